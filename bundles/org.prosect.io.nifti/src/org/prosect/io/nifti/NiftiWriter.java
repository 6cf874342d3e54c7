package org.prosect.io.nifti;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.OutputFiles;
import org.prosect.core.format.StoredGrids;
import org.prosect.core.format.VoxelEncoder;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

/**
 * Writes little-endian NIfTI-1, or NIfTI-2 when a size exceeds 32767. The place goes into the sform, and into the qform too when the axes are
 * perpendicular (both with code 1, scanner); a sheared grid has no qform.
 */
final class NiftiWriter {

    private static final int MAX_SIZE_1 = Short.MAX_VALUE;
    private static final int MILLIMETRES = 2;

    private NiftiWriter() { }

    static void write(Volume volume, Path file, Progress progress) throws FormatException {
        byte[] header = header(volume);
        boolean gzip = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        OutputFiles.write(file, out -> {
            OutputStream to = gzip ? OutputFiles.gzip(out) : out;
            to.write(header);
            VoxelEncoder.encode(volume, to, progress);
            to.close();
        });
    }

    private static byte[] header(Volume volume) {
        Geometry g = volume.geometry();
        boolean second = g.sizeX() > MAX_SIZE_1 || g.sizeY() > MAX_SIZE_1 || g.sizeZ() > MAX_SIZE_1;
        double[] affine = affine(g);
        boolean orthogonal = g.isOrthogonal();
        double[] rotation = new double[9];
        for (int i = 0; i < 9; i++) {
            // rows x and y change sign between LPS and RAS
            rotation[i] = i < 6 ? -g.direction(i / 3, i % 3) : g.direction(i / 3, i % 3);
        }
        double qfac = determinant(rotation) < 0 ? -1 : 1;
        for (int row = 0; row < 3; row++) {
            rotation[3 * row + 2] *= qfac;
        }
        Quaternion q = orthogonal ? Quaternion.of(rotation) : new Quaternion(0, 0, 0);
        double[] pixdim = {qfac, g.spacing().x(), g.spacing().y(), g.spacing().z(), 1, 1, 1, 1};
        double[] quatern = {q.b(), q.c(), q.d(), orthogonal ? affine[3] : 0, orthogonal ? affine[7] : 0, orthogonal ? affine[11] : 0};
        int[] dim = {3, g.sizeX(), g.sizeY(), g.sizeZ(), 1, 1, 1, 1};
        return second ? header2(volume.type(), dim, pixdim, orthogonal, quatern, affine)
                : header1(volume.type(), dim, pixdim, orthogonal, quatern, affine);
    }

    private static byte[] header1(VoxelType type, int[] dim, double[] pixdim, boolean qform, double[] quatern, double[] affine) {
        ByteBuffer b = ByteBuffer.allocate(NiftiHeader.SIZE_1 + 4).order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(0, NiftiHeader.SIZE_1).put(38, (byte) 'r');
        for (int i = 0; i < 8; i++) {
            b.putShort(40 + 2 * i, (short) dim[i]).putFloat(76 + 4 * i, (float) pixdim[i]);
        }
        b.putShort(70, (short) datatype(type)).putShort(72, (short) (8 * type.bytes()));
        b.putFloat(108, NiftiHeader.SIZE_1 + 4).putFloat(112, 1).put(123, (byte) MILLIMETRES);
        b.put(148, "Prosect".getBytes(StandardCharsets.US_ASCII));
        b.putShort(252, (short) (qform ? 1 : 0)).putShort(254, (short) 1);
        for (int i = 0; i < 6; i++) {
            b.putFloat(256 + 4 * i, (float) quatern[i]);
        }
        for (int i = 0; i < 12; i++) {
            b.putFloat(280 + 4 * i, (float) affine[i]);
        }
        return b.put(344, new byte[] {'n', '+', '1', 0}).array();
    }

    private static byte[] header2(VoxelType type, int[] dim, double[] pixdim, boolean qform, double[] quatern, double[] affine) {
        ByteBuffer b = ByteBuffer.allocate(NiftiHeader.SIZE_2 + 4).order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(0, NiftiHeader.SIZE_2).put(4, new byte[] {'n', '+', '2', 0, '\r', '\n', 0x1a, '\n'});
        b.putShort(12, (short) datatype(type)).putShort(14, (short) (8 * type.bytes()));
        for (int i = 0; i < 8; i++) {
            b.putLong(16 + 8 * i, dim[i]).putDouble(104 + 8 * i, pixdim[i]);
        }
        b.putLong(168, NiftiHeader.SIZE_2 + 4).putDouble(176, 1);
        b.put(240, "Prosect".getBytes(StandardCharsets.US_ASCII));
        b.putInt(344, qform ? 1 : 0).putInt(348, 1);
        for (int i = 0; i < 6; i++) {
            b.putDouble(352 + 8 * i, quatern[i]);
        }
        for (int i = 0; i < 12; i++) {
            b.putDouble(400 + 8 * i, affine[i]);
        }
        return b.putInt(500, MILLIMETRES).array();
    }

    /** Index → RAS millimetres, row major 3×4. */
    private static double[] affine(Geometry g) {
        double[] affine = new double[12];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                affine[4 * row + column] = g.direction(row, column) * g.spacing().get(column);
            }
            affine[4 * row + 3] = g.origin().get(row);
        }
        return StoredGrids.swapRasLps(affine);
    }

    private static int datatype(VoxelType type) {
        return switch (type) {
            case UINT8 -> 2;
            case INT16 -> 4;
            case INT32 -> 8;
            case FLOAT32 -> 16;
            case INT8 -> 256;
            case UINT16 -> 512;
        };
    }

    private static double determinant(double[] m) {
        return m[0] * (m[4] * m[8] - m[5] * m[7]) - m[1] * (m[3] * m[8] - m[5] * m[6]) + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }
}
