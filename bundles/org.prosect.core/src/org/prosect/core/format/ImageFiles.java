package org.prosect.core.format;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.registry.FormatDescriptor;
import org.prosect.imaging.Volume;

/**
 * Reads and writes images in whatever formats are installed. A format is chosen by the file's name, and when that says nothing, by its first bytes.
 */
public final class ImageFiles {

    private static final FormatFiles.Kind<ImageFormat> IMAGE = new FormatFiles.Kind<>("an", "image",
            "Close other images, give the program more memory (-Xmx), or crop the image", ImageFormat::recognises);

    private final FormatFiles<ImageFormat> files;

    /** Over the formats of {@link org.prosect.core.registry.Contributions#imageFormats()}. */
    public ImageFiles(List<FormatDescriptor<ImageFormat>> formats) {
        files = new FormatFiles<>(formats, IMAGE);
    }

    /** Whether the name of a file, there or not, ends like one of an image format. */
    public boolean claims(Path file) {
        return files.claims(file);
    }

    /** Reads what a file says without its voxels. */
    public ImageHeader readHeader(Path file) throws ProsectException {
        return files.read(file, format -> format.readHeader(file));
    }

    /**
     * Reads an image.
     *
     * @throws ProsectException when there is no such file, no format for it, or it is damaged
     */
    public Volume read(Path file, Progress progress) throws ProsectException {
        return files.read(file, format -> format.read(file, progress));
    }

    /** The format that reads a file. */
    public FormatDescriptor<ImageFormat> forReading(Path file) throws ProsectException {
        return files.forReading(file);
    }

    /**
     * Writes an image in the format its name asks for: aside first, then moved into place, so that the file is complete or as it was before.
     *
     * @throws ProsectException when no format of that name writes, or the file cannot be written
     */
    public void write(Volume volume, Path file, Progress progress) throws ProsectException {
        files.write(file, (format, aside) -> format.write(volume, aside, progress));
    }

    /** The format that writes files of this name; a cheap check before long work. */
    public FormatDescriptor<ImageFormat> forWriting(Path file) throws ProsectException {
        return files.forWriting(file);
    }

    /** What an I/O error is, in words, without the path that its message repeats. */
    public static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException x -> "no permission";
            case java.nio.file.NoSuchFileException x -> "no such file or folder";
            case java.nio.file.FileSystemException x when x.getReason() != null -> x.getReason();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
