package org.prosect.method.meshprompt.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;

import org.apache.commons.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.core.Progress;
import org.prosect.geometry.MeshVoxelizer;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.method.meshprompt.Shapes;

class SurfaceFitTest {

    private static final Geometry GRID = Geometry.of(50, 50, 50, 1, 1, 1);
    private static final Point3 CENTRE = new Point3(24, 25, 26);
    private static final TriangleMesh BALL = Shapes.ellipsoid(CENTRE, 10, 10, 10);

    /** Darker or brighter than its surroundings, and between two tissues of which one is darker and one brighter. */
    @ParameterizedTest
    @ValueSource(strings = {"bright", "dark", "between"})
    void evidenceIsPositiveInsideAndNegativeAround(String kind) {
        Mask ball = Shapes.mask(GRID, CENTRE, 10, 10, 10);
        float[] values = Shapes.image(ball).toFloats().clone();
        for (int i = 0; i < values.length; i++) {
            int z = i / 2500;
            values[i] = kind.equals("dark") ? -values[i] : kind.equals("between") && !ball.get(i) && z > 26 ? values[i] + 120 : values[i];
        }
        RegionEvidence evidence = RegionEvidence.of(Volume.ofFloat32(GRID, values), BALL, 7);
        for (int sign = -1; sign <= 1; sign += 2) {
            assertTrue(evidence.at(CENTRE.x(), CENTRE.y(), CENTRE.z() + sign * 7) > 1);
            assertTrue(evidence.at(CENTRE.x(), CENTRE.y(), CENTRE.z() + sign * 13) < -1);
        }
        assertEquals(0, evidence.at(-100, 0, 0));
    }

    /** A pear: a ball with Legendre's third polynomial on it. */
    @Test
    void bendingFollowsWhatAffineDisplacementsCannot() {
        Mask bent = Mask.empty(GRID);
        for (int i = 0; i < bent.voxels().length; i++) {
            double x = i % 50 - CENTRE.x();
            double y = i / 50 % 50 - CENTRE.y();
            double z = i / 2500 - CENTRE.z();
            double length = Math.sqrt(x * x + y * y + z * z);
            double up = z / Math.max(1, length);
            bent.set(i, length <= 10 + 2 * (5 * up * up * up - 3 * up) / 2);
        }
        Volume around = SurfaceFit.surroundings(Shapes.image(bent), BALL);
        double none = Shapes.dice(bent, MeshVoxelizer.voxelize(BALL, GRID));
        double affine = Shapes.dice(bent, MeshVoxelizer.voxelize(SurfaceFit.affine().fit(around, BALL, Progress.NONE), GRID));
        double smooth = Shapes.dice(bent, MeshVoxelizer.voxelize(SurfaceFit.smooth().fit(around, BALL, Progress.NONE), GRID));
        assertTrue(smooth > affine + 0.008 && smooth > none + 0.01, "Dice " + none + " as put, " + affine + " affine, " + smooth + " bent");
    }

    @Test
    void anImageThatSaysNothingLeavesTheMesh() {
        Volume noise = Shapes.image(Mask.empty(GRID));
        TriangleMesh fitted = SurfaceFit.smooth().fit(SurfaceFit.surroundings(noise, BALL), BALL, Progress.NONE);
        for (int v = 0; v < BALL.vertexCount(); v++) {
            assertTrue(BALL.vertex(v).distance(fitted.vertex(v)) < 1, "vertex " + v + " moved by " + BALL.vertex(v).distance(fitted.vertex(v)));
        }
    }

    @Test
    void theMillimetreIsTheOnlyUnitThatMatters() {
        Volume image = Shapes.image(Shapes.mask(GRID, CENTRE, 12, 10, 9));
        TriangleMesh fitted = SurfaceFit.affine().fit(SurfaceFit.surroundings(image, BALL), BALL, Progress.NONE);
        Geometry tenth = Geometry.of(50, 50, 50, 0.1, 0.1, 0.1);
        TriangleMesh small = BALL.moved(p -> p.multiply(0.1));
        Volume smallImage = Volume.ofFloat32(tenth, image.toFloats());
        TriangleMesh smallFitted = SurfaceFit.affine().fit(SurfaceFit.surroundings(smallImage, small), small, Progress.NONE);
        for (int v = 0; v < BALL.vertexCount(); v++) {
            assertEquals(0, fitted.vertex(v).distance(smallFitted.moved(p -> Vector3D.of(10 * p.getX(), 10 * p.getY(),
                    10 * p.getZ())).vertex(v)), 0.05);
        }
    }

    @Test
    void stopsWhenCancelled() {
        Volume around = SurfaceFit.surroundings(Shapes.image(Shapes.mask(GRID, CENTRE, 12, 10, 9)), BALL);
        int[] asked = {0};
        Progress progress = new Progress() {
            @Override
            public void report(double fraction, String what) {
                // nobody listens
            }

            @Override
            public boolean isCancelled() {
                return ++asked[0] > 3;
            }
        };
        assertThrows(CancellationException.class, () -> SurfaceFit.smooth().fit(around, BALL, progress));
        assertEquals(4, asked[0]);
    }
}
