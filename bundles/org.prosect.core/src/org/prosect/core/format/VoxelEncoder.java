package org.prosect.core.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.prosect.core.Progress;
import org.prosect.imaging.Volume;

/** Writes the voxels of a volume as little-endian numbers of its type, x fastest, 64 KB at a time. */
public final class VoxelEncoder {

    private static final int BUFFER = 1 << 16;

    private VoxelEncoder() { }

    /** Writes all voxels; the stream stays open. */
    public static void encode(Volume volume, OutputStream out, Progress progress) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        int perBuffer = BUFFER / volume.type().bytes();
        int length = volume.length();
        for (int done = 0; done < length;) {
            progress.check();
            int n = Math.min(perBuffer, length - done);
            switch (volume.array()) {
                case byte[] a -> buffer.clear().put(a, done, n);
                case short[] a -> buffer.clear().asShortBuffer().put(a, done, n);
                case int[] a -> buffer.clear().asIntBuffer().put(a, done, n);
                default -> buffer.clear().asFloatBuffer().put((float[]) volume.array(), done, n);
            }
            out.write(buffer.array(), 0, n * volume.type().bytes());
            done += n;
            if (done / perBuffer % 32 == 0) {
                progress.report((double) done / length, "writing voxels");
            }
        }
    }
}
