package org.prosect.core.format;

import java.nio.file.Path;

import org.prosect.core.Progress;
import org.prosect.imaging.Volume;

/** A format whose files are a header and a block of numbers: only the header needs code of its own. */
public abstract class StoredImageFormat implements ImageFormat {

    /**
     * What a header says.
     *
     * @param header for the user
     * @param voxels where the numbers lie and what they mean
     */
    public record Parsed(ImageHeader header, StoredVoxels voxels) { }

    /** Reads and checks the header; takes no memory for voxels. */
    protected abstract Parsed parse(Path file) throws FormatException;

    @Override
    public final ImageHeader readHeader(Path file) throws FormatException {
        return parse(file).header();
    }

    @Override
    public final Volume read(Path file, Progress progress) throws FormatException {
        return parse(file).voxels().read(file, progress);
    }
}
