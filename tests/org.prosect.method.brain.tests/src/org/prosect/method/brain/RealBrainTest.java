package org.prosect.method.brain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.prosect.core.Progress;
import org.prosect.core.compute.ComputeBackend;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.networks.brain.MeshNetConfiguration;
import org.prosect.nn.checkpoint.Checkpoint;
import org.prosect.nn.checkpoint.Checkpoints;
import org.prosect.testing.SharedFiles;

/** The authors' weights on a real head. Needs the running platform: skips without it. */
class RealBrainTest {

    private static final int SIDE = 80;

    /**
     * A cube in the middle of the head, whose intensities are those of the whole head. On a T1-weighted image white matter is brighter than grey
     * matter, and the ventricles are dark. The fractions are those of the day when the tissues of the whole head were looked at and found right; with
     * ReLU, or dilations that are not those the network was trained with, they are others by more than 0.03.
     */
    @Test
    void theAuthorsWeightsTellWhiteFromGreyMatter() throws Exception {
        Assumptions.assumeTrue(RegistryFactory.getRegistry() != null, "skipped: no platform is running, so that no engine can be found");
        Contributions all = Contributions.ofPlatform();
        Volume head = new ImageFiles(all.imageFormats()).read(SharedFiles.require("data/mr-brain3d-brainchop/t1_crop.nii.gz"), Progress.NONE);
        ComputeBackend engine = all.backend("onnxruntime").code().get();
        Geometry grid = ConformedGrid.around(head.geometry(), ConformedGrid.SIDE);
        float[] cube = cube(Intensities.of(Map.of()).normalised(head, grid, Progress.NONE));
        try (Checkpoint weights = Checkpoints.open(SharedFiles.require("weights/meshnet-brainchop/meshnet_model.pth"))) {
            MeshNetConfiguration c = MeshNetConfiguration.of(weights, Map.of());
            float[] values = cube.clone();
            Sweep.Size half = new Sweep.Size(SIDE / 2, SIDE, SIDE);
            BlockwiseMeshNet net = new BlockwiseMeshNet(c, weights, (n, w) -> engine.compile(n, w, engine.devices().getFirst()), half);
            float[][] p = net.run(cube, SIDE, SIDE, SIDE, Progress.NONE);
            double[] sum = new double[Tissue.CLASSES];
            double[] count = new double[Tissue.CLASSES];
            for (int i = 0; i < values.length; i++) {
                int best = p[1][i] > p[0][i] ? 1 : 0;
                best = p[2][i] > p[best][i] ? 2 : best;
                sum[best] += values[i];
                count[best]++;
            }
            String found = String.format(java.util.Locale.ROOT, "fractions %.3f %.3f %.3f, means %.3f %.3f %.3f",
                    count[0] / values.length, count[1] / values.length, count[2] / values.length, sum[0] / count[0], sum[1] / count[1],
                    sum[2] / count[2]);
            double[] seen = {0.309, 0.295, 0.395};
            for (int k = 0; k < seen.length; k++) {
                assertEquals(seen[k], count[k] / values.length, 0.01, found);
            }
            assertTrue(sum[1] / count[1] > sum[2] / count[2] + 0.1 && sum[2] / count[2] > sum[0] / count[0] + 0.1, found);
        }
    }

    private static float[] cube(float[] whole) {
        float[] cube = new float[SIDE * SIDE * SIDE];
        int first = (ConformedGrid.SIDE - SIDE) / 2;
        for (int z = 0; z < SIDE; z++) {
            for (int y = 0; y < SIDE; y++) {
                System.arraycopy(whole, ((first + z) * ConformedGrid.SIDE + first + y) * ConformedGrid.SIDE + first, cube, (z * SIDE + y) * SIDE,
                        SIDE);
            }
        }
        return cube;
    }
}
