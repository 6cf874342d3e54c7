package org.prosect.imaging;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Erosion (least value) and dilation (greatest value) of images by flat structuring elements. What lies beyond the edge of the image is ignored. A
 * NaN makes every value NaN whose element holds it. Results have the type of the image. Rows are taken on all cores.
 */
public final class GreyMorphology {

    private GreyMorphology() { }

    /** The greatest value that the reflected element finds, as {@link Morphology#dilate} for masks. */
    public static Volume dilate(Volume image, StructuringElement element) {
        return filter(image, element, 1);
    }

    /** The least value that the element finds, as {@link Morphology#erode} for masks. */
    public static Volume erode(Volume image, StructuringElement element) {
        return filter(image, element, -1);
    }

    /** The greatest value in a box of 2 · radius + 1 voxels along each axis, in a time that does not depend on the radii (van Herk 1992). */
    public static Volume dilateBox(Volume image, int radiusX, int radiusY, int radiusZ) {
        return box(image, 1, radiusX, radiusY, radiusZ);
    }

    /** The least value in a box of 2 · radius + 1 voxels along each axis, in a time that does not depend on the radii (van Herk 1992). */
    public static Volume erodeBox(Volume image, int radiusX, int radiusY, int radiusZ) {
        return box(image, -1, radiusX, radiusY, radiusZ);
    }

    /** Erosion is dilation of the negative image by the reflected element. */
    private static Volume filter(Volume image, StructuringElement element, int sign) {
        Geometry g = image.geometry();
        float[] from = values(image, sign);
        float[] to = new float[from.length];
        IntStream.range(0, g.sizeZ()).parallel().forEach(z -> {
            int first = g.offset(0, 0, z);
            Arrays.fill(to, first, first + g.sizeX() * g.sizeY(), Float.NEGATIVE_INFINITY);
            for (int e = 0; e < element.size(); e++) {
                int dx = -sign * element.x(e);
                int sourceZ = z - sign * element.z(e);
                if (sourceZ < 0 || sourceZ >= g.sizeZ()) {
                    continue;
                }
                int begin = Math.max(0, -dx);
                int end = Math.min(g.sizeX(), g.sizeX() - dx);
                for (int y = 0; y < g.sizeY(); y++) {
                    int sourceY = y - sign * element.y(e);
                    if (sourceY >= 0 && sourceY < g.sizeY()) {
                        int source = g.offset(0, sourceY, sourceZ) + dx;
                        int target = g.offset(0, y, z);
                        for (int i = begin; i < end; i++) {
                            to[target + i] = Math.max(to[target + i], from[source + i]);
                        }
                    }
                }
            }
        });
        return result(image, to, sign);
    }

    private static Volume box(Volume image, int sign, int radiusX, int radiusY, int radiusZ) {
        StructuringElement.checkRadius(radiusX);
        StructuringElement.checkRadius(radiusY);
        StructuringElement.checkRadius(radiusZ);
        Geometry g = image.geometry();
        int plane = g.sizeX() * g.sizeY();
        float[] values = values(image, sign);
        IntStream.range(0, g.sizeZ()).parallel().forEach(z -> {
            for (int y = 0; y < g.sizeY() && radiusX > 0; y++) {
                lines(values, z * plane + y * g.sizeX(), 1, g.sizeX(), 1, Math.min(radiusX, g.sizeX()));
            }
            if (radiusY > 0) {
                lines(values, z * plane, g.sizeX(), g.sizeY(), g.sizeX(), Math.min(radiusY, g.sizeY()));
            }
        });
        if (radiusZ > 0) {
            IntStream.range(0, g.sizeY()).parallel()
                    .forEach(y -> lines(values, y * g.sizeX(), plane, g.sizeZ(), g.sizeX(), Math.min(radiusZ, g.sizeZ())));
        }
        return result(image, values, sign);
    }

    /**
     * The running maximum along {@code width} neighbouring lines. The line, with r values of −∞ at both ends, is cut into blocks of the window's
     * length 2r + 1; a window covers the end of one block and the beginning of the next, whose maxima are known from two running scans.
     */
    private static void lines(float[] values, int first, int stride, int length, int width, int radius) {
        int window = 2 * radius + 1;
        int padded = length + 2 * radius;
        float[] forward = new float[padded * width];
        float[] backward = new float[padded * width];
        for (int i = 0; i < padded; i++) {
            load(values, first + (i - radius) * stride, i >= radius && i < radius + length, forward, i * width, width);
        }
        System.arraycopy(forward, 0, backward, 0, forward.length);
        for (int i = 1; i < padded; i++) {
            if (i % window != 0) {
                greater(forward, i * width, forward, (i - 1) * width, width);
            }
        }
        for (int i = padded - 2; i >= 0; i--) {
            if (i % window != window - 1) {
                greater(backward, i * width, backward, (i + 1) * width, width);
            }
        }
        for (int i = 0; i < length; i++) {
            int to = first + i * stride;
            int begin = i * width;
            int end = (i + window - 1) * width;
            for (int k = 0; k < width; k++) {
                values[to + k] = Math.max(backward[begin + k], forward[end + k]);
            }
        }
    }

    private static void load(float[] values, int from, boolean inside, float[] to, int at, int width) {
        if (inside) {
            System.arraycopy(values, from, to, at, width);
        } else {
            Arrays.fill(to, at, at + width, Float.NEGATIVE_INFINITY);
        }
    }

    private static void greater(float[] to, int at, float[] other, int from, int width) {
        for (int k = 0; k < width; k++) {
            to[at + k] = Math.max(to[at + k], other[from + k]);
        }
    }

    private static float[] values(Volume image, int sign) {
        if (image.type() == VoxelType.INT32) {
            image.range().ifPresent(r -> {
                if (Math.max(-r.min(), r.max()) > 1 << 24) {
                    throw new IllegalArgumentException("the image has values from " + r.min() + " to " + r.max()
                            + ", grey morphology takes integers up to " + (1 << 24) + "; renumber the labels");
                }
            });
        }
        float[] values = image.type() == VoxelType.FLOAT32 ? ((float[]) image.array()).clone() : image.toFloats();
        negate(values, sign);
        return values;
    }

    private static Volume result(Volume image, float[] values, int sign) {
        negate(values, sign);
        return Volume.ofFloat32(image.geometry(), values).as(image.type());
    }

    private static void negate(float[] values, int sign) {
        for (int i = 0; i < values.length && sign < 0; i++) {
            values[i] = -values[i];
        }
    }
}
