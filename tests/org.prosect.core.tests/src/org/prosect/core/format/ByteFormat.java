package org.prosect.core.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.prosect.core.Progress;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

/** A format for tests: every byte of a file is a voxel of one row. Content that begins with RAW is recognised. */
public class ByteFormat implements ImageFormat {

    private final AtomicInteger headLength = new AtomicInteger();

    /** How many bytes this format was last asked to recognise. */
    int headLength() {
        return headLength.get();
    }

    /** What recognised content begins with. */
    protected String magic() {
        return "RAW";
    }

    @Override
    public boolean recognises(byte[] head) {
        headLength.set(head.length);
        return new String(head, StandardCharsets.ISO_8859_1).startsWith(magic());
    }

    @Override
    public ImageHeader readHeader(Path file) throws FormatException {
        return new ImageHeader(read(file, Progress.NONE).geometry(), VoxelType.UINT8, "uint8", 1, Map.of(), List.of());
    }

    @Override
    public Volume read(Path file, Progress progress) throws FormatException {
        byte[] voxels = bytes(file);
        return Volume.ofUint8(Geometry.of(voxels.length, 1, 1, 1, 1, 1), voxels);
    }

    @Override
    public void write(Volume volume, Path file, Progress progress) throws FormatException {
        try {
            Files.write(file, (byte[]) volume.array());
            progress.report(0.5, file.getFileName().toString());
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be written (" + e + ")", "Check the disk", e);
        }
    }

    private static byte[] bytes(Path file) throws FormatException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be read (" + e + ")", "Check the file", e);
        }
    }

    /** The same with another beginning. */
    public static final class Packed extends ByteFormat {
        @Override
        protected String magic() {
            return "PACKED";
        }
    }

    /** A format that fails as the content of the file says, or when writing, as its progress says, after half of the work. */
    public static final class Failing extends ByteFormat {

        /** Tells how to fail. */
        record Instruction(String how) implements Progress {
            @Override
            public void report(double fraction, String what) {
                // nobody listens
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        }

        @Override
        public boolean recognises(byte[] head) {
            throw new IllegalStateException("this format recognises nothing");
        }

        @Override
        public Volume read(Path file, Progress progress) throws FormatException {
            fail(file, new String(bytes(file), StandardCharsets.UTF_8));
            return super.read(file, progress);
        }

        @Override
        public void write(Volume volume, Path file, Progress progress) throws FormatException {
            super.write(volume, file, progress);
            fail(file, ((Instruction) progress).how());
        }

        private static void fail(Path file, String how) throws FormatException {
            switch (how) {
                case "runtime" -> throw new ArrayIndexOutOfBoundsException("index 512 of 348");
                case "link" -> throw new NoSuchMethodError("void org.example.Gone.away()");
                case "stack" -> throw new StackOverflowError();
                case "memory" -> throw new OutOfMemoryError("Java heap space");
                case "cancel" -> throw new CancellationException("cancelled");
                case "format" -> throw new FormatException(file, "it holds no 8-bit images", "Write it as .raw");
                default -> throw new IllegalArgumentException(how);
            }
        }
    }
}
