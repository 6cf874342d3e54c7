package org.prosect.io.mesh;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.prosect.core.format.FormatException;

/**
 * The bytes of one array of a VTK XML file: a length and bytes, or, compressed, the number of blocks, the length of each, of the last, the
 * compressed lengths, and the blocks.
 *
 * @param source the file, for messages
 * @param order byte order of lengths
 * @param wide whether lengths have 64 bits
 * @param zlib whether blocks are compressed
 */
record VtpBlocks(MeshBytes source, ByteOrder order, boolean wide, boolean zlib) {

    /** What zlib makes of one byte at most, and a little for short blocks. */
    private static final long EXPANSION = 1032;
    private static final int SLACK = 64;

    /**
     * Reads the first bytes of an array.
     *
     * @param wanted how many
     * @throws FormatException when there are fewer
     */
    byte[] read(String what, ByteRow in, long wanted) throws FormatException {
        long length = length(in);
        if (zlib) {
            return inflated(what, in, length, wanted);
        }
        if (length < wanted || wanted > in.capacity() || wanted > Integer.MAX_VALUE - 16) {
            throw fewer(what, length < 0 || length > in.capacity() ? in.capacity() : length, wanted);
        }
        return exactly(in, (int) wanted);
    }

    private byte[] inflated(String what, ByteRow in, long blocks, long wanted) throws FormatException {
        long width = wide ? 8 : 4;
        if (wanted == 0 && blocks == 0) {
            return new byte[0];
        }
        long blockSize = length(in);
        long lastSize = length(in);
        if (blocks < 1 || blocks > in.capacity() / width || blockSize < 0 || lastSize < 0 || lastSize > blockSize) {
            throw source.damaged("the array '" + what + "' has " + blocks + " blocks of " + blockSize + " bytes, the last of " + lastSize);
        }
        ByteBuffer lengths = ByteBuffer.wrap(exactly(in, (int) (blocks * width))).order(order);
        long total = (blocks - 1) * (double) blockSize + lastSize > Long.MAX_VALUE / 2 ? Long.MAX_VALUE
                : (lastSize == 0 ? blocks : blocks - 1) * blockSize + lastSize;
        if (total < wanted || wanted > EXPANSION * in.capacity() + SLACK || wanted > Integer.MAX_VALUE - 16) {
            throw fewer(what, Math.min(total, EXPANSION * in.capacity() + SLACK), wanted);
        }
        byte[] result = new byte[(int) wanted];
        int done = 0;
        for (long b = 0; b < blocks && done < wanted; b++) {
            long packed = wide ? lengths.getLong() : lengths.getInt() & 0xffffffffL;
            if (packed < 0 || packed > in.capacity()) {
                throw source.cut("block " + b + " of the array '" + what + "' has " + packed + " bytes, " + in.capacity() + " follow");
            }
            long size = b == blocks - 1 && lastSize > 0 ? lastSize : blockSize;
            done = inflate(what, exactly(in, (int) packed), result, done, (int) Math.min(size, wanted - done));
        }
        return result;
    }

    private int inflate(String what, byte[] packed, byte[] into, int from, int count) throws FormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            int done = 0;
            while (done < count) {
                int n = inflater.inflate(into, from + done, count - done);
                if (n == 0) {
                    throw source.damaged("a block of the array '" + what + "' has " + done + " bytes instead of " + count);
                }
                done += n;
            }
            return from + count;
        } catch (DataFormatException e) {
            throw new FormatException(source.file(), "a block of the array '" + what + "' is no zlib data (" + e.getMessage() + ")",
                    "The file is damaged: get it again", e);
        } finally {
            inflater.end();
        }
    }

    private long length(ByteRow in) throws FormatException {
        ByteBuffer number = ByteBuffer.wrap(exactly(in, wide ? 8 : 4)).order(order);
        return wide ? number.getLong() : number.getInt() & 0xffffffffL;
    }

    private byte[] exactly(ByteRow in, int count) throws FormatException {
        if (count > in.capacity()) {
            throw source.cut("the file ends where an array of " + count + " bytes belongs");
        }
        byte[] bytes = new byte[count];
        int got = in.read(bytes, 0, count);
        if (got < count) {
            throw source.cut("an array ends after " + got + " of " + count + " bytes");
        }
        return bytes;
    }

    private FormatException fewer(String what, long there, long wanted) {
        return source.cut("the array '" + what + "' should have " + wanted + " bytes, at most " + Math.max(0, there) + " are there");
    }
}
