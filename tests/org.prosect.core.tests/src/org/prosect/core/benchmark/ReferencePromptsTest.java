package org.prosect.core.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.PointPrompt;

class ReferencePromptsTest {

    private static final Geometry GRID = Geometry.of(40, 30, 20, new Point3(2, 2, 3), new Point3(-30, 12, -140),
            new double[] {0.8, -0.6, 0, 0.6, 0.8, 0, 0, 0, 1});

    /** Voxels 10 to 18, 8 to 14, 5 to 9. */
    private static Mask block() {
        Mask mask = Mask.empty(GRID);
        for (int z = 5; z <= 9; z++) {
            for (int y = 8; y <= 14; y++) {
                for (int x = 10; x <= 18; x++) {
                    mask.set(GRID.offset(x, y, z), true);
                }
            }
        }
        return mask;
    }

    private static void assertIndex(double x, double y, double z, Point3 patient) {
        Point3 i = GRID.toIndex(patient);
        assertEquals(x, i.x(), 1e-6);
        assertEquals(y, i.y(), 1e-6);
        assertEquals(z, i.z(), 1e-6);
    }

    private static Point3 centre(ReferencePrompts prompts, int shift) {
        return ((MeshPrompt) prompts.mesh(Path.of("a.ply"), shift).getPrompts().getFirst()).getCentre();
    }

    @Test
    void meshesStandAtTheCentreOfGravityAndClicksOnTheDeepestVoxel() throws Exception {
        ReferencePrompts prompts = new ReferencePrompts(block(), 4, 1);
        assertIndex(14, 11, 7, centre(prompts, 0));
        Point3 click = ((PointPrompt) prompts.point(0).getPrompts().getFirst()).getPosition();
        Point3 index = GRID.toIndex(click);
        assertEquals(11, index.y(), 1e-6);
        assertEquals(7, index.z(), 1e-6);
    }

    @Test
    void boxesHaveAMarginInMillimetresOnAllSidesAndEndAtTheImage() throws Exception {
        BoxPrompt box = (BoxPrompt) new ReferencePrompts(block(), 4, 1).box(0).getPrompts().getFirst();
        assertIndex(8, 6, 5 - 4 / 3.0, box.getCorner());
        assertIndex(20, 16, 9 + 4 / 3.0, box.getOppositeCorner());
        BoxPrompt whole = (BoxPrompt) new ReferencePrompts(block(), 500, 1).box(0).getPrompts().getFirst();
        assertIndex(0, 0, 0, whole.getCorner());
        assertIndex(39, 29, 19, whole.getOppositeCorner());
    }

    @Test
    void shiftsAreSoManyVoxelsAlongEachAxisInDirectionsOfTheSeed() throws Exception {
        Set<String> directions = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            ReferencePrompts prompts = new ReferencePrompts(block(), 4, seed);
            Point3 near = GRID.toIndex(centre(prompts, 2));
            Point3 far = GRID.toIndex(centre(prompts, 4));
            assertEquals(2, Math.abs(near.x() - 14), 1e-6);
            assertEquals(2, Math.abs(near.y() - 11), 1e-6);
            assertEquals(2, Math.abs(near.z() - 7), 1e-6);
            assertEquals(2 * (near.x() - 14), far.x() - 14, 1e-6);
            assertEquals(2 * (near.z() - 7), far.z() - 7, 1e-6);
            directions.add((near.x() > 14) + " " + (near.y() > 11) + " " + (near.z() > 7));
        }
        assertTrue(directions.size() > 4, directions.toString());
    }

    @Test
    void shiftedPromptsStayInTheImage() throws Exception {
        for (int seed = 0; seed < 10; seed++) {
            for (int shift : new int[] {9, 15, 100}) {
                Point3 p = GRID.toIndex(centre(new ReferencePrompts(block(), 4, seed), shift));
                assertTrue(p.x() > -1e-6 && p.x() < 39 + 1e-6 && p.y() > -1e-6 && p.y() < 29 + 1e-6 && p.z() > -1e-6 && p.z() < 19 + 1e-6,
                        p.toString());
            }
            // of 7 - 9 and 7 + 9 only the latter is inside
            assertEquals(16, GRID.toIndex(centre(new ReferencePrompts(block(), 4, seed), 9)).z(), 1e-6);
        }
    }

    @Test
    void flatImagesAreNotLeft() throws Exception {
        Geometry flat = Geometry.of(40, 40, 1, 1, 1, 1);
        Mask mask = Mask.empty(flat);
        mask.set(flat.offset(20, 20, 0), true);
        Point3 p = flat.toIndex(centre(new ReferencePrompts(mask, 0, 3), 5));
        assertEquals(0, p.z(), 1e-9);
        assertEquals(5, Math.abs(p.x() - 20), 1e-9);
    }

    @Test
    void anEmptyReferenceIsRefused() {
        assertThrows(ProsectException.class, () -> new ReferencePrompts(Mask.empty(GRID), 3, 0));
    }
}
