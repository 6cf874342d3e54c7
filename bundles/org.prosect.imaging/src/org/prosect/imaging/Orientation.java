package org.prosect.imaging;

import java.util.Locale;

/**
 * Which patient axis each axis of a grid runs along, to the nearest right angle: {@code LPS}, {@code RAS}, {@code LIA}, … The letter
 * names the direction in which the index grows (L/R left/right, P/A back/front, S/I head/feet).
 *
 * @param patientAxis for each grid axis the LPS axis (0, 1, 2) it lies nearest to; a permutation
 * @param positive for each grid axis whether it runs towards L, P or S
 */
public record Orientation(java.util.List<Integer> patientAxis, java.util.List<Boolean> positive) {

    private static final String POSITIVE = "LPS";
    private static final String NEGATIVE = "RAI";

    /** The orientation of a grid; for oblique grids the permutation with the largest sum of cosines. */
    public static Orientation of(Geometry geometry) {
        int[][] permutations = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        int[] best = permutations[0];
        double bestSum = -1;
        for (int[] p : permutations) {
            double sum = 0;
            for (int axis = 0; axis < 3; axis++) {
                sum += Math.abs(geometry.direction(p[axis], axis));
            }
            if (sum > bestSum + 1e-9) {
                bestSum = sum;
                best = p;
            }
        }
        return new Orientation(java.util.List.of(best[0], best[1], best[2]), java.util.List.of(geometry.direction(best[0], 0) > 0,
                geometry.direction(best[1], 1) > 0, geometry.direction(best[2], 2) > 0));
    }

    /**
     * Reads three letters.
     *
     * @throws IllegalArgumentException when they do not name each patient axis once
     */
    public static Orientation parse(String letters) {
        String text = letters.toUpperCase(Locale.ROOT);
        Integer[] axes = new Integer[3];
        Boolean[] signs = new Boolean[3];
        boolean[] seen = new boolean[3];
        for (int i = 0; i < 3 && text.length() == 3; i++) {
            int p = POSITIVE.indexOf(text.charAt(i));
            int axis = p >= 0 ? p : NEGATIVE.indexOf(text.charAt(i));
            if (axis >= 0 && !seen[axis]) {
                seen[axis] = true;
                axes[i] = axis;
                signs[i] = p >= 0;
            }
        }
        if (axes[0] == null || axes[1] == null || axes[2] == null) {
            throw new IllegalArgumentException("'" + letters
                    + "' is not an orientation; give three letters, one each of L/R, P/A and S/I, such as LPS");
        }
        return new Orientation(java.util.List.of(axes), java.util.List.of(signs));
    }

    /** The three letters. */
    public String letters() {
        StringBuilder text = new StringBuilder();
        for (int axis = 0; axis < 3; axis++) {
            text.append((positive.get(axis) ? POSITIVE : NEGATIVE).charAt(patientAxis.get(axis)));
        }
        return text.toString();
    }

    /**
     * The same image with its axes permuted and flipped so that they run as this orientation says. No voxel is interpolated: every value keeps
     * its patient position (oblique grids stay oblique).
     */
    public Volume reorient(Volume volume) {
        Geometry from = volume.geometry();
        Orientation now = of(from);
        int[] source = new int[3];
        boolean[] flip = new boolean[3];
        for (int axis = 0; axis < 3; axis++) {
            source[axis] = now.patientAxis.indexOf(patientAxis.get(axis));
            flip[axis] = now.positive.get(source[axis]) != (boolean) positive.get(axis);
        }
        int[] size = {from.size(source[0]), from.size(source[1]), from.size(source[2])};
        double[] direction = new double[9];
        double[] first = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            for (int row = 0; row < 3; row++) {
                direction[3 * row + axis] = (flip[axis] ? -1 : 1) * from.direction(row, source[axis]);
            }
            first[source[axis]] = flip[axis] ? size[axis] - 1 : 0;
        }
        Point3 spacing = new Point3(from.spacing().get(source[0]), from.spacing().get(source[1]), from.spacing().get(source[2]));
        Geometry to = Geometry.of(size[0], size[1], size[2], spacing, from.toPatient(first[0], first[1], first[2]), direction);
        Volume result = Volume.allocate(to, volume.type());
        int[] stride = {1, from.sizeX(), from.sizeX() * from.sizeY()};
        int[] step = new int[3];
        int start = 0;
        for (int axis = 0; axis < 3; axis++) {
            step[axis] = flip[axis] ? -stride[source[axis]] : stride[source[axis]];
            start += flip[axis] ? (size[axis] - 1) * stride[source[axis]] : 0;
        }
        for (int z = 0; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++) {
                volume.copyRow(start + z * step[2] + y * step[1], step[0], result, to.offset(0, y, z), size[0]);
            }
        }
        return result;
    }
}
