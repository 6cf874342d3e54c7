package org.prosect.ui.render3d;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.eclipse.osgi.util.NLS;
import org.prosect.core.ProsectException;
import org.prosect.ui.render3d.gl.Pixels;

/** Writes pictures. */
final class Pictures {

    private Pictures() { }

    /** As PNG: aside first, then moved into place, so that a failure leaves no half picture. */
    static void write(Pixels pixels, Path file) throws ProsectException {
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.rgb(), 0, pixels.width());
        try {
            Path aside = Files.createTempFile(file.toAbsolutePath().getParent(), "picture", ".part");
            try {
                try (OutputStream out = Files.newOutputStream(aside)) {
                    ImageIO.write(image, "png", out);
                }
                Files.move(aside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new ProsectException(NLS.bind(Messages.Screenshot_failed, file, e.getMessage()), Messages.Screenshot_remedy, e);
        }
    }
}
