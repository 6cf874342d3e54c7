package org.prosect.io.nifti;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Makes NIfTI files byte by byte, as other programs may write them: a 2 × 3 × 2 uint8 image unless told otherwise. */
final class NiftiBytes {

    final int version;
    final ByteOrder order;
    long[] dim = {3, 2, 3, 2, 1, 1, 1, 1};
    double[] pixdim = {1, 1, 1, 1, 1, 1, 1, 1};
    int datatype = 2;
    int bitpix = 8;
    double voxOffset;
    double slope;
    double intercept;
    int units = 2;
    int qformCode;
    int sformCode = 1;
    double[] quatern = new double[3];
    double[] qoffset = new double[3];
    double[] srow = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0};
    String magic;
    byte[] between = new byte[4];
    byte[] voxels = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};

    NiftiBytes(int version, ByteOrder order) {
        this.version = version;
        this.order = order;
        magic = "n+" + version;
        voxOffset = version == 1 ? 352 : 544;
    }

    static NiftiBytes little() {
        return new NiftiBytes(1, ByteOrder.LITTLE_ENDIAN);
    }

    /** Without sform: for qform and pixdim. */
    NiftiBytes withoutSform() {
        sformCode = 0;
        return this;
    }

    NiftiBytes type(int code, int bits, byte[] stored) {
        datatype = code;
        bitpix = bits;
        voxels = stored;
        return this;
    }

    byte[] header() {
        ByteBuffer b = ByteBuffer.allocate(version == 1 ? 348 : 540).order(order);
        b.putInt(0, b.capacity());
        byte[] word = magic.getBytes(StandardCharsets.US_ASCII);
        if (version == 1) {
            for (int i = 0; i < 8; i++) {
                b.putShort(40 + 2 * i, (short) dim[i]).putFloat(76 + 4 * i, (float) pixdim[i]);
            }
            b.putShort(70, (short) datatype).putShort(72, (short) bitpix).putFloat(108, (float) voxOffset);
            b.putFloat(112, (float) slope).putFloat(116, (float) intercept).put(123, (byte) units);
            b.putShort(252, (short) qformCode).putShort(254, (short) sformCode).put(344, word);
            for (int i = 0; i < 3; i++) {
                b.putFloat(256 + 4 * i, (float) quatern[i]).putFloat(268 + 4 * i, (float) qoffset[i]);
            }
            for (int i = 0; i < 12; i++) {
                b.putFloat(280 + 4 * i, (float) srow[i]);
            }
            return b.array();
        }
        for (int i = 0; i < 8; i++) {
            b.putLong(16 + 8 * i, dim[i]).putDouble(104 + 8 * i, pixdim[i]);
        }
        b.putShort(12, (short) datatype).putShort(14, (short) bitpix).putLong(168, (long) voxOffset);
        b.putDouble(176, slope).putDouble(184, intercept).putInt(500, units).putInt(344, qformCode).putInt(348, sformCode).put(4, word);
        b.put(8, new byte[] {'\r', '\n', 0x1a, '\n'});
        for (int i = 0; i < 3; i++) {
            b.putDouble(352 + 8 * i, quatern[i]).putDouble(376 + 8 * i, qoffset[i]);
        }
        for (int i = 0; i < 12; i++) {
            b.putDouble(400 + 8 * i, srow[i]);
        }
        return b.array();
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header());
        out.writeBytes(between);
        out.writeBytes(voxels);
        return out.toByteArray();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(result)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result.toByteArray();
    }
}
