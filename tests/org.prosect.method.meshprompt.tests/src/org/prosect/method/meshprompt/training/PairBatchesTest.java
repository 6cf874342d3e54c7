package org.prosect.method.meshprompt.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.prosect.core.parameter.Parameters;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.nn.Tensor;

class PairBatchesTest {

    private final List<Subject> subjects = new ArrayList<>();

    private static Recipe recipe(String... settings) throws Exception {
        return Recipe.of(parameters(settings));
    }

    private static Parameters parameters(String... settings) throws Exception {
        Map<String, String> all = new java.util.HashMap<>(Map.of("size", "16,24,20", "widths", "4,8,8", "points", "100", "batch", "2"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return Parameters.of(RecipeParameters.all(), all);
    }

    private ModelSettings model() throws Exception {
        return Recipe.model(parameters(), Recipe.network(parameters()));
    }

    /** Two boxes, 6 × 10 × 8 and 5 × 9 × 7 voxels, with intensities that rise along the patient's axes. */
    private PairBatches batches(Recipe recipe) throws Exception {
        Geometry grid = Geometry.of(40, 40, 40, 1, 1, 1);
        for (int smaller = 0; smaller < 2; smaller++) {
            Mask mask = Mask.empty(grid);
            float[] image = new float[40 * 40 * 40];
            for (int o = 0; o < image.length; o++) {
                int x = o % 40;
                int y = o / 40 % 40;
                int z = o / 1600;
                mask.set(o, x >= 17 && x < 23 - smaller && y >= 15 && y < 25 - smaller && z >= 16 && z < 24 - smaller);
                image[o] = x + 100 * y + 10000 * z;
            }
            subjects.add(new SubjectReader(model(), 0, recipe.augmentation().shift()).of("box " + smaller, Volume.ofFloat32(grid, image), mask,
                    Optional.empty()));
        }
        List<PlacedMesh> meshes = List.of(PlacedMesh.of(CanonicalShape.of(subjects.get(0)), model()),
                PlacedMesh.of(CanonicalShape.of(subjects.get(1)), model()));
        return new PairBatches(new Population.Real(meshes.getFirst(), meshes, subjects), model(), recipe);
    }

    @Test
    void equalRandomNumbersGiveEqualBatchesAndOthersOtherOnes() throws Exception {
        PairBatches batches = batches(recipe("remap", "0.5", "other-meshes", "0.5"));
        Map<String, Tensor> first = batches.make(new SplittableRandom(4));
        Map<String, Tensor> other = batches.make(new SplittableRandom(5));
        assertEquals(first, batches.make(new SplittableRandom(4)));
        for (String name : List.of(RegistrationLoss.IMAGE, RegistrationLoss.DISTANCES, RegistrationLoss.SURFACE, RegistrationLoss.VERTICES)) {
            assertNotEquals(first.get(name), other.get(name), name);
        }
    }

    @Test
    void withoutAugmentationTheStructureLiesAtTheMiddleOfTheCropWithTheAxesOfThePatient() throws Exception {
        PairBatches batches = batches(recipe("augmentation", "0", "appearance", "0", "shift", "0"));
        Map<String, Tensor> batch = batches.make(new SplittableRandom(1));
        float[] image = batch.get(RegistrationLoss.IMAGE).values();
        int at = (8 * 24 + 12) * 20 + 10;
        float x = image[at + 24 * 20] - image[at];
        float y = image[at + 20] - image[at];
        float z = image[at + 1] - image[at];
        assertEquals(100, y / x, 0.5);
        assertEquals(10000, z / x, 50);
        float[] distances = batch.get(RegistrationLoss.DISTANCES).values();
        assertTrue(distances[at] > 1.5, "at the middle " + distances[at]);
        assertTrue(distances[0] < -5 && distances[distances.length - 1] < -5);
        double[] mean = new double[3];
        float[] surface = batch.get(RegistrationLoss.SURFACE).values();
        for (int i = 0; i < 300; i++) {
            mean[i % 3] += surface[i] / 100.0;
            double half = i % 3 == 0 ? 3.1 : i % 3 == 1 ? 5.1 : 4.1;
            int middle = i % 3 == 0 ? 8 : i % 3 == 1 ? 12 : 10;
            assertTrue(Math.abs(surface[i] - middle) <= half, "axis " + i % 3 + " " + surface[i]);
        }
        assertEquals(8, mean[0], 0.8);
        assertEquals(12, mean[1], 1.2);
        assertEquals(10, mean[2], 1);
    }

    @Test
    void surfacePointsLieWhereTheAugmentedDistancesAreZero() throws Exception {
        Map<String, Tensor> batch = batches(recipe()).make(new SplittableRandom(9));
        float[] surface = batch.get(RegistrationLoss.SURFACE).values();
        float[] distances = batch.get(RegistrationLoss.DISTANCES).values();
        for (int i = 0; i < 300; i += 3) {
            int o = (Math.round(surface[i]) * 24 + Math.round(surface[i + 1])) * 20 + Math.round(surface[i + 2]);
            assertTrue(Math.abs(distances[o]) < 1.2, "distance " + distances[o] + " at a surface point");
        }
    }

    @Test
    void verticesLieOnTheSurfaceOfTheAugmentedCropInTheOrderOfTheBatch() throws Exception {
        batches(recipe());
        Subject box = subjects.getFirst();
        TriangleMesh mesh = CanonicalShape.of(box).movedTo(box.grid().toPatient(box.centre()));
        Subject known = new Subject("known", box.grid(), box.appearance(), box.distances(), box.centre(), SubjectReader.places(mesh, box.grid()));
        SubjectCrops.Crop crop = new SubjectCrops(model(), recipe("shift", "1").augmentation()).draw(known, 10, new SplittableRandom(3));
        assertEquals(mesh.vertices().length, crop.places().length);
        double sum = 0;
        for (int i = 0; i < crop.places().length; i += 3) {
            int o = (Math.round(crop.places()[i]) * 24 + Math.round(crop.places()[i + 1])) * 20 + Math.round(crop.places()[i + 2]);
            sum += Math.abs(crop.distances()[o]);
        }
        assertTrue(3 * sum / crop.places().length < 0.6, "mean distance " + 3 * sum / crop.places().length);

        Population one = new Population.Real(PlacedMesh.of(mesh, model()), List.of(), List.of(known));
        Map<String, Tensor> still = new PairBatches(one, model(), recipe("correspondence", "1", "augmentation", "0", "appearance", "0", "shift", "0"))
                .make(new SplittableRandom(1));
        assertArrayEquals(still.get(RegistrationLoss.VERTICES).values(), still.get(RegistrationLoss.PLACES).values(), 0.51f);
    }

    @Test
    void theLastPartOfTheRateIsAFiftiethAndTheFirstStepsRise() throws Exception {
        Recipe recipe = recipe("rate", "0.01");
        assertEquals(0.01 / 50, recipe.rate(0, 0), 1e-9);
        assertEquals(0.01, recipe.rate(49, 0), 1e-9);
        assertEquals(0.0002, recipe.rate(900, 1), 1e-9);
        assertEquals(1e-4, recipe("configuration", "paper").rate(5, 0.9), 1e-12);
    }

    @Test
    void theMedoidIsTheMiddleOneAndItsMeshKeepsTheVolume() throws Exception {
        batches(recipe());
        List<Subject> three = List.of(subjects.get(1), scaled(8), scaled(7));
        assertEquals(2, CanonicalShape.medoid(three));
        assertEquals(480, CanonicalShape.of(subjects.getFirst()).signedVolume(), 30);
    }

    @Test
    void simulatedOrgansArePaintedAnewEachTimeAndAnOrganStaysItself() throws Exception {
        Simulated simulated = new Simulated(model(), 2, 3);
        Population.Pair first = simulated.draw(0, new SplittableRandom(1));
        Population.Pair again = new Simulated(model(), 2, 3).draw(0, new SplittableRandom(1));
        assertArrayEquals(first.subject().distances(), again.subject().distances());
        assertArrayEquals(first.prompt().vertices(), again.prompt().vertices());
        assertFalse(Arrays.equals(first.subject().appearance().values(new SplittableRandom(1)), first.subject().appearance()
                .values(new SplittableRandom(2))));
        assertFalse(Arrays.equals(first.subject().distances(), simulated.draw(0, new SplittableRandom(2)).subject().distances()));
        PairBatches batches = new PairBatches(simulated, model(), recipe("shift", "2"));
        assertEquals(batches.make(new SplittableRandom(6)), batches.make(new SplittableRandom(6)));
        assertTrue(!simulated.heldOut(0).mask().isEmpty() && !simulated.heldOut(1).mask().isEmpty());
    }

    private Subject scaled(int side) throws Exception {
        Geometry grid = Geometry.of(40, 40, 40, 1, 1, 1);
        Mask mask = Mask.empty(grid);
        for (int o = 0; o < mask.voxels().length; o++) {
            mask.set(o, o % 40 >= 15 && o % 40 < 15 + side && o / 40 % 40 >= 15 && o / 40 % 40 < 15 + side && o / 1600 >= 15 && o / 1600 < 15 + side);
        }
        return new SubjectReader(model(), 0, 2).of("cube " + side, mask.toVolume(), mask, Optional.empty());
    }
}
