package org.prosect.imaging;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Marching cubes over a bit image, rim included. A first pass counts the vertices and triangles of each plane, so that a second one can write them
 * to their final places, slab by slab on all cores. Each plane owns the vertices on its x and y edges and on the z edges to the next plane.
 */
final class SurfaceSweep {

    /** Planes a task takes; fixed, so that the work is cut in the same way on every machine. */
    private static final int SLAB = 16;

    private final Geometry geometry;
    private final BitImage image;
    private final float[] values;
    private final double level;
    private final int width;
    private final int planes;
    private final boolean mirrored;
    private final double[] affine;
    private float[] vertices;
    private int[] triangles;

    /** @param values the field, or nothing for a mask, whose surface passes half-way between voxels */
    SurfaceSweep(Geometry geometry, BitImage image, float[] values, double level) {
        this.geometry = geometry;
        this.image = image;
        this.values = values;
        this.level = level;
        this.width = image.sizeX + 2;
        this.planes = image.sizeZ + 2;
        this.affine = geometry.affine();
        double[] a = affine;
        this.mirrored = a[0] * (a[5] * a[10] - a[6] * a[9]) - a[1] * (a[4] * a[10] - a[6] * a[8]) + a[2] * (a[4] * a[9] - a[5] * a[8]) < 0;
    }

    SurfaceArrays extract() {
        long[] firstVertex = new long[planes + 1];
        long[] firstTriangle = new long[planes + 1];
        IntStream.range(0, planes - 1).parallel().forEach(z -> {
            firstVertex[z + 1] = countVertices(z);
            firstTriangle[z + 1] = countTriangles(z);
        });
        Arrays.parallelPrefix(firstVertex, Long::sum);
        Arrays.parallelPrefix(firstTriangle, Long::sum);
        vertices = new float[size(firstVertex[planes - 1], "vertices")];
        triangles = new int[size(firstTriangle[planes - 1], "triangles")];
        int slabs = (planes - 1 + SLAB - 1) / SLAB;
        IntStream.range(0, slabs).parallel().forEach(s -> {
            int from = s * SLAB;
            new Slab().fill(from, Math.min(from + SLAB, planes - 1), firstVertex, (int) firstTriangle[from] * 3);
        });
        return new SurfaceArrays(vertices, triangles);
    }

    private static int size(long count, String what) {
        if (count * 3 > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("the surface has " + count + " " + what + ", at most " + (Integer.MAX_VALUE - 8) / 3 + " are possible;"
                    + " smooth or crop the image");
        }
        return (int) count * 3;
    }

    private long countVertices(int z) {
        long count = 0;
        int first = z * image.planeBytes;
        for (int at = first; at < first + image.planeBytes; at += 8) {
            long word = image.word(at);
            count += Long.bitCount(word ^ right(at, word)) + Long.bitCount(word ^ image.word(at + image.rowBytes))
                    + Long.bitCount(word ^ image.word(at + image.planeBytes));
        }
        return count;
    }

    private long countTriangles(int z) {
        long count = 0;
        int first = z * image.planeBytes;
        for (int at = first; at < first + image.planeBytes - image.rowBytes; at += 8) {
            long a = image.word(at);
            long b = image.word(at + image.rowBytes);
            long c = image.word(at + image.planeBytes);
            long d = image.word(at + image.planeBytes + image.rowBytes);
            long ar = right(at, a);
            long br = right(at + image.rowBytes, b);
            long cr = right(at + image.planeBytes, c);
            long dr = right(at + image.planeBytes + image.rowBytes, d);
            long crossed = (a | b | c | d | ar | br | cr | dr) & ~(a & b & c & d & ar & br & cr & dr);
            for (; crossed != 0; crossed &= crossed - 1) {
                count += CubeCases.TRIANGLES[cube(Long.numberOfTrailingZeros(crossed), a, ar, b, br, c, cr, d, dr)].length;
            }
        }
        return count / 3;
    }

    /** Bit i is the right neighbour of bit i of a word. Behind the last word of a row comes the rim of the next one, a zero. */
    private long right(int at, long word) {
        return word >>> 1 | image.word(at + 8) << 63;
    }

    private static int cube(int i, long a, long ar, long b, long br, long c, long cr, long d, long dr) {
        return (int) (a >>> i & 1 | (ar >>> i & 1) << 1 | (b >>> i & 1) << 2 | (br >>> i & 1) << 3 | (c >>> i & 1) << 4 | (cr >>> i & 1) << 5
                | (d >>> i & 1) << 6 | (dr >>> i & 1) << 7);
    }

    /** Writes the vertices and triangles of some planes. */
    private final class Slab {

        private final int plane = width * image.rowsPerPlane();
        /** Vertex numbers of the edges: x and y edges of two planes taking turns, then the z edges between them. */
        private final int[] numbers = new int[5 * plane];
        private int vertex;
        private int triangle;

        void fill(int from, int to, long[] firstVertex, int firstTriangle) {
            triangle = firstTriangle;
            vertex = (int) firstVertex[from];
            scan(from, 0, true);
            for (int z = from; z < to; z++) {
                // the z edges of this plane are in use until its cubes are done: they were numbered by the scan of this plane
                int lower = (z - from & 1) * 2 * plane;
                int upper = 2 * plane - lower;
                boolean mine = z + 1 < to;
                scanPlane(z + 1, upper, mine);
                cubes(z, edgePlaces(lower, upper));
                if (mine) {
                    scanDepth(z + 1);
                }
            }
        }

        private void scan(int z, int base, boolean write) {
            scanPlane(z, base, write);
            scanDepth(z);
        }

        /** Numbers the x and y edges of a plane; writes their vertices unless the next slab does. */
        private void scanPlane(int z, int base, boolean write) {
            int rows = image.rowsPerPlane();
            for (int y = 0; y < rows; y++) {
                int row = z * image.planeBytes + y * image.rowBytes;
                for (int w = 0; w < image.rowBytes; w += 8) {
                    long word = image.word(row + w);
                    long crossed = word ^ right(row + w, word);
                    int place = y * width + w * 8;
                    for (; crossed != 0; crossed &= crossed - 1) {
                        int i = Long.numberOfTrailingZeros(crossed);
                        numbers[base + place + i] = vertex++;
                        if (write) {
                            place(w * 8 + i, y, z, 0);
                        }
                    }
                    // no y edges leave the last row, which lies in the rim
                    crossed = y + 1 < rows ? word ^ image.word(row + image.rowBytes + w) : 0;
                    for (; crossed != 0; crossed &= crossed - 1) {
                        int i = Long.numberOfTrailingZeros(crossed);
                        numbers[base + plane + place + i] = vertex++;
                        if (write) {
                            place(w * 8 + i, y, z, 1);
                        }
                    }
                }
            }
        }

        /** Numbers the z edges from a plane to the next. */
        private void scanDepth(int z) {
            for (int y = 0; y < image.rowsPerPlane(); y++) {
                int row = z * image.planeBytes + y * image.rowBytes;
                for (int w = 0; w < image.rowBytes; w += 8) {
                    long crossed = image.word(row + w) ^ image.word(row + image.planeBytes + w);
                    for (; crossed != 0; crossed &= crossed - 1) {
                        int i = Long.numberOfTrailingZeros(crossed);
                        numbers[4 * plane + y * width + w * 8 + i] = vertex++;
                        place(w * 8 + i, y, z, 2);
                    }
                }
            }
        }

        /** Where the number of each of the twelve edges of a cube lies, relative to the cube's place in its plane. */
        private int[] edgePlaces(int lower, int upper) {
            int depth = 4 * plane;
            return new int[] {lower, lower + width, upper, upper + width, lower + plane, lower + plane + 1, upper + plane, upper + plane + 1,
                depth, depth + 1, depth + width, depth + width + 1};
        }

        private void cubes(int z, int[] places) {
            for (int y = 0; y <= image.sizeY; y++) {
                int row = z * image.planeBytes + y * image.rowBytes;
                for (int w = 0; w < image.rowBytes; w += 8) {
                    int at = row + w;
                    long a = image.word(at);
                    long b = image.word(at + image.rowBytes);
                    long c = image.word(at + image.planeBytes);
                    long d = image.word(at + image.planeBytes + image.rowBytes);
                    long ar = right(at, a);
                    long br = right(at + image.rowBytes, b);
                    long cr = right(at + image.planeBytes, c);
                    long dr = right(at + image.planeBytes + image.rowBytes, d);
                    long crossed = (a | b | c | d | ar | br | cr | dr) & ~(a & b & c & d & ar & br & cr & dr);
                    int place = y * width + w * 8;
                    for (; crossed != 0; crossed &= crossed - 1) {
                        int i = Long.numberOfTrailingZeros(crossed);
                        triangles(CubeCases.TRIANGLES[cube(i, a, ar, b, br, c, cr, d, dr)], places, place + i);
                    }
                }
            }
        }

        private void triangles(byte[] edges, int[] places, int at) {
            int second = mirrored ? 2 : 1;
            int to = triangle;
            for (int e = 0; e < edges.length; e += 3) {
                triangles[to] = numbers[places[edges[e]] + at];
                triangles[to + second] = numbers[places[edges[e + 1]] + at];
                triangles[to + 3 - second] = numbers[places[edges[e + 2]] + at];
                to += 3;
            }
            triangle = to;
        }

        /** Writes the vertex numbered last: on the edge that leaves lattice point (x,y,z), rim included, along an axis. */
        private void place(int x, int y, int z, int axis) {
            double i = x - 1;
            double j = y - 1;
            double k = z - 1;
            double t = values.length == 0 ? 0.5 : fraction(x - 1, y - 1, z - 1, axis);
            switch (axis) {
                case 0 -> i += t;
                case 1 -> j += t;
                default -> k += t;
            }
            int to = 3 * (vertex - 1);
            vertices[to] = (float) (affine[0] * i + affine[1] * j + affine[2] * k + affine[3]);
            vertices[to + 1] = (float) (affine[4] * i + affine[5] * j + affine[6] * k + affine[7]);
            vertices[to + 2] = (float) (affine[8] * i + affine[9] * j + affine[10] * k + affine[11]);
        }

        private double fraction(int x, int y, int z, int axis) {
            int at = geometry.offset(x, y, z);
            boolean rim = switch (axis) {
                case 0 -> x < 0 || x + 1 == image.sizeX;
                case 1 -> y < 0 || y + 1 == image.sizeY;
                default -> z < 0 || z + 1 == image.sizeZ;
            };
            if (rim) {
                return 0.5;
            }
            double low = values[at];
            double high = values[at + (axis == 0 ? 1 : axis == 1 ? image.sizeX : image.sizeX * image.sizeY)];
            double t = (level - low) / (high - low);
            return Double.isInfinite(low) || Double.isInfinite(high) || Double.isNaN(t) ? 0.5 : t;
        }
    }
}
