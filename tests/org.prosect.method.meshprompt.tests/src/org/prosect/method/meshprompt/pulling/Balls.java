package org.prosect.method.meshprompt.pulling;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.method.meshprompt.Shapes;
import org.prosect.method.meshprompt.TestBench;
import org.prosect.method.meshprompt.model.Deformation;
import org.prosect.method.meshprompt.model.IntensityForm;
import org.prosect.method.meshprompt.model.ModelGrid;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.method.meshprompt.model.SdmForm;
import org.prosect.nn.Tensor;

/** Models of image registration by hand: a small network with an ellipsoid as its atlas. */
final class Balls {

    /** Half axes of the ellipsoid, millimetres. */
    static final double[] AXES = {5.1, 4.1, 6.1};

    private Balls() { }

    static ModelSettings settings(boolean halved, int passes) {
        return new ModelSettings(16, 16, 16, 1.2, SdmForm.CLIPPED, halved, passes, IntensityForm.QUANTILES, "MR");
    }

    /** A bright ellipsoid at the prompt's voxel; its mask is 0, 1 or, near its surface, 3/4. */
    static Atlas atlas(ModelSettings settings) {
        ModelGrid grid = ModelGrid.around(new Point3(0, 0, 0), settings);
        Mask mask = Shapes.mask(grid.geometry(), new Point3(0, 0, 0), AXES[0], AXES[1], AXES[2]);
        Mask inner = Shapes.mask(grid.geometry(), new Point3(0, 0, 0), AXES[0] - 0.6, AXES[1] - 0.6, AXES[2] - 0.6);
        float[] values = grid.tensorOrder(mask.toVolume());
        float[] core = grid.tensorOrder(inner.toVolume());
        for (int i = 0; i < values.length; i++) {
            values[i] = 0.75f * values[i] + 0.25f * core[i];
        }
        return new Atlas(grid.image(Shapes.image(mask), settings.intensity()),
                Tensor.of(values, 1, 1, settings.sizeX(), settings.sizeY(), settings.sizeZ()));
    }

    /** Of a model with the atlas; the network moves nothing when its β is 0. */
    static Map<String, Tensor> weights(ModelSettings settings, float beta) {
        Map<String, Tensor> weights = new HashMap<>(TestBench.weights(AtlasNetwork.network(TestBench.sizes(settings), settings), beta).tensors());
        weights.putAll(atlas(settings).tensors());
        return weights;
    }

    /** A map of voxels, on the network's grid around a prompt. */
    static Deformation map(ModelSettings s, Point3 prompt, UnaryOperator<double[]> map) {
        int[] n = {s.outputSize(0), s.outputSize(1), s.outputSize(2)};
        int nodes = n[0] * n[1] * n[2];
        float[] places = new float[3 * nodes];
        for (int o = 0; o < nodes; o++) {
            int[] node = {o / n[2] / n[1], o / n[2] % n[1], o % n[2]};
            double[] there = map.apply(new double[] {node[0] * s.outputStep(0), node[1] * s.outputStep(1), node[2] * s.outputStep(2)});
            for (int axis = 0; axis < 3; axis++) {
                places[axis * nodes + o] = (float) there[axis];
            }
        }
        return new Deformation(ModelGrid.around(prompt, s), s, Tensor.of(places, 1, 3, n[0], n[1], n[2]));
    }
}
