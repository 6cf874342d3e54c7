package org.prosect.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Empty masks, single voxels, masks at the border, axes of one voxel, anisotropy 1 : 20 and NaN: every kernel has the answer that it documents. */
class HardInputTest {

    private static final List<Geometry> THIN = List.of(Geometry.of(1, 1, 1, 1, 1, 1), Geometry.of(1, 7, 6, 1, 2, 20), Geometry.of(7, 1, 6, 1, 2, 20),
            Geometry.of(7, 6, 1, 1, 2, 20), Geometry.of(1, 1, 9, 1, 1, 1), Geometry.of(1, 9, 1, 1, 1, 1), Geometry.of(9, 1, 1, 1, 1, 1),
            Geometry.of(70, 3, 2, 1, 1, 20));

    @Test
    void componentsOfThinImagesAreThoseOfTheDefinition() {
        for (Geometry g : THIN) {
            for (int seed = 0; seed < 20; seed++) {
                Mask mask = Masks.random(g, 0.15 + 0.035 * seed, seed);
                for (Connectivity connectivity : Connectivity.values()) {
                    ConnectedComponents components = ConnectedComponents.of(mask, connectivity);
                    int[] expected = flooded(mask, connectivity);
                    assertArrayEquals(expected, (int[]) components.labels().array(), () -> connectivity + " on " + g);
                    int[] sizes = new int[components.count() + 1];
                    for (int i = 0; i < expected.length; i++) {
                        assertEquals(expected[i], components.at(i));
                        sizes[expected[i]]++;
                    }
                    for (int number = 1; number < sizes.length; number++) {
                        assertEquals(sizes[number], components.size(number));
                    }
                }
            }
        }
    }

    /** Component numbers by spreading from voxel to voxel until nothing changes. */
    private static int[] flooded(Mask mask, Connectivity connectivity) {
        Geometry g = mask.geometry();
        StructuringElement neighbours = StructuringElement.neighbours(connectivity, 3);
        int[] numbers = new int[mask.voxels().length];
        int count = 0;
        for (int first = 0; first < numbers.length; first++) {
            if (!mask.get(first) || numbers[first] != 0) {
                continue;
            }
            numbers[first] = ++count;
            boolean grown = true;
            while (grown) {
                grown = false;
                for (int i = 0; i < numbers.length; i++) {
                    for (int e = 0; e < neighbours.size() && numbers[i] == count; e++) {
                        int x = i % g.sizeX() + neighbours.x(e);
                        int y = i / g.sizeX() % g.sizeY() + neighbours.y(e);
                        int z = i / g.sizeX() / g.sizeY() + neighbours.z(e);
                        if (x >= 0 && y >= 0 && z >= 0 && x < g.sizeX() && y < g.sizeY() && z < g.sizeZ() && mask.get(x, y, z)
                                && numbers[g.offset(x, y, z)] == 0) {
                            numbers[g.offset(x, y, z)] = count;
                            grown = true;
                        }
                    }
                }
            }
        }
        return numbers;
    }

    @Test
    void largeComponentsAreCountedBesideManySmallOnes() {
        Geometry g = Geometry.of(300, 20, 3, 1, 1, 1);
        Mask mask = Mask.empty(g);
        for (int x = 0; x < 300; x++) {
            mask.set(g.offset(x, 0, 0), x != 254);
            mask.set(g.offset(x, 4, 2), x < 255);
            mask.set(g.offset(x, 8, 1), x % 2 == 0);
        }
        mask.set(g.offset(0, 1, 0), true);
        ConnectedComponents components = ConnectedComponents.of(mask, Connectivity.FACES);
        assertEquals(153, components.count());
        assertEquals(255, components.size(components.at(0)));
        assertEquals(45, components.size(components.at(255)));
        assertEquals(255, components.size(components.at(g.offset(0, 4, 2))));
        assertEquals(1, components.size(components.at(g.offset(2, 8, 1))));
        assertEquals(components.at(0), components.largest());
        assertEquals(255, components.keepLargest().count());
        assertThrows(IndexOutOfBoundsException.class, () -> components.size(0));
        assertThrows(IndexOutOfBoundsException.class, () -> components.size(154));
    }

    @Test
    void anEmptyMaskHasNoPartAnywhere() {
        for (Geometry g : THIN) {
            Mask empty = Mask.empty(g);
            assertEquals(0, ConnectedComponents.of(empty, Connectivity.CORNERS).count());
            assertEquals(0, ConnectedComponents.of(empty, Connectivity.FACES).largest());
            assertTrue(ConnectedComponents.of(empty, Connectivity.FACES).keepLargest().isEmpty());
            assertTrue(HoleFilling.fill(empty).isEmpty());
            assertTrue(Thinning.skeleton(empty).isEmpty());
            assertTrue(BallMorphology.dilate(empty, 50).isEmpty());
            assertTrue(BallMorphology.open(empty, 3).isEmpty());
            assertTrue(Morphology.dilate(empty, StructuringElement.box(2, 2, 2)).isEmpty());
            assertEquals(0, IsoSurface.of(empty).triangleCount());
            assertEquals(new Topology.BettiNumbers(0, 0, 0), Topology.bettiNumbers(empty));
            assertEquals(Double.POSITIVE_INFINITY, DistanceTransform.toForeground(empty).get(0));
            assertEquals(0, DistanceTransform.inside(empty, Border.BACKGROUND).get(0));
            assertEquals(-1, DistanceTransform.nearest(empty).offsets()[0]);
            assertTrue(LabelStatistics.of(empty.toVolume()).isEmpty());
        }
    }

    @Test
    void aSingleVoxelInACornerIsOnePart() {
        for (Geometry g : THIN) {
            Mask one = Mask.empty(g);
            int last = one.voxels().length - 1;
            one.set(last, true);
            assertEquals(1, ConnectedComponents.of(one, Connectivity.FACES).count());
            assertArrayEquals(one.voxels(), ConnectedComponents.of(one, Connectivity.CORNERS).keepLargest().voxels());
            assertArrayEquals(one.voxels(), HoleFilling.fill(one).voxels());
            assertArrayEquals(one.voxels(), BallMorphology.close(one, 0).voxels());
            assertArrayEquals(one.voxels(), Thinning.skeleton(one).voxels());
            assertEquals(8, IsoSurface.of(one).triangleCount());
            assertEquals(new Topology.BettiNumbers(1, 0, 0), Topology.bettiNumbers(one));
            double nearest = Math.min(g.spacing().x(), Math.min(g.spacing().y(), g.spacing().z()));
            assertEquals(nearest, DistanceTransform.inside(one, Border.BACKGROUND).get(last), 1e-6);
            assertEquals(last, DistanceTransform.nearest(one).offsets()[0]);
            assertEquals(1, LabelStatistics.of(one.toVolume()).get(0).count());
        }
    }

    @Test
    void oneToTwentyIsMeasuredInMillimetres() {
        Geometry g = Geometry.of(41, 5, 5, 0.5, 0.5, 10);
        Mask mask = Mask.empty(g);
        mask.set(g.offset(20, 2, 2), true);
        Volume distance = DistanceTransform.toForeground(mask);
        assertEquals(10, distance.get(20, 2, 1), 1e-6);
        assertEquals(Math.sqrt(400 + 100 + 1), distance.get(0, 0, 0), 1e-5);
        Mask ball = BallMorphology.dilate(mask, 9.9);
        assertEquals(39 + 2 * 39 + 2 * 39, ball.count());
        assertTrue(BallMorphology.dilate(mask, 10).get(20, 2, 3));
        float[] smooth = (float[]) GaussianFilter.filter(mask.toVolume(), new Point3(1, 1, 1)).array();
        assertEquals(0, smooth[g.offset(20, 2, 1)], 1e-12f);
        assertTrue(smooth[g.offset(22, 2, 2)] > 0);
    }

    @Test
    void thinImagesGoThroughEveryFilter() {
        for (Geometry g : THIN) {
            Volume image = Volume.allocate(g, VoxelType.FLOAT32);
            for (int i = 0; i < image.length(); i++) {
                image.set(i, 3);
            }
            for (Volume filtered : List.of(GaussianFilter.filter(image, new Point3(2, 2, 2)), GreyMorphology.dilateBox(image, 3, 3, 3),
                    GreyMorphology.erode(image, StructuringElement.box(1, 1, 1)),
                    GridResize.resize(image, 3, 2, 4, Interpolation.CUBIC, SamplingConvention.ALIGN_CORNERS),
                    GridResize.resize(image, 3, 2, 4, Interpolation.TRILINEAR, SamplingConvention.HALF_PIXEL))) {
                for (int i = 0; i < filtered.length(); i++) {
                    assertEquals(3, filtered.get(i), 1e-5);
                }
            }
            assertEquals(0, Gradient.magnitude(image).get(image.length() - 1));
            assertEquals(Masks.full(g).count(), BallMorphology.erode(Masks.full(g), 1000, Border.IGNORED).count());
        }
    }

    @Test
    void nanGoesAsFarAsEachKernelSays() {
        Geometry g = Geometry.of(15, 15, 15, 1, 1, 1);
        Volume image = Volume.allocate(g, VoxelType.FLOAT32);
        image.set(g.offset(7, 7, 7), Double.NaN);
        assertEquals(9 * 9 * 9, nans(GaussianFilter.filter(image, new Point3(1, 1, 1))));
        assertEquals(2, nans(Gradient.along(image, 1)));
        assertEquals(6, nans(Gradient.magnitude(image)));
        assertEquals(125, nans(GreyMorphology.erodeBox(image, 2, 2, 2)));
        assertEquals(7, nans(GreyMorphology.dilate(image, StructuringElement.neighbours(Connectivity.FACES, 3))));
        assertEquals(1, nans(GridResize.resize(image, 15, 15, 15, Interpolation.TRILINEAR, SamplingConvention.HALF_PIXEL)));
        assertEquals(8, nans(GridResize.resize(image, 30, 30, 30, Interpolation.NEAREST, SamplingConvention.HALF_PIXEL)));
        assertEquals(64, nans(GridResize.resize(image, 30, 30, 30, Interpolation.TRILINEAR, SamplingConvention.HALF_PIXEL)));
        float[] half = new float[image.length()];
        Arrays.fill(half, 0.5f);
        assertEquals(2, nans(GridSampler.warp(image, half, new float[half.length], new float[half.length], Interpolation.TRILINEAR, Padding.ZEROS)));
        half[0] = Float.NaN;
        assertTrue(Double.isNaN(GridSampler.warp(image, half, half, half, Interpolation.NEAREST, Padding.BORDER).get(0)));
        assertEquals(-7, new DisplacementField(g, half, half, half).warp(image, Interpolation.TRILINEAR, -7).get(0));
        assertEquals(0, Mask.ofNonZero(image).count());
        assertTrue(LabelStatistics.of(image).isEmpty());
        assertEquals(0, IsoSurface.of(image, 0).triangleCount());
        assertEquals(8, IsoSurface.of(image, -1).triangleCount() - IsoSurface.of(Masks.full(g)).triangleCount());
    }

    private static long nans(Volume volume) {
        long count = 0;
        for (int i = 0; i < volume.length(); i++) {
            count += Double.isNaN(volume.get(i)) ? 1 : 0;
        }
        return count;
    }
}
