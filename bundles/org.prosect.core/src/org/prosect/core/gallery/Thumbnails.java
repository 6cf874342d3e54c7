package org.prosect.core.gallery;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.InputFiles;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.picture.MeshPicture;

/** Small pictures of meshes: those that came with them, else drawn. The last ones are kept as long as their files do not change. */
final class Thumbnails {

    private static final long LARGEST_FILE = 1 << 24;
    private static final int LARGEST_SIDE = 4096;
    private static final long PIXELS_KEPT = 1 << 24;

    private final Map<Key, BufferedImage> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long pixels;

    private record Key(Path file, long modified, long bytes, int size) { }

    private interface Maker {
        BufferedImage make() throws ProsectException;
    }

    /** A picture of size × size pixels. */
    BufferedImage of(GalleryEntry entry, int size, MeshFiles meshes, Progress progress) throws ProsectException {
        if (size < MeshPicture.SMALLEST || size > MeshPicture.LARGEST) {
            throw new IllegalArgumentException("a thumbnail of " + size + " pixels cannot be made, give " + MeshPicture.SMALLEST + " to "
                    + MeshPicture.LARGEST);
        }
        Optional<BufferedImage> stored = stored(entry, size);
        if (stored.isPresent()) {
            return stored.get();
        }
        Path mesh = entry.origin().mesh();
        return kept(key(mesh, size), () -> MeshPicture.of(meshes.read(mesh, progress.part(0, 0.5))).size(size, size).render(progress.part(0.5, 1)));
    }

    /** The picture that came with the mesh; empty when there is none or it is of no use, which {@link #check} tells. */
    private Optional<BufferedImage> stored(GalleryEntry entry, int size) {
        try {
            Optional<Path> file = entry.origin().thumbnail();
            return file.isEmpty() ? Optional.empty() : Optional.of(kept(key(file.get(), size), () -> scaled(read(file.get()), size)));
        } catch (ProsectException e) {
            return Optional.empty();
        }
    }

    private BufferedImage kept(Key key, Maker maker) throws ProsectException {
        synchronized (kept) {
            BufferedImage known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        BufferedImage picture = maker.make();
        keep(key, picture);
        return picture;
    }

    /**
     * Reads the picture that came with a mesh, if one did.
     *
     * @throws ProsectException when it is of no use
     */
    static void check(GalleryEntry entry) throws ProsectException {
        Optional<Path> file = entry.origin().thumbnail();
        if (file.isPresent()) {
            read(file.get());
        }
    }

    private static Key key(Path file, int size) throws FormatException {
        long bytes = InputFiles.size(file);
        try {
            return new Key(file, Files.getLastModifiedTime(file).toMillis(), bytes, size);
        } catch (IOException e) {
            throw InputFiles.unreadable(file, e);
        }
    }

    private void keep(Key key, BufferedImage picture) {
        synchronized (kept) {
            if (kept.put(key, picture) == null) {
                pixels += (long) key.size() * key.size();
            }
            Iterator<Key> oldest = kept.keySet().iterator();
            while (pixels > PIXELS_KEPT && kept.size() > 1) {
                Key gone = oldest.next();
                oldest.remove();
                pixels -= (long) gone.size() * gone.size();
            }
        }
    }

    private static BufferedImage read(Path file) throws FormatException {
        if (InputFiles.size(file) > LARGEST_FILE) {
            throw wrong(file, "it has more than " + LARGEST_FILE + " bytes", null);
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) > LARGEST_SIDE || reader.getHeight(0) > LARGEST_SIDE) {
                throw wrong(file, "it is " + reader.getWidth(0) + " × " + reader.getHeight(0) + " pixels large", null);
            }
            return reader.read(0);
        } catch (IOException | RuntimeException e) {
            // the reader of the Java runtime throws all kinds of exceptions at damaged files
            throw wrong(file, e instanceof IOException io ? ImageFiles.reason(io) : e.toString(), e);
        } finally {
            reader.dispose();
        }
    }

    private static FormatException wrong(Path file, String why, Exception cause) {
        return new FormatException(file, "it is of no use as a thumbnail (" + why + ")", "Give a PNG picture of at most " + LARGEST_SIDE
                + " pixels along its sides, or none", cause);
    }

    /** As large as fits, in the middle of a transparent square. */
    private static BufferedImage scaled(BufferedImage picture, int size) {
        BufferedImage from = picture;
        while (Math.max(from.getWidth(), from.getHeight()) >= 2 * size) {
            from = drawn(from, Math.max(1, from.getWidth() / 2), Math.max(1, from.getHeight() / 2), 0, 0);
        }
        double scale = (double) size / Math.max(from.getWidth(), from.getHeight());
        int width = Math.clamp(Math.round(scale * from.getWidth()), 1, size);
        int height = Math.clamp(Math.round(scale * from.getHeight()), 1, size);
        return drawn(from, width, height, (size - width) / 2, (size - height) / 2);
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height, int left, int top) {
        BufferedImage to = new BufferedImage(width + 2 * left, height + 2 * top, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = to.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            g.drawImage(from, left, top, width, height, null);
        } finally {
            g.dispose();
        }
        return to;
    }
}
