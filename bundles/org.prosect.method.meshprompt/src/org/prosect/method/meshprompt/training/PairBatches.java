package org.prosect.method.meshprompt.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

import org.prosect.core.ProsectException;
import org.prosect.core.training.TrainingRun;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.nn.Tensor;

/**
 * Batches of the mesh of one subject with the image of another. A batch depends on its random numbers alone. Called by one thread at a time.
 */
final class PairBatches implements TrainingRun.Batches {

    private final Population population;
    private final ModelSettings model;
    private final Recipe recipe;
    private final SubjectCrops crops;

    PairBatches(Population population, ModelSettings model, Recipe recipe) {
        this.population = population;
        this.model = model;
        this.recipe = recipe;
        this.crops = new SubjectCrops(model, recipe.augmentation());
    }

    @Override
    public Map<String, Tensor> make(SplittableRandom random) throws ProsectException {
        int voxels = model.sizeX() * model.sizeY() * model.sizeZ();
        int points = recipe.points();
        float[] maps = new float[recipe.batch() * voxels];
        float[] images = new float[maps.length];
        float[] targets = new float[maps.length];
        float[] vertices = new float[recipe.batch() * points * 3];
        float[] surface = new float[vertices.length];
        float[] places = new float[recipe.correspondenceWeight() > 0 ? vertices.length : 0];
        for (int b = 0; b < recipe.batch(); b++) {
            SplittableRandom own = random.split();
            Population.Pair pair = population.draw(recipe.otherMeshes(), own);
            System.arraycopy(pair.prompt().map(), 0, maps, b * voxels, voxels);
            int[] chosen = some(pair.prompt().vertices().length / 3, points, own);
            copy(pair.prompt().vertices(), chosen, vertices, b * points * 3);
            SubjectCrops.Crop crop = crops.draw(pair.subject(), points, own);
            if (places.length > 0) {
                copy(crop.places(), chosen, places, b * points * 3);
            }
            System.arraycopy(model.intensity().normalised(crop.image(), pair.prompt().map()), 0, images, b * voxels, voxels);
            System.arraycopy(crop.distances(), 0, targets, b * voxels, voxels);
            System.arraycopy(crop.surface(), 0, surface, b * points * 3, points * 3);
        }
        int[] sizes = {recipe.batch(), 1, model.sizeX(), model.sizeY(), model.sizeZ()};
        Map<String, Tensor> batch = new LinkedHashMap<>();
        batch.put(RegistrationLoss.MAP, Tensor.of(maps, sizes));
        batch.put(RegistrationLoss.IMAGE, Tensor.of(images, sizes));
        batch.put(RegistrationLoss.VERTICES, Tensor.of(vertices, recipe.batch(), points, 3));
        batch.put(RegistrationLoss.SURFACE, Tensor.of(surface, recipe.batch(), points, 3));
        batch.put(RegistrationLoss.DISTANCES, Tensor.of(targets, sizes));
        if (places.length > 0) {
            batch.put(RegistrationLoss.PLACES, Tensor.of(places, recipe.batch(), points, 3));
        }
        return batch;
    }

    /** Different vertices at random; some twice when there are fewer than wanted. */
    private static int[] some(int n, int count, SplittableRandom random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            int from = i % n;
            int other = from + random.nextInt(n - from);
            chosen[i] = order[other];
            order[other] = order[from];
            order[from] = chosen[i];
        }
        return chosen;
    }

    private static void copy(float[] points, int[] chosen, float[] to, int at) {
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(points, 3 * chosen[i], to, at + 3 * i, 3);
        }
    }
}
