package org.prosect.method.classic;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;

/** What a prompt says of a voxel holds in the answer, also when the work is done on a coarser grid. */
class PromptsHoldTest {

    private static final Geometry CUBE = Geometry.of(40, 40, 40, 1, 1, 1);

    @ParameterizedTest
    @ValueSource(strings = {"threshold", "region-growing", "fuzzy-connectedness", "random-walker"})
    void nothingLiesOutsideTheBox(String id) throws Exception {
        Volume image = TestBench.ball(CUBE, 11, 8);
        Mask found = new TestBench(id).segment(image, TestBench.inside(image, 17, 20, 20), TestBench.box(image, 5, 5, 5, 20, 35, 35)).mask();
        assertTrue(found.bounds().x1() <= 21 && !found.isEmpty(), () -> "bounds " + found.bounds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fuzzy-connectedness", "random-walker"})
    void seedsHoldOnACoarserGrid(String id) throws Exception {
        Volume image = TestBench.ball(CUBE, 11, 8);
        Mask found = new TestBench(id).set("max-voxels", "4000").set("margin", "30").segment(image, TestBench.inside(image, 20, 20, 20),
                TestBench.inside(image, 9, 20, 20), TestBench.outside(image, 22, 20, 20)).mask();
        assertTrue(found.get(20, 20, 20));
        assertTrue(found.get(9, 20, 20));
        assertFalse(found.get(22, 20, 20));
    }
}
