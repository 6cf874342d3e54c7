package org.prosect.ui.study;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.osgi.framework.FrameworkUtil;

/** The drawing structure.svg in another colour, sharp at every zoom. */
final class ColouredIcon implements ImageDataProvider {

    private static final String FILE = "icons/structure.svg";
    /** What stands in the drawing. */
    private static final String FILL = "#e08214";
    private static final String EDGE = "#a85c05";
    private static final String SIZE = "width=\"16\" height=\"16\"";

    private final String svg;

    /** @param colour #rrggbb */
    ColouredIcon(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        String darker = String.format("#%06x", (rgb >> 16) * 2 / 3 << 16 | (rgb >> 8 & 0xff) * 2 / 3 << 8 | (rgb & 0xff) * 2 / 3);
        svg = drawing().replace(FILL, colour).replace(EDGE, darker);
    }

    @Override
    public ImageData getImageData(int zoom) {
        int pixels = 16 * zoom / 100;
        String sized = svg.replace(SIZE, "width=\"" + pixels + "\" height=\"" + pixels + "\"");
        return new ImageData(new ByteArrayInputStream(sized.getBytes(StandardCharsets.UTF_8)));
    }

    private static String drawing() {
        try (InputStream in = FileLocator.openStream(FrameworkUtil.getBundle(ColouredIcon.class), new Path(FILE), false)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle lacks " + FILE, e);
        }
    }
}
