package org.prosect.study.history;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

import org.prosect.study.StudyException;

/**
 * How the voxels of a mask changed: the XOR of before and after, run-length encoded, so that it leads both ways. Voxels are the bytes of a uint8
 * mask in its own order, x fastest. The fingerprints tell whether voxels are what the delta is about.
 */
public final class MaskDelta {

    private static final int CONSTANT = 1;

    private final String uri;
    private final long before;
    private final long after;
    private final byte[] runs;

    /**
     * @param uri the mask, as it stands in the model
     * @param before fingerprint of all voxels before the change
     * @param after fingerprint of all voxels after it
     * @param runs each: the number of equal voxels in front of it, its length and whether its value is constant, its value or values
     */
    MaskDelta(String uri, long before, long after, byte[] runs) {
        this.uri = uri;
        this.before = before;
        this.after = after;
        this.runs = runs;
    }

    /** From all voxels before and after a change; two arrays of one length. Reads all of them. */
    public static MaskDelta between(String uri, byte[] before, byte[] after) {
        return ofRegion(uri, fingerprint(before), 0, before, after);
    }

    /**
     * From a part of the voxels, in time that depends on that part alone.
     *
     * @param fingerprint of all voxels before the change, such as {@link #after()} of the delta before
     * @param first index of the first voxel of the part
     * @param before the voxels of the part before the change
     * @param after the voxels of the part after it
     */
    public static MaskDelta ofRegion(String uri, long fingerprint, int first, byte[] before, byte[] after) {
        return new Builder(uri, fingerprint).add(first, before, after).build();
    }

    /** Collects a delta from parts of the voxels, such as the rows that a brush passed. */
    public static final class Builder {

        private final String uri;
        private final long before;
        private final ByteArrayOutputStream runs = new ByteArrayOutputStream();
        private long after;
        /** Behind the last voxel that was written. */
        private long written;
        /** Behind the last part. */
        private long seen;

        /** @param fingerprint of all voxels before the change */
        public Builder(String uri, long fingerprint) {
            this.uri = uri;
            this.before = fingerprint;
            this.after = fingerprint;
        }

        /**
         * One more part, behind all that were added.
         *
         * @param first index of the first voxel of the part
         */
        public Builder add(int first, byte[] old, byte[] changed) {
            if (old.length != changed.length || first < seen) {
                throw new IllegalArgumentException("a region of " + old.length + " voxels at " + first + " became one of " + changed.length
                        + "; voxels up to " + seen + " were added before");
            }
            for (int i = 0; i < old.length; i++) {
                if (old[i] == changed[i]) {
                    continue;
                }
                int start = i;
                boolean constant = true;
                int value = old[i] ^ changed[i];
                for (; i < old.length && old[i] != changed[i]; i++) {
                    constant &= (old[i] ^ changed[i]) == value;
                    after ^= mix(first + i, old[i]) ^ mix(first + i, changed[i]);
                }
                writeRun(runs, first + start - written, old, changed, start, i, constant);
                written = first + i;
            }
            seen = (long) first + old.length;
            return this;
        }

        /** Whether no voxel differs so far. */
        public boolean isEmpty() {
            return runs.size() == 0;
        }

        public MaskDelta build() {
            return new MaskDelta(uri, before, after, runs.toByteArray());
        }
    }

    private static void writeRun(ByteArrayOutputStream runs, long gap, byte[] before, byte[] after, int start, int end, boolean constant) {
        writeNumber(runs, gap);
        writeNumber(runs, (long) (end - start) << 1 | (constant ? CONSTANT : 0));
        for (int k = start; k < (constant ? start + 1 : end); k++) {
            runs.write(before[k] ^ after[k]);
        }
    }

    private static void writeNumber(ByteArrayOutputStream out, long number) {
        long rest = number;
        for (; rest > 0x7f; rest >>>= 7) {
            out.write((int) (rest & 0x7f | 0x80));
        }
        out.write((int) rest);
    }

    private static long readNumber(ByteBuffer in) {
        long number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte next = in.get();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number is too long");
    }

    /** A number that any change of the voxels changes, and that a delta can follow without reading all of them. Zeros take least time. */
    public static long fingerprint(byte[] voxels) {
        long sum = voxels.length;
        for (int i = 0; i < voxels.length; i++) {
            if (voxels[i] != 0) {
                sum ^= mix(i, voxels[i]);
            }
        }
        return sum;
    }

    private static long mix(long index, byte value) {
        if (value == 0) {
            return 0;
        }
        // the finaliser of SplitMix64
        long z = (index << 8 | value & 0xff) + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /** The mask, as it stands in the model. */
    public String uri() {
        return uri;
    }

    /** Fingerprint of all voxels before the change. */
    public long before() {
        return before;
    }

    /** Fingerprint of all voxels after the change. */
    public long after() {
        return after;
    }

    /** How many bytes it takes. */
    public int size() {
        return runs.length;
    }

    byte[] runs() {
        return runs;
    }

    /** Index of the first voxel that it changes; 0 when it changes none. */
    public int first() {
        return runs.length == 0 ? 0 : (int) readNumber(ByteBuffer.wrap(runs));
    }

    /** Index behind the last voxel that it changes; 0 when it changes none. */
    public int end() {
        ByteBuffer in = ByteBuffer.wrap(runs);
        long at = 0;
        while (in.hasRemaining()) {
            at += readNumber(in);
            long head = readNumber(in);
            at += head >>> 1;
            in.position(in.position() + ((head & CONSTANT) != 0 ? 1 : (int) (head >>> 1)));
        }
        return (int) at;
    }

    /** The delta that takes this one back. */
    public MaskDelta reversed() {
        return new MaskDelta(uri, after, before, runs);
    }

    /**
     * Changes voxels in place. What they hold is not looked at: compare fingerprints first where it is not known.
     *
     * @throws StudyException when the delta reaches beyond the voxels or is damaged; they are as they were then
     */
    public void applyTo(byte[] voxels) throws StudyException {
        try {
            walk(null, voxels.length);
        } catch (RuntimeException e) {
            throw new StudyException("the recorded change of mask " + uri + " does not fit a mask of " + voxels.length + " voxels",
                    "Undo nothing further on this mask; it stays as it is", e);
        }
        walk(voxels, voxels.length);
    }

    private void walk(byte[] voxels, int length) {
        ByteBuffer in = ByteBuffer.wrap(runs);
        long at = 0;
        while (in.hasRemaining()) {
            at += readNumber(in);
            long head = readNumber(in);
            long end = at + (head >>> 1);
            if (end > length) {
                throw new IllegalArgumentException("a run ends at " + end);
            }
            boolean constant = (head & CONSTANT) != 0;
            byte value = constant ? in.get() : 0;
            if (voxels == null && !constant) {
                in.position(in.position() + (int) (end - at));
            }
            for (int i = (int) at; voxels != null && i < end; i++) {
                voxels[i] ^= constant ? value : in.get();
            }
            at = end;
        }
    }
}
