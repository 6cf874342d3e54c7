package org.prosect.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

class MorphologyTest {

    private static final Geometry GRID = Geometry.of(13, 9, 7, 1, 1, 1);

    /** The definition of erosion, or of dilation. */
    private static Mask direct(Mask mask, StructuringElement e, boolean erode, boolean closed) {
        Geometry g = mask.geometry();
        Mask result = Mask.empty(g);
        for (int i = 0; i < mask.voxels().length; i++) {
            int x = i % g.sizeX();
            int y = i / g.sizeX() % g.sizeY();
            int z = i / g.sizeX() / g.sizeY();
            boolean value = erode;
            for (int k = 0; k < e.size(); k++) {
                int sign = erode ? 1 : -1;
                int a = x + sign * e.x(k);
                int b = y + sign * e.y(k);
                int c = z + sign * e.z(k);
                boolean known = Region.of(g).contains(a, b, c);
                boolean inside = known ? mask.get(a, b, c) : erode && !closed;
                value = erode ? value && inside : value || inside;
            }
            result.set(i, value);
        }
        return result;
    }

    private static StructuringElement skewed() {
        return StructuringElement.of(Masks.random(Geometry.of(4, 3, 5, 1, 1, 1), 0.3, 8));
    }

    @Test
    void followsTheDefinitionForAnyElement() {
        StructuringElement[] elements = {skewed(), StructuringElement.box(2, 0, 1), StructuringElement.neighbours(Connectivity.EDGES, 3),
            StructuringElement.box(20, 20, 20)};
        for (StructuringElement e : elements) {
            for (double share : new double[] {0.05, 0.5, 0.97, 1}) {
                Mask mask = Masks.random(GRID, share, 3);
                assertArrayEquals(direct(mask, e, false, false).voxels(), Morphology.dilate(mask, e).voxels());
                assertArrayEquals(direct(mask, e, true, true).voxels(), Morphology.erode(mask, e, Border.BACKGROUND).voxels());
                assertArrayEquals(direct(mask, e, true, false).voxels(), Morphology.erode(mask, e, Border.IGNORED).voxels());
            }
        }
    }

    @Test
    void neighbourhoodsHaveTheSizesOfTheirNames() {
        assertEquals(7, StructuringElement.neighbours(Connectivity.FACES, 3).size());
        assertEquals(19, StructuringElement.neighbours(Connectivity.EDGES, 3).size());
        assertEquals(27, StructuringElement.neighbours(Connectivity.CORNERS, 3).size());
        assertEquals(5, StructuringElement.neighbours(Connectivity.FACES, 2).size());
        assertEquals(9, StructuringElement.neighbours(Connectivity.CORNERS, 2).size());
    }

    @Test
    void openingRemovesAndClosingAdds() {
        Mask mask = Masks.random(GRID, 0.7, 5);
        Mask opened = Morphology.open(mask, skewed());
        Mask closed = Morphology.close(mask, skewed());
        for (int i = 0; i < mask.voxels().length; i++) {
            assertTrue(opened.voxels()[i] <= mask.voxels()[i] && mask.voxels()[i] <= closed.voxels()[i]);
        }
    }

    @Test
    void ballsReachWhatLiesWithinTheirRadius() {
        Geometry[] grids = {Geometry.of(15, 12, 9, 1, 1, 1), Geometry.of(12, 11, 10, 0.8, 1.1, 4), Geometry.of(9, 30, 3, 5, 0.25, 1),
            Geometry.of(11, 12, 1, 1, 1, 1),
            Geometry.of(1, 1, 20, 1, 1, 0.3)};
        for (Geometry g : grids) {
            Mask mask = Masks.random(g, 0.03, 2);
            Mask thick = Masks.random(g, 0.98, 2);
            for (double radius : new double[] {0, 0.8, 1, 2.4, 3.3, 1000}) {
                float[] distance = (float[]) DistanceTransform.toForeground(mask).array();
                float[] inside = (float[]) DistanceTransform.inside(thick, Border.IGNORED).array();
                Mask dilated = BallMorphology.dilate(mask, radius);
                Mask eroded = BallMorphology.erode(thick, radius, Border.IGNORED);
                for (int i = 0; i < distance.length; i++) {
                    assertEquals(distance[i] <= radius * (1 + 4e-7), dilated.get(i));
                    assertEquals(inside[i] > radius * (1 + 4e-7), eroded.get(i));
                }
            }
        }
    }

    @Test
    void ballErosionFromTheBorderFollowsItsRule() {
        Mask full = Masks.full(Geometry.of(9, 9, 9, 1, 1, 2));
        assertEquals(729, BallMorphology.erode(full, 2, Border.IGNORED).count());
        assertEquals(5 * 5 * 7, BallMorphology.erode(full, 2, Border.BACKGROUND).count());
        assertThrows(IllegalArgumentException.class, () -> BallMorphology.dilate(full, -1));
        assertThrows(IllegalArgumentException.class, () -> BallMorphology.dilate(full, Double.NaN));
    }

    @Test
    void greyMorphologyFollowsTheDefinition() {
        Random random = new Random(1);
        Volume image = Volume.allocate(GRID, VoxelType.INT16);
        for (int i = 0; i < image.length(); i++) {
            image.set(i, random.nextInt(-1000, 1000));
        }
        StructuringElement e = skewed();
        Volume dilated = GreyMorphology.dilate(image, e);
        Volume eroded = GreyMorphology.erode(image, e);
        assertEquals(VoxelType.INT16, dilated.type());
        for (int threshold = -900; threshold < 1000; threshold += 300) {
            int t = threshold;
            assertArrayEquals(Morphology.dilate(above(image, t), e).voxels(), above(dilated, t).voxels());
            assertArrayEquals(Morphology.erode(above(image, t), e, Border.IGNORED).voxels(), above(eroded, t).voxels());
        }
    }

    @Test
    void boxesGiveTheSameFasterForAnyRadius() {
        Random random = new Random(2);
        Volume image = Volume.allocate(GRID, VoxelType.FLOAT32);
        for (int i = 0; i < image.length(); i++) {
            image.set(i, random.nextGaussian());
        }
        int[][] radii = {{1, 1, 1}, {0, 2, 3}, {5, 0, 0}, {13, 4, 6}, {40, 40, 40}};
        for (int[] r : radii) {
            StructuringElement e = StructuringElement.box(r[0], r[1], r[2]);
            assertArrayEquals((float[]) GreyMorphology.dilate(image, e).array(), (float[]) GreyMorphology.dilateBox(image, r[0], r[1], r[2]).array());
            assertArrayEquals((float[]) GreyMorphology.erode(image, e).array(), (float[]) GreyMorphology.erodeBox(image, r[0], r[1], r[2]).array());
        }
    }

    @Test
    void nanSpreadsAsFarAsTheElementReaches() {
        Geometry g = Geometry.of(5, 1, 1, 1, 1, 1);
        Volume image = Volume.ofFloat32(g, new float[] {1, 2, Float.NaN, 4, 5});
        float[] box = (float[]) GreyMorphology.dilateBox(image, 1, 0, 0).array();
        assertArrayEquals(new float[] {2, Float.NaN, Float.NaN, Float.NaN, 5}, box);
        assertArrayEquals(box, (float[]) GreyMorphology.dilate(image, StructuringElement.box(1, 0, 0)).array());
    }

    @Test
    void refusesElementsAndImagesItCannotUse() {
        assertThrows(IllegalArgumentException.class, () -> StructuringElement.of(Mask.empty(GRID)));
        assertThrows(IllegalArgumentException.class, () -> StructuringElement.box(-1, 0, 0));
        Volume large = Volume.ofInt32(Geometry.of(1, 1, 1, 1, 1, 1), new int[] {1 << 30});
        assertThrows(IllegalArgumentException.class, () -> GreyMorphology.erodeBox(large, 1, 0, 0));
    }

    private static Mask above(Volume image, double threshold) {
        Mask mask = Mask.empty(image.geometry());
        for (int i = 0; i < image.length(); i++) {
            mask.set(i, image.get(i) > threshold);
        }
        return mask;
    }
}
