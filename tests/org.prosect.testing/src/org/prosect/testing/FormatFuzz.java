package org.prosect.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFormat;
import org.prosect.core.format.ImageHeader;
import org.prosect.core.format.MeshFormat;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

/**
 * Feeds damaged files to a reader. A reader may read such a file or refuse it with a {@link FormatException} that has a remedy; anything
 * else, or more than {@link #MAX_BYTES} of memory for one file, fails with the numbers that make the same file again.
 */
public final class FormatFuzz {

    /** Memory one small damaged file may cost, its volume included. */
    public static final long MAX_BYTES = 64L << 20;

    private FormatFuzz() { }

    /** Something that reads a file. */
    @FunctionalInterface
    public interface Reader {

        void read(Path file) throws FormatException;
    }

    /**
     * How the files came out.
     *
     * @param read number of damaged files that were still read
     * @param refused number that were refused with a FormatException
     */
    public record Outcome(int read, int refused) { }

    /** Reads {@code count} damaged copies of the seeds (images: header and voxels), with their companions beside them. */
    public static Outcome run(FuzzSeeds seeds, int count, long seed, Path folder) {
        seeds.companions().forEach((name, bytes) -> write(folder.resolve(name), bytes));
        Reader reader = switch (seeds.format()) {
            case ImageFormat images -> file -> readAll(images, file);
            case MeshFormat meshes -> file -> meshes.read(file, Progress.NONE);
            default -> throw new IllegalArgumentException(seeds.format() + " is a format of neither images nor meshes");
        };
        return run(reader, seeds.files(), seeds.suffix(), count, seed, folder);
    }

    /** Reads header and voxels of {@code count} damaged copies of the seeds; see {@link #run(Reader, List, String, int, long, Path)}. */
    public static Outcome run(ImageFormat format, List<byte[]> seeds, String suffix, int count, long seed, Path folder) {
        return run(file -> readAll(format, file), seeds, suffix, count, seed, folder);
    }

    /**
     * Reads {@code count} damaged copies of the seeds, each of which the reader must be able to read undamaged.
     *
     * @param suffix file name ending with its dot
     * @param seed damaged file number i comes from seed + i alone
     * @param folder for the files; an existing file {@code fuzz<suffix>} is overwritten
     * @throws AssertionError when the reader misbehaves; the file that made it do so is still in the folder
     */
    public static Outcome run(Reader reader, List<byte[]> seeds, String suffix, int count, long seed, Path folder) {
        Path file = folder.resolve("fuzz" + suffix);
        for (int i = 0; i < seeds.size(); i++) {
            write(file, seeds.get(i));
            try {
                reader.read(file);
            } catch (FormatException e) {
                throw new AssertionError("seed file " + i + " is refused undamaged", e);
            }
        }
        int read = 0;
        for (int i = 0; i < count; i++) {
            RandomGenerator random = new SplittableRandom(seed + i);
            int which = random.nextInt(seeds.size());
            write(file, Mutations.mutate(seeds.get(which), random));
            long before = AllocatedMemory.bytes();
            try {
                reader.read(file);
                read++;
            } catch (FormatException e) {
                if (e.remedy().isBlank() || e.what().isBlank()) {
                    throw new AssertionError(name(suffix, seed + i, which) + " is refused without a reason or a remedy", e);
                }
            } catch (Throwable e) {
                throw new AssertionError(name(suffix, seed + i, which) + " made " + e, e);
            }
            long bytes = AllocatedMemory.bytes() - before;
            if (bytes > MAX_BYTES) {
                throw new AssertionError(name(suffix, seed + i, which) + " cost " + (bytes >> 20) + " MB of memory");
            }
        }
        return new Outcome(read, count - read);
    }

    private static void readAll(ImageFormat format, Path file) throws FormatException {
        ImageHeader header = format.readHeader(file);
        Volume volume = format.read(file, Progress.NONE);
        if (!volume.geometry().equals(header.geometry())) {
            throw new AssertionError("the header says " + header.geometry() + ", the image is " + volume.geometry());
        }
        // integers wider than int32 become float32 when a value does not fit, which only their voxels can tell
        boolean widened = header.voxelType() == VoxelType.INT32 && volume.type() == VoxelType.FLOAT32;
        if (volume.type() != header.voxelType() && !widened) {
            throw new AssertionError("the header says " + header.voxelType() + ", the image is " + volume.type());
        }
    }

    private static String name(String suffix, long seed, int which) {
        return "damaged " + suffix + " file of random seed " + seed + " (seed file " + which + ")";
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
