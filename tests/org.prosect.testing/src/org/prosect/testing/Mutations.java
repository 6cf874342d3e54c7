package org.prosect.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Damages files the way disks, networks, editors and attackers do: flipped bits, cut ends, numbers of the header replaced by absurd ones.
 * Half of the damage to a gzip file goes inside the compression, and half of the damage to a PNG gets valid checksums again, so that it
 * reaches the code behind them.
 */
public final class Mutations {

    private static final int HEADER = 600;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final long[] WHOLE = {0, 1, 2, -1, -2, 3, 7, 8, 127, 128, 255, 256, 32767, 32768, 65535, 65536, 1 << 20, (1 << 20) + 1,
        Integer.MAX_VALUE, Integer.MIN_VALUE, 1L << 31, 1L << 32, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE};
    private static final double[] REAL = {0, -0.0, 1, -1, 1e-300, 1e-30, 1e30, 1e300, Double.NaN, Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY, 0.5, 1e9, Double.MAX_VALUE};
    private static final String[] TEXT = {"0", "-1", "1", "", "nan", "inf", "-inf", "1e300", "1e-300", "2147483647", "2147483648",
        "99999999999999999999", "65536", "1048577", "-0.0", "abc", "none", "(1,0,0)", "%d", "../x", "/dev/zero", "0x10", "1,5", " ", "\n", "\0", "ü"};

    private Mutations() { }

    /** A damaged copy; the same for equal originals and equal states of the generator. */
    public static byte[] mutate(byte[] original, RandomGenerator random) {
        boolean inside = random.nextBoolean();
        if (inside && isGzip(original)) {
            return gzip(damage(gunzip(original), random));
        }
        byte[] damaged = damage(original, random);
        if (inside && startsWith(damaged, PNG)) {
            repairPngChecksums(damaged);
        }
        return damaged;
    }

    private static byte[] damage(byte[] original, RandomGenerator random) {
        byte[] bytes = original.clone();
        // mostly a single fault: several at once are refused for the first and never test the rest
        int rounds = random.nextInt(3) > 0 ? 1 : 2;
        for (int i = 0; i < rounds; i++) {
            if (bytes.length == 0) {
                return bytes;
            }
            bytes = switch (random.nextInt(10)) {
                case 0, 1 -> flipBits(bytes, random);
                case 2 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
                case 3, 4, 5 -> replaceBinaryNumber(bytes, random);
                case 6, 7 -> replaceTextNumber(bytes, random);
                case 8 -> replaceByte(bytes, random);
                default -> moveBlock(bytes, random);
            };
        }
        return bytes;
    }

    /** Three times in four in the header, where it hurts. */
    private static int position(int length, RandomGenerator random) {
        return random.nextInt(random.nextInt(4) == 0 ? length : Math.min(length, HEADER));
    }

    private static byte[] flipBits(byte[] bytes, RandomGenerator random) {
        int n = 1 + random.nextInt(3);
        for (int i = 0; i < n; i++) {
            bytes[position(bytes.length, random)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] replaceByte(byte[] bytes, RandomGenerator random) {
        bytes[position(bytes.length, random)] = (byte) WHOLE[random.nextInt(WHOLE.length)];
        return bytes;
    }

    private static byte[] replaceBinaryNumber(byte[] bytes, RandomGenerator random) {
        int width = 2 << random.nextInt(3);
        int at = position(bytes.length, random) / width * width;
        if (at + width > bytes.length) {
            return replaceByte(bytes, random);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long whole = WHOLE[random.nextInt(WHOLE.length)];
        double real = REAL[random.nextInt(REAL.length)];
        boolean useReal = random.nextBoolean();
        if (width == 2) {
            buffer.putShort(at, (short) whole);
        } else if (width == 4) {
            buffer.putInt(at, useReal ? Float.floatToRawIntBits((float) real) : (int) whole);
        } else {
            buffer.putLong(at, useReal ? Double.doubleToRawLongBits(real) : whole);
        }
        return bytes;
    }

    /** Replaces a run of digits, signs and points; a byte when there is none near. */
    private static byte[] replaceTextNumber(byte[] bytes, RandomGenerator random) {
        int from = position(bytes.length, random);
        while (from < bytes.length && !isNumeric(bytes[from])) {
            from++;
        }
        if (from == bytes.length) {
            return replaceByte(bytes, random);
        }
        int to = from;
        while (to < bytes.length && isNumeric(bytes[to])) {
            to++;
        }
        return splice(bytes, from, to, TEXT[random.nextInt(TEXT.length)].getBytes(StandardCharsets.UTF_8));
    }

    /** Doubles, removes or inserts a block. */
    private static byte[] moveBlock(byte[] bytes, RandomGenerator random) {
        int from = position(bytes.length, random);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(64));
        return switch (random.nextInt(3)) {
            case 0 -> splice(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 1 -> splice(bytes, from, to, new byte[0]);
            default -> {
                byte[] noise = new byte[to - from];
                random.nextBytes(noise);
                yield splice(bytes, from, from, noise);
            }
        };
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] middle) {
        byte[] result = Arrays.copyOf(bytes, bytes.length - (to - from) + middle.length);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(bytes, to, result, from + middle.length, bytes.length - to);
        return result;
    }

    private static boolean isNumeric(byte b) {
        return b >= '0' && b <= '9' || b == '-' || b == '.';
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    private static byte[] gunzip(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a seed must be a valid gzip file", e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(result)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result.toByteArray();
    }

    /** Walks the chunks (length, type, data, CRC-32 of type and data) as far as their lengths make sense. */
    private static void repairPngChecksums(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long at = 8;
        while (at + 12 <= bytes.length) {
            long length = buffer.getInt((int) at) & 0xffffffffL;
            if (at + 12 + length > bytes.length) {
                return;
            }
            CRC32 crc = new CRC32();
            crc.update(bytes, (int) at + 4, (int) length + 4);
            buffer.putInt((int) (at + 8 + length), (int) crc.getValue());
            at += 12 + length;
        }
    }
}
