package org.prosect.io.png;

import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferFloat;
import java.awt.image.DataBufferInt;
import java.awt.image.DataBufferShort;
import java.awt.image.DataBufferUShort;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

/** From decoded rasters to the values of a volume. */
final class GreySamples {

    private GreySamples() { }

    /**
     * The raster's own array as a volume when it holds exactly one slice of samples of that type, so that a large image is in memory only once.
     *
     * @return empty when the layout is another
     */
    static java.util.Optional<Volume> share(Raster raster, Geometry geometry, VoxelType type) {
        if (!isPlain(raster) || geometry.sizeZ() != 1) {
            return java.util.Optional.empty();
        }
        long n = geometry.voxelCount();
        return java.util.Optional.ofNullable(switch (raster.getDataBuffer()) {
            case DataBufferByte b when b.getSize() == n && type == VoxelType.UINT8 -> Volume.ofUint8(geometry, b.getData());
            case DataBufferByte b when b.getSize() == n && type == VoxelType.INT8 -> Volume.ofInt8(geometry, b.getData());
            case DataBufferUShort b when b.getSize() == n && type == VoxelType.UINT16 -> Volume.ofUint16(geometry, b.getData());
            case DataBufferShort b when b.getSize() == n && type == VoxelType.INT16 -> Volume.ofInt16(geometry, b.getData());
            case DataBufferInt b when b.getSize() == n && type == VoxelType.INT32 -> Volume.ofInt32(geometry, b.getData());
            case DataBufferFloat b when b.getSize() == n && type == VoxelType.FLOAT32 -> Volume.ofFloat32(geometry, b.getData());
            default -> null;
        });
    }

    /** Copies the first band; 8-bit samples of an INT8 volume are read as signed. */
    static void copy(Raster raster, Volume to, int offset) {
        int width = raster.getWidth();
        boolean floating = to.type() == VoxelType.FLOAT32;
        boolean signedByte = to.type() == VoxelType.INT8;
        int[] row = new int[floating ? 0 : width];
        float[] floatRow = new float[floating ? width : 0];
        for (int y = 0; y < raster.getHeight(); y++) {
            int at = offset + y * width;
            if (floating) {
                raster.getSamples(0, y, width, 1, 0, floatRow);
                System.arraycopy(floatRow, 0, to.array(), at, width);
                continue;
            }
            raster.getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                to.set(at + x, signedByte ? (byte) row[x] : row[x]);
            }
        }
    }

    /**
     * Copies the first band through a table.
     *
     * @throws IndexOutOfBoundsException when a sample has no entry
     */
    static void copy(Raster raster, int[] table, Volume to, int offset) {
        int width = raster.getWidth();
        int[] row = new int[width];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                to.set(offset + y * width + x, table[row[x]]);
            }
        }
    }

    /** The luminance of the first three bands; a fourth (transparency) is left out. */
    static void copyLuminance(Raster raster, Volume to, int offset) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        int[] row = new int[width * bands];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                to.set(offset + y * width + x, luminance(row[x * bands], row[x * bands + 1], row[x * bands + 2]));
            }
        }
    }

    /**
     * Luminance after ITU-R BT.601: 0.299 R + 0.587 G + 0.114 B, rounded to the nearest integer. Equal components give exactly their value.
     */
    static int luminance(int red, int green, int blue) {
        return (299 * red + 587 * green + 114 * blue + 500) / 1000;
    }

    /** The grey from 0 to 255 that samples of so few bits show: evenly spread, as PNG and TIFF say. */
    static int[] spread(int bits) {
        int last = (1 << bits) - 1;
        int[] table = new int[last + 1];
        for (int i = 0; i <= last; i++) {
            table[i] = i * 255 / last;
        }
        return table;
    }

    private static boolean isPlain(Raster raster) {
        return raster.getSampleModel() instanceof PixelInterleavedSampleModel model && raster.getNumBands() == 1 && model.getPixelStride() == 1
                && model.getScanlineStride() == raster.getWidth() && model.getBandOffsets()[0] == 0 && raster.getDataBuffer().getOffset() == 0
                && raster.getSampleModelTranslateX() == 0 && raster.getSampleModelTranslateY() == 0;
    }
}
