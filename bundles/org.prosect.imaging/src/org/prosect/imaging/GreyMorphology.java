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
        check(image);
        Geometry g = image.geometry();
        int plane = g.sizeX() * g.sizeY();
        Volume result = Volume.allocate(g, image.type());
        Scratch<float[]> slices = new Scratch<>(() -> new float[plane + g.sizeX()]);
        IntStream.range(0, g.sizeZ()).parallel().forEach(z -> slices.use(slice -> {
            Arrays.fill(slice, 0, plane, Float.NEGATIVE_INFINITY);
            for (int e = 0; e < element.size(); e++) {
                int dx = -sign * element.x(e);
                int sourceZ = z - sign * element.z(e);
                int begin = Math.max(0, -dx);
                int count = Math.min(g.sizeX(), g.sizeX() - dx) - begin;
                if (sourceZ < 0 || sourceZ >= g.sizeZ() || count <= 0) {
                    continue;
                }
                for (int y = 0; y < g.sizeY(); y++) {
                    int sourceY = y - sign * element.y(e);
                    if (sourceY >= 0 && sourceY < g.sizeY()) {
                        image.row(g.offset(0, sourceY, sourceZ) + dx + begin, slice, plane, count);
                        negate(slice, plane, count, sign);
                        greater(slice, y * g.sizeX() + begin, slice, plane, count);
                    }
                }
            }
            store(slice, 0, plane, result, z * plane, sign);
        }));
        return result;
    }

    private static Volume box(Volume image, int sign, int radiusX, int radiusY, int radiusZ) {
        StructuringElement.checkRadius(radiusX);
        StructuringElement.checkRadius(radiusY);
        StructuringElement.checkRadius(radiusZ);
        check(image);
        Geometry g = image.geometry();
        int sizeX = g.sizeX();
        int plane = sizeX * g.sizeY();
        Volume result = Volume.allocate(g, image.type());
        image.copyRow(0, 1, result, 0, image.length());
        Scratch<Lines> alongX = new Scratch<>(() -> new Lines(result, sign, 1, sizeX, 1, Math.min(radiusX, sizeX)));
        Scratch<Lines> alongY = new Scratch<>(() -> new Lines(result, sign, sizeX, g.sizeY(), sizeX, Math.min(radiusY, g.sizeY())));
        IntStream.range(0, g.sizeZ()).parallel().forEach(z -> {
            if (radiusX > 0) {
                alongX.use(lines -> {
                    for (int y = 0; y < g.sizeY(); y++) {
                        lines.filter(z * plane + y * sizeX);
                    }
                });
            }
            if (radiusY > 0) {
                alongY.use(lines -> lines.filter(z * plane));
            }
        });
        if (radiusZ > 0) {
            Scratch<Lines> alongZ = new Scratch<>(() -> new Lines(result, sign, plane, g.sizeZ(), sizeX, Math.min(radiusZ, g.sizeZ())));
            IntStream.range(0, g.sizeY()).parallel().forEach(y -> alongZ.use(lines -> lines.filter(y * sizeX)));
        }
        return result;
    }

    /**
     * The running maximum along neighbouring lines, in place. The line, with r values of −∞ at both ends, is cut into blocks of the window's length
     * 2r + 1; a window covers the end of one block and the beginning of the next, whose maxima are known from two running scans.
     */
    private static final class Lines {

        private final Volume volume;
        private final int sign;
        private final int stride;
        private final int length;
        private final int width;
        private final int radius;
        private final float[] forward;
        private final float[] backward;

        Lines(Volume volume, int sign, int stride, int length, int width, int radius) {
            this.volume = volume;
            this.sign = sign;
            this.stride = stride;
            this.length = length;
            this.width = width;
            this.radius = radius;
            this.forward = new float[(length + 2 * radius) * width];
            this.backward = new float[forward.length];
        }

        void filter(int first) {
            int window = 2 * radius + 1;
            int padded = length + 2 * radius;
            int inside = radius * width;
            Arrays.fill(forward, 0, inside, Float.NEGATIVE_INFINITY);
            Arrays.fill(forward, inside + length * width, forward.length, Float.NEGATIVE_INFINITY);
            // lines that lie side by side without a gap are one stretch of memory
            int pieces = stride == width ? 1 : length;
            int piece = length / pieces * width;
            for (int i = 0; i < pieces; i++) {
                volume.row(first + i * stride, forward, inside + i * piece, piece);
            }
            negate(forward, inside, length * width, sign);
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
                greater(backward, i * width, forward, (i + window - 1) * width, width);
            }
            for (int i = 0; i < pieces; i++) {
                store(backward, i * piece, piece, volume, first + i * stride, sign);
            }
        }
    }

    private static void greater(float[] to, int at, float[] other, int from, int width) {
        for (int k = 0; k < width; k++) {
            to[at + k] = Math.max(to[at + k], other[from + k]);
        }
    }

    private static void negate(float[] values, int from, int count, int sign) {
        for (int i = from; i < from + count && sign < 0; i++) {
            values[i] = -values[i];
        }
    }

    private static void store(float[] values, int from, int count, Volume to, int at, int sign) {
        negate(values, from, count, sign);
        if (to.array() instanceof float[] array) {
            System.arraycopy(values, from, array, at, count);
            return;
        }
        if (to.array() instanceof byte[] array) {
            // where the element found nothing there is an infinite value
            float least = (float) to.type().min();
            float most = (float) to.type().max();
            for (int i = 0; i < count; i++) {
                array[at + i] = (byte) (int) Math.clamp(values[from + i], least, most);
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            to.set(at + i, values[from + i]);
        }
    }

    private static void check(Volume image) {
        if (image.type() == VoxelType.INT32) {
            image.range().ifPresent(r -> {
                if (Math.max(-r.min(), r.max()) > 1 << 24) {
                    throw new IllegalArgumentException("the image has values from " + r.min() + " to " + r.max()
                            + ", grey morphology takes integers up to " + (1 << 24) + "; renumber the labels");
                }
            });
        }
    }
}
