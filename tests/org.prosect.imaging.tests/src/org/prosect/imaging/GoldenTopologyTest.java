package org.prosect.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.prosect.testing.Goldens;

/** Every case of goldens/metrics/topology.safetensors: skeletons of scikit-image and component counts of scipy. */
class GoldenTopologyTest {

    @TestFactory
    Stream<DynamicTest> agreesWithScikitImage() throws IOException {
        Goldens goldens = Goldens.read("metrics/topology.safetensors");
        assertFalse(goldens.cases().isEmpty());
        return goldens.cases().stream().map(c -> DynamicTest.dynamicTest(c, () -> check(goldens, c + "/")));
    }

    private static void check(Goldens goldens, String prefix) {
        List<String> masks = List.of("gt", "pred");
        for (int k = 0; k < 2; k++) {
            Mask mask = Masks.of(goldens.get(prefix + "in/" + masks.get(k) + "_u8"));
            assertArrayEquals(goldens.get(prefix + "skeleton_" + masks.get(k) + "_u8").bytes(), Thinning.skeleton(mask).voxels());
            assertEquals(goldens.get(prefix + "betti0_gt_pred_faceconn").doubles()[k], ConnectedComponents.of(mask, Connectivity.FACES).count());
            assertEquals(goldens.get(prefix + "betti0_gt_pred_fullconn").doubles()[k], Topology.bettiNumbers(mask).components());
        }
    }
}
