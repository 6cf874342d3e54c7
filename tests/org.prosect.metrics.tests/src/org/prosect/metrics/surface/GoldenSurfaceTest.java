package org.prosect.metrics.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.prosect.core.Progress;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.Evaluand;
import org.prosect.core.metric.EvaluationMetric;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.testing.Goldens;

/** Every case of the numbers of google-deepmind/surface-distance, to a relative 1e-5; NaN there is undefined here. */
class GoldenSurfaceTest {

    private static final double RELATIVE = 1e-5;

    private record Case(String name, Comparison comparison, Mask reference, Mask prediction) { }

    private static Goldens goldens() throws Exception {
        return Goldens.read("metrics/surface_distance.safetensors");
    }

    private static List<Case> cases(Goldens goldens) {
        List<Case> cases = goldens.cases().stream().map(name -> {
            Mask r = mask(goldens, name, "gt_u8");
            Mask p = mask(goldens, name, "pred_u8");
            return new Case(name, new Comparison(Evaluand.of(r), Evaluand.of(p)), r, p);
        }).toList();
        assertTrue(cases.size() > 0);
        return cases;
    }

    /** The last axis becomes x; the spacing is in the order of the axes. */
    private static Mask mask(Goldens goldens, String name, String which) {
        int[] size = goldens.get(name + "/in/" + which).sizeXyz();
        double[] s = goldens.get(name + "/in/spacing").doubles();
        int n = s.length;
        return Mask.of(Geometry.of(size[0], size[1], size[2], s[n - 1], s[n - 2], n == 3 ? s[0] : 1), goldens.get(name + "/in/" + which).bytes());
    }

    private static void assertClose(double theirs, EvaluationMetric metric, Case c, double tolerance, String what) throws Exception {
        OptionalDouble ours = metric.evaluate(c.comparison, OptionalDouble.of(tolerance), Progress.NONE);
        assertClose(theirs, ours.orElse(Double.NaN), c.name + " " + what);
    }

    private static void assertClose(double theirs, double ours, String what) {
        assertEquals(theirs, ours, Double.isFinite(theirs) ? RELATIVE * Math.abs(theirs) : 0, what);
    }

    @Test
    void surfaceDiceIsTheirsAtEveryTolerance() throws Exception {
        Goldens goldens = goldens();
        double[] tolerances = Arrays.stream(goldens.configuration().get("tolerances").split("[^0-9.]+")).filter(t -> !t.isEmpty())
                .mapToDouble(Double::parseDouble).toArray();
        for (Case c : cases(goldens)) {
            double[] theirs = goldens.get(c.name + "/surface_dice_at_tolerances").doubles();
            assertEquals(tolerances.length, theirs.length);
            for (int i = 0; i < theirs.length; i++) {
                assertClose(theirs[i], new ElementSurfaceDice(), c, tolerances[i], "NSD@" + tolerances[i]);
            }
        }
    }

    @Test
    void hausdorff95AndAverageDistancesAreTheirs() throws Exception {
        Goldens goldens = goldens();
        for (Case c : cases(goldens)) {
            // two empty masks: infinite there, undefined here
            boolean bothEmpty = c.reference.isEmpty() && c.prediction.isEmpty();
            assertClose(bothEmpty ? Double.NaN : goldens.get(c.name + "/hd95").scalar(), new ElementHausdorff95(), c, 0, "HD95");
            double[] average = goldens.get(c.name + "/average_surface_distance_gt2pred_pred2gt").doubles();
            assertClose(average[0], new ReferenceToPredictionDistance(), c, 0, "reference to prediction");
            assertClose(average[1], new PredictionToReferenceDistance(), c, 0, "prediction to reference");
        }
    }

    @Test
    void otherPercentilesAndOverlapsAreTheirs() throws Exception {
        Goldens goldens = goldens();
        for (Case c : cases(goldens)) {
            SurfaceDistances d = SurfaceModel.ELEMENTS.of(c.comparison, Progress.NONE);
            double[] overlap = goldens.get(c.name + "/surface_overlap_at_1").doubles();
            assertClose(overlap[0], d.fromReference().within(1) / d.fromReference().total(), c.name + " overlap of the reference");
            assertClose(overlap[1], d.fromPrediction().within(1) / d.fromPrediction().total(), c.name + " overlap of the prediction");
            if (!d.bothEmpty()) {
                assertClose(goldens.get(c.name + "/hd100").scalar(), d.larger(WeightedDistances::largest), c.name + " HD100");
                assertClose(goldens.get(c.name + "/hd50").scalar(), d.larger(w -> w.quantile(0.5)), c.name + " HD50");
            }
        }
    }

    @Test
    void surfelCountsAndAreasAreTheirs() throws Exception {
        Goldens goldens = goldens();
        for (Case c : cases(goldens)) {
            double[] counts = goldens.get(c.name + "/surfel_count_gt_pred").doubles();
            double[] areas = goldens.get(c.name + "/surface_area_gt_pred").doubles();
            Mask[] masks = {c.reference, c.prediction};
            for (int side = 0; side < 2; side++) {
                Surface surface = Surface.ofElements(BitLattice.of(masks[side]), masks[side].geometry().spacing());
                assertEquals(counts[side], Arrays.stream(surface.points().words).map(Long::bitCount).sum(), c.name + " surfels");
                assertClose(areas[side], area(surface), c.name + " area");
            }
        }
    }

    private static double area(Surface surface) {
        double sum = 0;
        BitLattice p = surface.points();
        for (int z = 0; z < p.sizeZ; z++) {
            for (int y = 0; y < p.sizeY; y++) {
                for (int x = 0; x < p.sizeX; x++) {
                    if ((p.words[p.row(y, z) + (x >> 6)] >>> x & 1) != 0) {
                        sum += surface.weight().at(x, y, z);
                    }
                }
            }
        }
        return sum;
    }

    @Test
    void areasAndLengthsPerCodeAreTheirs() throws Exception {
        Goldens goldens = Goldens.read("metrics/surfel_tables.safetensors");
        List<String> names = goldens.names().stream().filter(n -> n.endsWith("/spacing")).map(n -> n.substring(0, n.indexOf('/'))).toList();
        assertTrue(names.size() > 0);
        for (String name : names) {
            double[] s = goldens.get(name + "/spacing").doubles();
            double[] areas = goldens.get(name + "/area_per_code_256").doubles();
            assertArrayEquals(areas, SurfelAreas.ofVolume(new Point3(s[2], s[1], s[0])), RELATIVE * Arrays.stream(areas).max().orElseThrow(), name);
            double[] lengths = goldens.get(name + "/length_per_code_16").doubles();
            assertArrayEquals(lengths, SurfelAreas.ofSlice(new Point3(s[1], s[0], 1)), RELATIVE * Arrays.stream(lengths).max().orElseThrow(), name);
        }
    }
}
