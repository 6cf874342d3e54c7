package org.prosect.core.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.prosect.core.Progress;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

/**
 * The voxels of an image as a header describes them, x fastest. Reading streams them into the array of the volume through a small buffer.
 *
 * @param geometry the grid
 * @param type type of the stored numbers
 * @param order byte order of the stored numbers
 * @param components numbers a voxel, the first of which is read
 * @param scaling from numbers to values
 * @param parts where they are stored, in their order
 */
public record StoredVoxels(Geometry geometry, StoredType type, ByteOrder order, int components, Scaling scaling, List<DataPart> parts) {

    private static final long MAX_VOXELS = Integer.MAX_VALUE - 8;
    private static final int MAX_COMPONENTS = 4096;
    /** How much after the voxels is still read, to see whether a checksum follows and is right. */
    private static final int TAIL = 1 << 16;

    /**
     * The bytes that the voxels of a grid take.
     *
     * @param file named in the message
     * @throws FormatException when there are more voxels than a volume can hold, or absurdly many components
     */
    public static long byteCount(Path file, Geometry geometry, StoredType type, long components) throws FormatException {
        if (geometry.voxelCount() > MAX_VOXELS) {
            throw new FormatException(file, "the image has " + geometry.sizeX() + " × " + geometry.sizeY() + " × " + geometry.sizeZ() + " = "
                    + geometry.voxelCount()
                    + " voxels, at most " + MAX_VOXELS + " are possible", "Crop or resample it with the program that made it");
        }
        if (components < 1 || components > MAX_COMPONENTS) {
            throw new FormatException(file, "the image has " + components + " numbers a voxel, 1 to " + MAX_COMPONENTS + " are possible",
                    "Store a scalar image");
        }
        return geometry.voxelCount() * components * type.bytes();
    }

    /** The type that reading gives; see {@link Scaling#typeOf}. */
    public VoxelType voxelType() {
        return scaling.typeOf(type);
    }

    /** What reading may lose, one sentence. */
    public Optional<String> loss() {
        return scaling.loss(type);
    }

    /** Checks every part against its file. */
    public void check() throws FormatException {
        for (DataPart part : parts) {
            part.check();
        }
    }

    /**
     * Reads the voxels. An unscaled integer type wider than int32 becomes int32 when all values fit, else float32 (and is then read twice, so that
     * there are never two arrays).
     *
     * @param file named in messages about the image as a whole
     * @throws FormatException when the data end early, are damaged, or do not fit into the free memory
     */
    public Volume read(Path file, Progress progress) throws FormatException {
        check();
        Optional<Volume> volume = read(file, voxelType(), progress);
        if (volume.isEmpty()) {
            volume = read(file, VoxelType.FLOAT32, progress);
        }
        return volume.orElseThrow();
    }

    private Optional<Volume> read(Path file, VoxelType wanted, Progress progress) throws FormatException {
        Volume volume = allocate(file, wanted);
        long voxel = (long) components * type.bytes();
        long first = 0;
        long available = 0;
        for (DataPart part : parts) {
            available += part.bytes();
            // numbers never straddle parts: their sizes are whole voxels
            int count = (int) (Math.min(available / voxel, volume.length()) - first);
            try (InputStream in = part.open()) {
                VoxelDecoder decoder = new VoxelDecoder(type, part.packing() == Packing.TEXT ? ByteOrder.LITTLE_ENDIAN : order, components, scaling);
                Progress share = progress.part((double) first / volume.length(), (double) (first + count) / volume.length());
                if (!decoder.decode(in, volume, (int) first, count, share)) {
                    return Optional.empty();
                }
                verifyEnd(in, part);
            } catch (EOFException e) {
                throw new FormatException(part.file(), "the data end before the " + part.bytes() + " bytes of voxels that the header asks for"
                        + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")"),
                        "The file is cut short or its header is wrong: get it again", e);
            } catch (IOException e) {
                throw new FormatException(part.file(), "its " + part.packing().label() + " data cannot be read (" + ImageFiles.reason(e) + ")",
                        "The file is damaged: get it again", e);
            }
            first += count;
        }
        if (first < volume.length()) {
            throw new FormatException(file, "its data files hold " + first + " of " + volume.length() + " voxels",
                    "Name all data files in the header");
        }
        return Optional.of(volume);
    }

    /** Reads on a little after the voxels of compressed data: where the stream ends there, its checksum is compared on the way. */
    private static void verifyEnd(InputStream in, DataPart part) throws IOException, FormatException {
        if (part.packing() != Packing.GZIP && part.packing() != Packing.ZLIB) {
            return;
        }
        try {
            in.skip(TAIL);
        } catch (EOFException e) {
            throw new FormatException(part.file(), "its " + part.packing().label() + " data end without a checksum",
                    "The file is cut short: get it again", e);
        }
    }

    private Volume allocate(Path file, VoxelType wanted) throws FormatException {
        long needed = geometry.voxelCount() * wanted.bytes();
        if (needed > free()) {
            System.gc();
        }
        long free = free();
        if (needed > free) {
            throw tooLarge(file, needed, free, null);
        }
        try {
            return Volume.allocate(geometry, wanted);
        } catch (OutOfMemoryError e) {
            throw tooLarge(file, needed, free, e);
        }
    }

    private static FormatException tooLarge(Path file, long needed, long free, Throwable cause) {
        return new FormatException(file, "the image needs " + megabytes(needed) + " MB of memory, " + megabytes(free) + " MB are free",
                "Close other images, give the program more memory (-Xmx), or crop the image", cause);
    }

    private static long free() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }

    private static long megabytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }
}
