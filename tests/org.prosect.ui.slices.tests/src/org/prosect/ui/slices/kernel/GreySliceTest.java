package org.prosect.ui.slices.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.prosect.core.picture.SlicePlane;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

/** Every pixel is the voxel whose centre lies at its place in the patient, whatever the grid's axes and the voxels' type. */
class GreySliceTest {

    private static final int[][] SIZES = {{7, 5, 4}, {6, 6, 1}};

    /** The 48 ways to lie along the patient axes, and each of them tilted. */
    static List<Geometry> grids() {
        List<Geometry> grids = new ArrayList<>();
        int[][] permutations = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        for (int[] size : SIZES) {
            for (int[] p : permutations) {
                for (int signs = 0; signs < 8; signs++) {
                    double[] straight = new double[9];
                    for (int axis = 0; axis < 3; axis++) {
                        straight[3 * p[axis] + axis] = (signs >> axis & 1) == 0 ? 1 : -1;
                    }
                    for (double[] direction : new double[][] {straight, tilted(straight)}) {
                        grids.add(Geometry.of(size[0], size[1], size[2], new Point3(0.8, 1.1, 2.5), new Point3(-20, 13, 7), direction));
                    }
                }
            }
        }
        return grids;
    }

    private static double[] tilted(double[] m) {
        double c = Math.cos(0.35);
        double s = Math.sin(0.35);
        double[] result = m.clone();
        for (int column = 0; column < 3; column++) {
            result[column] = c * m[column] - s * m[3 + column];
            result[3 + column] = s * m[column] + c * m[3 + column];
        }
        return result;
    }

    private static Volume random(Geometry grid, VoxelType type) {
        Volume volume = Volume.allocate(grid, type);
        Random random = new Random(7);
        for (int i = 0; i < volume.length(); i++) {
            volume.set(i, type == VoxelType.FLOAT32 ? random.nextGaussian() * 1e3 : random.nextLong(-70_000, 70_000));
        }
        return volume;
    }

    /** The voxel under a pixel, found through millimetres. */
    private static int[] voxel(SlicePlane plane, int x, int y) {
        Geometry g = plane.geometry();
        Point3 index = plane.index((x + 0.5) * g.spacing().get(plane.rightAxis()), (y + 0.5) * g.spacing().get(plane.downAxis()));
        Point3 patient = g.toPatient(index);
        Point3 back = g.toIndex(patient);
        return new int[] {(int) Math.rint(back.x()), (int) Math.rint(back.y()), (int) Math.rint(back.z())};
    }

    @Test
    void everyPixelIsItsVoxelForAllTypesGridsAndPlanes() {
        int checked = 0;
        for (VoxelType type : VoxelType.values()) {
            for (Geometry grid : grids()) {
                Volume volume = random(grid, type);
                for (int axis = 0; axis < 3; axis++) {
                    SlicePlane first = SlicePlane.across(grid, axis);
                    for (SlicePlane plane : List.of(first, first.at(grid.size(first.throughAxis()) / 2).mirrored())) {
                        GreySlice slice = GreySlice.of(volume, plane);
                        for (int y = 0; y < slice.height(); y++) {
                            for (int x = 0; x < slice.width(); x++) {
                                int[] v = voxel(plane, x, y);
                                assertEquals(volume.get(v[0], v[1], v[2]), slice.get(x, y), () -> type + " " + grid + " " + plane.letters());
                                checked++;
                            }
                        }
                    }
                }
            }
        }
        assertTrue(checked > 150_000, "only " + checked + " pixels");
    }

    @Test
    void pixelsToTheRightAndDownGoTheWayTheLettersSay() {
        for (Geometry grid : grids()) {
            for (int axis = 0; axis < 3; axis++) {
                SlicePlane first = SlicePlane.across(grid, axis);
                for (SlicePlane plane : List.of(first, first.mirrored())) {
                    Point3 middle = grid.toPatient(plane.index(plane.width() / 2, plane.height() / 2));
                    Point3 right = grid.toPatient(plane.index(plane.width(), plane.height() / 2)).minus(middle);
                    Point3 down = grid.toPatient(plane.index(plane.width() / 2, plane.height())).minus(middle);
                    assertEquals(letter(right), plane.letters().charAt(1), grid.toString());
                    assertEquals(letter(down), plane.letters().charAt(3), grid.toString());
                }
            }
        }
    }

    /** The patient direction nearest to a displacement. */
    private static char letter(Point3 d) {
        int axis = 0;
        for (int a = 1; a < 3; a++) {
            axis = Math.abs(d.get(a)) > Math.abs(d.get(axis)) ? a : axis;
        }
        return (d.get(axis) > 0 ? "LPH" : "RAF").charAt(axis);
    }

    @Test
    void masksAreCutTheSameWayAlsoFromAnotherGrid() {
        for (Geometry grid : grids()) {
            Mask mask = Mask.ofNonZero(random(grid, VoxelType.UINT8));
            Geometry other = Geometry.of(9, 8, 5, new Point3(0.7, 1.3, 1.9), grid.toPatient(0.3, 0.2, 0), grid.direction());
            Mask coarse = Mask.ofNonZero(random(other, VoxelType.UINT8));
            for (int axis = 0; axis < 3; axis++) {
                SlicePlane plane = SlicePlane.across(grid, axis);
                MaskSlice same = MaskSlice.of(mask, plane);
                MaskSlice moved = MaskSlice.of(coarse, plane);
                for (int y = 0; y < same.height(); y++) {
                    for (int x = 0; x < same.width(); x++) {
                        int[] v = voxel(plane, x, y);
                        assertEquals(mask.get(v[0], v[1], v[2]), same.get(x, y));
                        int offset = other.offsetAt(grid.toPatient(v[0], v[1], v[2]));
                        assertEquals(offset >= 0 && coarse.get(offset), moved.get(x, y));
                    }
                }
            }
        }
    }
}
