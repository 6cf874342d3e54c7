package org.prosect.io.png;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.FileImageInputStream;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;

/**
 * Decodes pixels with the JDK's ImageIO. To be used only after the header has been checked: ImageIO takes memory for whatever size a file
 * declares.
 */
final class PixelDecoder implements AutoCloseable {

    private static final String REMEDY = "The file is damaged or of a variant that is not supported: get it again, or convert it to NIfTI";

    private final Path file;
    private final FileImageInputStream stream;
    private final ImageReader reader;

    /**
     * @param file the file
     * @param format {@code png} or {@code tiff}
     */
    PixelDecoder(Path file, String format) throws FormatException {
        this.file = file;
        this.reader = jdkReader(format);
        try {
            stream = new FileImageInputStream(file.toFile());
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be read (" + ImageFiles.reason(e) + ")",
                    "Check that the file is there and that you may read it", e);
        }
        reader.setInput(stream, false, true);
    }

    /**
     * The pixels of a page.
     *
     * @param page counted from 0
     * @param bands the samples of a pixel in the file: ImageIO offers to add transparency, which is declined
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    Raster decode(int page, int bands, Progress progress) throws FormatException {
        Listener listener = new Listener(progress);
        reader.addIIOReadProgressListener(listener);
        try {
            ImageReadParam param = reader.getDefaultReadParam();
            param.setDestinationType(type(page, bands));
            BufferedImage image = reader.read(page, param);
            progress.check();
            return image.getRaster();
        } catch (java.util.concurrent.CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // The one place where a RuntimeException of any kind is an answer: on damaged files ImageIO throws IllegalArgumentException,
            // ArrayIndexOutOfBoundsException, NegativeArraySizeException, NullPointerException and OutOfMemoryError instead of IIOException.
            Throwable said = e instanceof IOException && e.getCause() != null ? e.getCause() : e;
            throw new FormatException(file, "its pixels cannot be decoded (" + said.getClass().getSimpleName()
                    + (said.getMessage() == null ? "" : ": " + oneLine(said.getMessage())) + ")", REMEDY, e);
        } finally {
            reader.removeIIOReadProgressListener(listener);
        }
    }

    @Override
    public void close() throws FormatException {
        reader.dispose();
        try {
            stream.close();
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be closed (" + ImageFiles.reason(e) + ")", "Check the disk", e);
        }
    }

    private ImageTypeSpecifier type(int page, int bands) throws IOException {
        for (Iterator<ImageTypeSpecifier> types = reader.getImageTypes(page); types.hasNext();) {
            ImageTypeSpecifier type = types.next();
            if (type.getNumBands() == bands) {
                return type;
            }
        }
        throw new IOException("no layout with " + bands + " samples a pixel");
    }

    /** Not the first that is registered: a plug-in for ImageIO may have other limits and other rasters than what is tested here. */
    private static ImageReader jdkReader(String format) {
        for (Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format); readers.hasNext();) {
            ImageReader reader = readers.next();
            if ("java.desktop".equals(reader.getClass().getModule().getName())) {
                return reader;
            }
        }
        throw new IllegalStateException("this Java runtime has no reader for " + format);
    }

    private static String oneLine(String text) {
        return text.length() > 160 ? oneLine(text.substring(0, 160)) + "…" : text.replaceAll("\\s+", " ").strip();
    }

    /** Passes progress on, and stops the decoder soon after the user has cancelled. */
    private final class Listener implements IIOReadProgressListener {
        private final Progress progress;

        Listener(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void imageProgress(ImageReader source, float percent) {
            progress.report(percent / 100, "");
            if (progress.isCancelled()) {
                source.abort();
            }
        }

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) { }

        @Override
        public void sequenceComplete(ImageReader source) { }

        @Override
        public void imageStarted(ImageReader source, int imageIndex) { }

        @Override
        public void imageComplete(ImageReader source) { }

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) { }

        @Override
        public void thumbnailProgress(ImageReader source, float percent) { }

        @Override
        public void thumbnailComplete(ImageReader source) { }

        @Override
        public void readAborted(ImageReader source) { }
    }
}
