package org.prosect.core.format;

import java.nio.file.Path;

import org.prosect.core.Progress;
import org.prosect.imaging.Volume;

/**
 * A file format for images; contributed to {@code org.prosect.core.imageFormats}. One instance serves all files and threads, so it
 * holds no state.
 *
 * <p>Files are untrusted: sizes a header declares are checked against {@link Volume}'s limits and against the file (or, for compressed data,
 * against what memory is free) before memory is taken, and nothing a file says is executed or fetched. A file that cannot be read is a
 * {@link FormatException} with the value at fault and a remedy, never another exception.
 */
public interface ImageFormat {

    /**
     * Whether a file begins like this format. Asked only when its name ends in none of the declared suffixes.
     *
     * @param head the first bytes of the file, up to 512; fewer when the file is shorter
     */
    boolean recognises(byte[] head);

    /** Reads what the file says without its voxels. */
    ImageHeader readHeader(Path file) throws FormatException;

    /**
     * Reads the image (the first frame where there are several). Needs at most 1.3 times the memory of the volume.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    Volume read(Path file, Progress progress) throws FormatException;

    /**
     * Writes an image. The file is complete or not there: {@link ImageFiles#write} hands over a temporary path and moves it into place.
     *
     * @throws FormatException when the format cannot hold the image (its message names a format that can), or writing fails
     */
    void write(Volume volume, Path file, Progress progress) throws FormatException;
}
