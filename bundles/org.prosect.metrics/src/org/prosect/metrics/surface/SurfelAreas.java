package org.prosect.metrics.surface;

import org.prosect.imaging.Point3;

/**
 * The area of the piece of surface at a corner of voxels, by which of the eight (in a slice: four) voxels around it are inside: a marching-cubes
 * triangulation.
 *
 * <p>The table is that of google-deepmind/surface-distance, Copyright 2018 Google Inc., under the Apache License 2.0 (see NOTICE.txt of this bundle),
 * reduced to the magnitudes of the normals and to the codes below 128: a code and its complement have the same surface.
 */
final class SurfelAreas {

    /** Up to four normals (z, y, x) of each code in eighths of a voxel face. */
    private static final String NORMALS = """
            000000000000 111000000000 111000000000 220220000000 111000000000 202202000000 111111000000 400222111000
            111000000000 111111000000 202202000000 400222111000 220220000000 400222111000 400222111000 400400000000
            111000000000 022022000000 111111000000 040222111000 111111000000 004222111000 111111111000 111222222111
            111111000000 022022111000 202202111000 111333022202 111220220000 333022111220 400111222111 400111222000
            111000000000 111111000000 022022000000 040111222000 111111000000 111202202000 022022111000 333022111202
            111111000000 111111111000 004222111000 222222111111 111220220000 400222111111 022333111220 400222111000
            220220000000 040222111000 040111222000 040040000000 220220111000 333202111220 111040222111 040222111000
            111220220000 040222111111 333220111202 040222111000 220220220220 220220111000 111220220000 220220000000
            111000000000 111111000000 111111000000 111220220000 022022000000 004222111000 022022111000 333022111220
            111111000000 111111111000 111202202000 400222111111 040222111000 222222111111 202333022111 400222111000
            202202000000 004222111000 111202202000 202333220111 004222111000 004004000000 111111222004 111222004000
            202202111000 004222111111 202202202202 111202202000 202333220111 004222111000 111202202000 202202000000
            111111000000 111111111000 111022022000 040111222111 022022111000 004222111111 022022022022 022022111000
            111111111000 111111111111 004222111111 111111111000 040222111111 111111111000 022022111000 111111000000
            400222111000 222111222111 333022111202 040222111000 333220022111 111222004000 111022022000 022022000000
            400222111111 111111111000 202202111000 111111000000 220220111000 111111000000 111111000000 111000000000
            """.replaceAll("\\s", "");

    private SurfelAreas() { }

    /**
     * Square millimetres of each of the 256 codes of 2×2×2 voxels.
     *
     * @param spacing millimetres along x, y, z
     */
    static double[] ofVolume(Point3 spacing) {
        double[] areas = new double[256];
        for (int code = 0; code < 128; code++) {
            double sum = 0;
            for (int normal = 0; normal < 4; normal++) {
                int at = 12 * code + 3 * normal;
                double z = (NORMALS.charAt(at) - '0') / 8.0 * spacing.y() * spacing.x();
                double y = (NORMALS.charAt(at + 1) - '0') / 8.0 * spacing.z() * spacing.x();
                double x = (NORMALS.charAt(at + 2) - '0') / 8.0 * spacing.z() * spacing.y();
                sum += Math.sqrt(z * z + y * y + x * x);
            }
            areas[code] = sum;
            areas[255 - code] = sum;
        }
        return areas;
    }

    /**
     * Millimetres of contour of each of the 16 codes of 2×2 pixels.
     *
     * @param spacing millimetres along x, y
     */
    static double[] ofSlice(Point3 spacing) {
        double along = spacing.x();
        double across = spacing.y();
        double corner = 0.5 * Math.sqrt(along * along + across * across);
        return new double[] {0, corner, corner, along, corner, across, 2 * corner, corner, corner, 2 * corner, across, corner, along, corner, corner,
                0};
    }
}
