package org.prosect.imaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Size and place of each label of a label image, and the values of an image under it. Slices are measured on all cores and joined in their order, so
 * that the result does not depend on the number of cores.
 */
public final class LabelStatistics {

    private LabelStatistics() { }

    /**
     * One label.
     *
     * @param label the value of its voxels, never 0
     * @param count number of voxels
     * @param volume millilitres
     * @param centroid mean position of the voxel centres in patient millimetres, LPS
     * @param bounds the smallest region that holds all voxels
     * @param values the image under the label, when one was given
     */
    public record Entry(int label, long count, double volume, Point3 centroid, Region bounds, Values values) { }

    /**
     * The values of an image under a label. NaN is left out.
     *
     * @param count voxels with a number; when it is 0 the other four are NaN
     * @param deviation standard deviation over all voxels (divided by the count)
     */
    public record Values(long count, double min, double max, double mean, double deviation) {

        /** No image, or no number under the label. */
        public static final Values NONE = new Values(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /** The labels of an image other than 0, rising. */
    public static List<Entry> of(Volume labels) {
        return measure(labels, labels, false);
    }

    /**
     * The labels of an image other than 0, rising, with the values of another image under them.
     *
     * @throws IllegalArgumentException when the images have different sizes, or a label is not an integer
     */
    public static List<Entry> of(Volume labels, Volume image) {
        Geometry a = labels.geometry();
        Geometry b = image.geometry();
        if (a.sizeX() != b.sizeX() || a.sizeY() != b.sizeY() || a.sizeZ() != b.sizeZ()) {
            throw new IllegalArgumentException("the labels are on " + a + ", the image on " + b + "; resample one of them");
        }
        return measure(labels, image, true);
    }

    private static List<Entry> measure(Volume labels, Volume image, boolean values) {
        Geometry g = labels.geometry();
        List<Map<Integer, Sums>> slices = IntStream.range(0, g.sizeZ()).parallel().mapToObj(z -> slice(labels, image, values, z)).toList();
        Map<Integer, Sums> all = new TreeMap<>();
        for (Map<Integer, Sums> slice : slices) {
            slice.forEach((label, sums) -> all.merge(label, sums, Sums::join));
        }
        List<Entry> entries = new ArrayList<>();
        all.forEach((label, sums) -> entries.add(sums.entry(label, g)));
        return List.copyOf(entries);
    }

    private static Map<Integer, Sums> slice(Volume labels, Volume image, boolean values, int z) {
        Geometry g = labels.geometry();
        Map<Integer, Sums> found = new HashMap<>();
        int offset = g.offset(0, 0, z);
        for (int y = 0; y < g.sizeY(); y++) {
            int x = 0;
            while (x < g.sizeX()) {
                double label = labels.get(offset + x);
                int start = x;
                do {
                    x++;
                } while (x < g.sizeX() && labels.get(offset + x) == label);
                if (label != 0 && !Double.isNaN(label)) {
                    if (label != (int) label) {
                        throw new IllegalArgumentException("the label image holds the value " + label + ", labels must be integers");
                    }
                    Sums sums = found.computeIfAbsent((int) label, key -> new Sums());
                    sums.addRun(start, x, y, z);
                    for (int i = start; i < x && values; i++) {
                        sums.addValue(image.get(offset + i));
                    }
                }
            }
            offset += g.sizeX();
        }
        return found;
    }

    /** What is known of one label in some slices. */
    private static final class Sums {

        private long count;
        private double sumX;
        private double sumY;
        private double sumZ;
        private int x0 = Integer.MAX_VALUE;
        private int x1;
        private int y0 = Integer.MAX_VALUE;
        private int y1;
        private int z0 = Integer.MAX_VALUE;
        private int z1;
        private long numbers;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;
        /** The first value: sums of differences to it lose no digits to a large mean. */
        private double pivot;
        private double sum;
        private double squares;

        void addRun(int start, int end, int y, int z) {
            long n = end - start;
            count += n;
            sumX += 0.5 * n * (start + end - 1);
            sumY += (double) n * y;
            sumZ += (double) n * z;
            x0 = Math.min(x0, start);
            x1 = Math.max(x1, end);
            y0 = Math.min(y0, y);
            y1 = Math.max(y1, y + 1);
            z0 = Math.min(z0, z);
            z1 = Math.max(z1, z + 1);
        }

        void addValue(double value) {
            if (Double.isNaN(value)) {
                return;
            }
            if (numbers == 0) {
                pivot = value;
            }
            numbers++;
            min = Math.min(min, value);
            max = Math.max(max, value);
            sum += value - pivot;
            squares += (value - pivot) * (value - pivot);
        }

        /** Adds the sums of later slices, moved to this pivot. */
        Sums join(Sums other) {
            count += other.count;
            sumX += other.sumX;
            sumY += other.sumY;
            sumZ += other.sumZ;
            x0 = Math.min(x0, other.x0);
            x1 = Math.max(x1, other.x1);
            y0 = Math.min(y0, other.y0);
            y1 = Math.max(y1, other.y1);
            z0 = Math.min(z0, other.z0);
            z1 = Math.max(z1, other.z1);
            if (other.numbers > 0) {
                if (numbers == 0) {
                    pivot = other.pivot;
                }
                double shift = other.pivot - pivot;
                squares += other.squares + 2 * shift * other.sum + other.numbers * shift * shift;
                sum += other.sum + other.numbers * shift;
                numbers += other.numbers;
                min = Math.min(min, other.min);
                max = Math.max(max, other.max);
            }
            return this;
        }

        Entry entry(int label, Geometry g) {
            Values values = Values.NONE;
            if (numbers > 0) {
                double mean = sum / numbers;
                values = new Values(numbers, min, max, pivot + mean, Math.sqrt(Math.max(0, squares / numbers - mean * mean)));
            }
            return new Entry(label, count, count * g.voxelVolume() / 1000, g.toPatient(sumX / count, sumY / count, sumZ / count),
                    new Region(x0, y0, z0, x1, y1, z1), values);
        }
    }
}
