package org.prosect.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.IsoSurface;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;

class MeshVoxelizerTest {

    private static final double[] MIRRORED = {1, 0, 0, 0, -1, 0, 0, 0, 1};

    @Test
    void boxesThatShareFacesShareOutTheVoxelsOnThem() {
        Geometry grid = Geometry.of(9, 9, 9, 1, 1, 1);
        int[] owners = new int[729];
        long total = 0;
        for (int k = 0; k < 8; k++) {
            double x = k % 2 * 4;
            double y = k / 2 % 2 * 4;
            double z = k / 4 * 4;
            for (InsideRule rule : InsideRule.values()) {
                Mask mask = MeshVoxelizer.voxelize(Shapes.box(x, y, z, x + 4, y + 4, z + 4), grid, rule);
                assertEquals(64, mask.count(), "each takes one of its two faces along every axis");
                total += mask.count();
                for (int i = 0; i < owners.length; i++) {
                    owners[i] += mask.get(i) ? 1 : 0;
                }
            }
        }
        assertEquals(2 * 512, total);
        for (int owner : owners) {
            assertTrue(owner == 0 || owner == 2);
        }
    }

    @Test
    void theSurfaceOfAMaskFillsToTheMaskAgain() {
        for (Geometry grid : new Geometry[] {Geometry.of(12, 11, 10, 1, 1.5, 20),
            Geometry.of(12, 11, 10, new Point3(0.7, 1.5, 2), new Point3(-40, 3, 900), MIRRORED)}) {
            Mask mask = Mask.empty(grid);
            java.util.Random random = new java.util.Random(4);
            for (int i = 0; i < mask.voxels().length; i++) {
                mask.set(i, random.nextInt(3) > 0);
            }
            TriangleMesh surface = TriangleMesh.of(IsoSurface.of(mask));
            assertArrayEquals(mask.voxels(), MeshVoxelizer.voxelize(surface, grid).voxels());
            assertArrayEquals(mask.voxels(), MeshVoxelizer.voxelize(surface, grid, InsideRule.PARITY).voxels());
        }
    }

    @Test
    void overlapsAreInsideByWindingNumberAndAlternateByParity() {
        Geometry grid = Geometry.of(20, 20, 20, 1, 1, 1);
        TriangleMesh two = Shapes.together(Shapes.box(1.5, 1.5, 1.5, 10.5, 10.5, 10.5), Shapes.box(5.5, 5.5, 5.5, 14.5, 14.5, 14.5));
        assertEquals(2 * 729 - 125, MeshVoxelizer.voxelize(two, grid, InsideRule.WINDING).count());
        assertEquals(2 * 729 - 250, MeshVoxelizer.voxelize(two, grid, InsideRule.PARITY).count());
        TriangleMesh twice = Shapes.together(Shapes.box(1.5, 1.5, 1.5, 4.5, 4.5, 4.5), Shapes.box(1.5, 1.5, 1.5, 4.5, 4.5, 4.5));
        assertEquals(27, MeshVoxelizer.voxelize(twice, grid, InsideRule.WINDING).count());
        assertEquals(0, MeshVoxelizer.voxelize(twice, grid, InsideRule.PARITY).count());
    }

    @Test
    void aMeshInsideOutHasTheSameInside() {
        Geometry grid = Geometry.of(20, 20, 20, 1, 1, 1);
        TriangleMesh sphere = Shapes.sphere(9.3, 9.1, 9.7, 7, 3);
        assertArrayEquals(MeshVoxelizer.voxelize(sphere, grid).voxels(), MeshVoxelizer.voxelize(sphere.inverted(), grid).voxels());
    }

    @Test
    void aClosedMeshWithOneTurnedTriangleIsFilledByParity() {
        Geometry grid = Geometry.of(20, 20, 20, 1, 1, 1);
        TriangleMesh sphere = Shapes.sphere(9.3, 9.1, 9.7, 7, 3);
        int[] t = sphere.triangles().clone();
        int swap = t[30];
        t[30] = t[31];
        t[31] = swap;
        TriangleMesh turned = TriangleMesh.of(sphere.vertices(), t);
        assertEquals(InsideRule.PARITY, InsideRule.of(MeshTopology.of(turned)));
        assertArrayEquals(MeshVoxelizer.voxelize(sphere, grid).voxels(), MeshVoxelizer.voxelize(turned, grid).voxels());
    }

    @Test
    void anOpenMeshIsFilledWhereItsWindingNumberIsMoreThanAHalf() {
        TriangleMesh sphere = Shapes.sphere(10, 9, 11, 7, 3);
        TriangleMesh[] open = {Shapes.without(sphere, 0, 100), Shapes.without(sphere, 300, 400), Shapes.without(sphere, 700, 1).inverted(),
            Shapes.without(Shapes.box(3, 3, 3, 15, 15, 15), 0, 2), Shapes.without(Shapes.torus(10, 10, 10, 6, 2.2, 30, 20), 40, 60)};
        for (Geometry grid : new Geometry[] {Geometry.of(20, 20, 20, 1, 1, 1),
            Geometry.of(20, 20, 8, new Point3(1, 1, 3), new Point3(0, 19, 0), MIRRORED)}) {
            for (TriangleMesh mesh : open) {
                Mask filled = MeshVoxelizer.voxelize(mesh, grid);
                WindingNumber winding = WindingNumber.of(mesh);
                MeshBvh bvh = MeshBvh.of(mesh);
                var box = mesh.bounds();
                for (int i = 0; i < filled.voxels().length; i++) {
                    Point3 p = grid.toPatient(i % grid.sizeX(), i / grid.sizeX() % grid.sizeY(), i / grid.sizeX() / grid.sizeY());
                    double w = Math.abs(winding.at(Vector3D.of(p.x(), p.y(), p.z())));
                    boolean near = box.contains(Vector3D.of(p.x(), p.y(), p.z()),
                            org.apache.commons.numbers.core.Precision.doubleEquivalenceOfEpsilon(1e-6));
                    // on the mesh itself the number is between its values on either side
                    if (bvh.nearest(Vector3D.of(p.x(), p.y(), p.z())).orElseThrow().distance() > 1e-5 && Math.abs(w - 0.5) > 1e-9) {
                        assertEquals(near && w > 0.5, filled.get(i), mesh + " " + p + " " + w);
                    }
                }
            }
        }
    }

    @Test
    void parityOfAnOpenMeshIsRefusedAndNothingHasNoInside() {
        Geometry grid = Geometry.of(4, 4, 4, 1, 1, 1);
        TriangleMesh open = Shapes.without(Shapes.box(0.5, 0.5, 0.5, 2.5, 2.5, 2.5), 0, 1);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> MeshVoxelizer.voxelize(open, grid, InsideRule.PARITY)).getMessage()
                .contains("3 open edges"));
        for (InsideRule rule : InsideRule.values()) {
            assertTrue(MeshVoxelizer.voxelize(TriangleMesh.of(new float[9], new int[0]), grid, rule).isEmpty());
            assertTrue(MeshVoxelizer.voxelize(TriangleMesh.of(new float[9], new int[] {0, 1, 2, 0, 2, 1}), grid, rule).isEmpty());
        }
    }

    @Test
    void partsOutsideTheGridCount() {
        Geometry grid = Geometry.of(4, 4, 4, 1, 1, 1);
        assertEquals(64, MeshVoxelizer.voxelize(Shapes.box(-100, -50, -20, 100, 50, 20), grid).count());
        assertEquals(32, MeshVoxelizer.voxelize(Shapes.box(-100, -50, -20, 1.5, 50, 20), grid).count());
    }
}
