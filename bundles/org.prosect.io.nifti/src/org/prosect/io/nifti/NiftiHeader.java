package org.prosect.io.nifti;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.prosect.core.format.FormatException;

/**
 * The fields of a NIfTI header that Prosect uses, as they stand in the file and with the names of nifti1.h.
 *
 * @param version 1 or 2
 * @param order byte order of header and voxels
 * @param single true for one file (.nii), false for a pair (.hdr and .img)
 * @param dim number of dimensions and seven sizes
 * @param pixdim qfac and seven spacings
 * @param voxOffset where the voxels begin in the file
 * @param quatern the quaternion's b, c and d
 * @param qoffset origin of the qform
 * @param srow the sform, row major 3×4
 * @param description descrip, without trailing zeros
 * @param intentName intent_name, without trailing zeros
 */
record NiftiHeader(int version, ByteOrder order, boolean single, long[] dim, int datatype, int bitpix, double[] pixdim, double voxOffset,
        double sclSlope, double sclInter, int units, int qformCode, int sformCode, double[] quatern, double[] qoffset, double[] srow, int intentCode,
        String description, String intentName) {

    static final int SIZE_1 = 348;
    static final int SIZE_2 = 540;
    private static final String REMEDY = "If it is an image, convert it to NIfTI or give it its right suffix; else get the file again";

    /** Whether these bytes begin a NIfTI file; 8 bytes decide for version 2, 348 for version 1. */
    static boolean recognises(byte[] head) {
        ByteOrder order = order(head);
        return order != null && !magic(head, order).isEmpty();
    }

    /**
     * Reads the fields.
     *
     * @param head the first bytes of the file, 540 or all there are
     * @throws FormatException when they are no NIfTI header
     */
    static NiftiHeader parse(Path file, byte[] head) throws FormatException {
        ByteOrder order = order(head);
        if (order == null) {
            String said = head.length < 4 ? head.length + " bytes"
                    : "a header size of " + ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt();
            throw new FormatException(file, "this is no NIfTI file: it begins with " + said + " instead of 348 or 540", REMEDY);
        }
        ByteBuffer b = ByteBuffer.wrap(head).order(order);
        int version = b.getInt(0) == SIZE_1 ? 1 : 2;
        int size = version == 1 ? SIZE_1 : SIZE_2;
        if (head.length < size) {
            throw new FormatException(file, "the file ends after " + head.length + " of " + size + " header bytes",
                    "The file is cut short: get it again");
        }
        String magic = magic(head, order);
        if (magic.isEmpty()) {
            String hint = version == 1 && b.getInt(344) == 0 ? " (an ANALYZE 7.5 file: it does not say which side is left)" : "";
            throw new FormatException(file, "its header lacks the NIfTI magic word" + hint, REMEDY);
        }
        boolean single = magic.startsWith("n+");
        return version == 1 ? parse1(b, single) : parse2(b, single);
    }

    private static NiftiHeader parse1(ByteBuffer b, boolean single) {
        long[] dim = new long[8];
        for (int i = 0; i < 8; i++) {
            dim[i] = b.getShort(40 + 2 * i);
        }
        return new NiftiHeader(1, b.order(), single, dim, b.getShort(70), b.getShort(72), floats(b, 76, 8), b.getFloat(108), b.getFloat(112),
                b.getFloat(116), b.get(123) & 7, b.getShort(252), b.getShort(254), floats(b, 256, 3), floats(b, 268, 3), floats(b, 280, 12),
                b.getShort(68), text(b, 148, 80), text(b, 328, 16));
    }

    private static NiftiHeader parse2(ByteBuffer b, boolean single) {
        long[] dim = new long[8];
        for (int i = 0; i < 8; i++) {
            dim[i] = b.getLong(16 + 8 * i);
        }
        return new NiftiHeader(2, b.order(), single, dim, b.getShort(12), b.getShort(14), doubles(b, 104, 8), b.getLong(168), b.getDouble(176),
                b.getDouble(184), b.getInt(500) & 7, b.getInt(344), b.getInt(348), doubles(b, 352, 3), doubles(b, 376, 3), doubles(b, 400, 12),
                b.getInt(504), text(b, 240, 80), text(b, 508, 16));
    }

    /** The byte order in which the first number is a header size, or null. */
    private static ByteOrder order(byte[] head) {
        if (head.length < 4) {
            return null;
        }
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            int size = ByteBuffer.wrap(head).order(order).getInt();
            if (size == SIZE_1 || size == SIZE_2) {
                return order;
            }
        }
        return null;
    }

    /** The magic word up to its zero byte: n+1, ni1, n+2 or ni2; empty when there is none. */
    private static String magic(byte[] head, ByteOrder order) {
        boolean first = ByteBuffer.wrap(head).order(order).getInt() == SIZE_1;
        int at = first ? 344 : 4;
        if (head.length < at + 4) {
            return "";
        }
        String magic = new String(head, at, 3, StandardCharsets.ISO_8859_1);
        boolean known = first ? magic.equals("n+1") || magic.equals("ni1") : magic.equals("n+2") || magic.equals("ni2");
        return known && head[at + 3] == 0 ? magic : "";
    }

    private static double[] floats(ByteBuffer b, int at, int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = b.getFloat(at + 4 * i);
        }
        return values;
    }

    private static double[] doubles(ByteBuffer b, int at, int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = b.getDouble(at + 8 * i);
        }
        return values;
    }

    private static String text(ByteBuffer b, int at, int n) {
        String text = new String(b.array(), at, n, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }
}
