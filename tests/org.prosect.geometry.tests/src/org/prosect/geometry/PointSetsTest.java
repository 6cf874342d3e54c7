package org.prosect.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.apache.commons.geometry.euclidean.threed.AffineTransformMatrix3D;
import org.apache.commons.geometry.euclidean.threed.Vector3D;
import org.apache.commons.geometry.euclidean.threed.rotation.QuaternionRotation;
import org.junit.jupiter.api.Test;

/** Distances, losses, transforms and axes of point sets and meshes. */
class PointSetsTest {

    @Test
    void theNearestPointsAreThoseOfAllPairs() {
        for (int n : new int[] {1, 2, 9, 17, 400}) {
            float[] a = random(n, 1, 10);
            float[] b = random(n + 5, 2, 10);
            // repeated points: the lowest number wins
            System.arraycopy(b, 0, b, 9, 3);
            int[] nearest = PointDistances.nearest(a, b);
            for (int i = 0; i < n; i++) {
                int best = 0;
                for (int j = 1; j < b.length / 3; j++) {
                    best = PointDistances.square(a, 3 * i, b, 3 * j) < PointDistances.square(a, 3 * i, b, 3 * best) ? j : best;
                }
                assertEquals(best, nearest[i]);
            }
        }
    }

    @Test
    void emptyAndUnequalSetsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PointDistances.chamfer(new float[0], new float[3]));
        assertThrows(IllegalArgumentException.class, () -> PointDistances.pointToPoint(new float[3], new float[6]));
        assertThrows(IllegalArgumentException.class, () -> PointDistances.chamfer(new float[4], new float[3]));
    }

    @Test
    void theGradientOfEitherHyperbolicFormIsThatOfFiniteDifferences() {
        float[] x = random(20, 3, 100);
        float[] y = random(31, 4, 100);
        gradient(x, HyperbolicChamfer.euclidean(x, y).gradient(), p -> HyperbolicChamfer.euclidean(p, y).value());
        gradient(x, HyperbolicChamfer.euclideanOneSided(x, y).gradient(), p -> HyperbolicChamfer.euclideanOneSided(p, y).value());
        gradient(x, HyperbolicChamfer.poincare(x, y, 128, 0.9).gradient(), p -> HyperbolicChamfer.poincare(p, y, 128, 0.9).value());
    }

    @Test
    void equalSetsHaveNoHyperbolicDistanceAndFiniteGradients() {
        float[] x = random(20, 3, 100);
        assertEquals(0, HyperbolicChamfer.poincare(x, x, 128, 0.9).value(), 1e-9);
        for (float g : HyperbolicChamfer.poincare(x, x, 128, 0.9).gradient()) {
            assertEquals(0, g);
        }
        assertThrows(IllegalArgumentException.class, () -> HyperbolicChamfer.poincare(new float[] {900, 900, 900}, x, 128, 0.9));
    }

    @Test
    void landmarksGiveBackTheTransformThatMovedThem() {
        AffineTransformMatrix3D rigid = AffineTransformMatrix3D.identity().rotate(QuaternionRotation.fromAxisAngle(Vector3D.of(1, 2, 3), 1.1))
                .translate(5, -6, 70);
        AffineTransformMatrix3D similar = rigid.scale(1.7);
        AffineTransformMatrix3D affine = similar.scale(1, 2, 0.5).translate(1, 2, 3);
        float[] from = random(12, 8, 50);
        near(rigid, LandmarkTransform.rigid(from, moved(from, rigid)));
        near(similar, LandmarkTransform.similarity(from, moved(from, similar)));
        near(affine, LandmarkTransform.affine(from, moved(from, affine)));
        // a mirror image is met by the best rotation, never by a reflection
        assertEquals(1, LandmarkTransform.rigid(from, moved(from, AffineTransformMatrix3D.createScale(-1, 1, 1))).determinant(), 1e-9);
        float[] line = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3};
        assertThrows(IllegalArgumentException.class, () -> LandmarkTransform.rigid(line, line));
        float[] plane = {0, 0, 0, 1, 0, 0, 0, 1, 0, 5, 5, 0};
        assertThrows(IllegalArgumentException.class, () -> LandmarkTransform.affine(plane, plane));
    }

    @Test
    void principalAxesAreThoseOfTheSurfaceHoweverItsVerticesLie() {
        AffineTransformMatrix3D turn = AffineTransformMatrix3D.createScale(3, 2, 1)
                .rotate(QuaternionRotation.fromAxisAngle(Vector3D.of(1, 1, 0), 0.7)).translate(9, 8, 7);
        PrincipalAxes axes = PrincipalAxes.of(Shapes.sphere(0, 0, 0, 10, 4).transformed(turn));
        assertEquals(1, Math.abs(axes.first().dot(turn.applyDirection(Vector3D.of(1, 0, 0)))), 1e-4);
        assertEquals(1, Math.abs(axes.third().dot(turn.applyDirection(Vector3D.of(0, 0, 1)))), 1e-4);
        assertEquals(0, axes.centre().distance(Vector3D.of(9, 8, 7)), 1e-3);
        assertTrue(axes.deviations()[0] > axes.deviations()[1] && axes.deviations()[1] > axes.deviations()[2]);
        // a cube: second moment of its surface along an axis is (1 + 1 + 1/3 · 4) · side² / 4 / 6
        assertEquals(Math.sqrt((2 + 4.0 / 3) / 6), PrincipalAxes.of(Shapes.box(-1, -1, -1, 1, 1, 1)).deviations()[0], 1e-9);
        assertThrows(IllegalArgumentException.class, () -> PrincipalAxes.of(TriangleMesh.of(new float[9], new int[] {0, 1, 2})));
    }

    @Test
    void aPlacedMeshStaysInTheCube() {
        float[] mesh = {100, 50, 50, 120, 60, 60};
        MeshPlacement placed = MeshPlacement.of(mesh, new float[] {126, 2, 60, 127, 3, 61}, 3, new int[3], 128, MeshPlacement.UpperLimit.SOURCE);
        assertArrayEquals(new float[] {8, -50, 5.5f}, placed.shift(), 1e-5f);
        assertTrue(!MeshPlacement.of(mesh, new float[] {111, 56, 56}, 3, new int[] {2, 2, 2}, 128, MeshPlacement.UpperLimit.SOURCE).moved());
    }

    private interface Loss {
        double at(float[] x);
    }

    private static void gradient(float[] x, float[] gradient, Loss loss) {
        for (int i = 0; i < x.length; i++) {
            float[] up = x.clone();
            float[] down = x.clone();
            // so small that the same points stay nearest
            up[i] += 1 / 256f;
            down[i] -= 1 / 256f;
            assertEquals((loss.at(up) - loss.at(down)) * 128, gradient[i], 2e-4 * Math.max(0.05, Math.abs(gradient[i])), "coordinate " + i);
        }
    }

    private static float[] random(int n, long seed, double size) {
        Random random = new Random(seed);
        float[] p = new float[3 * n];
        for (int i = 0; i < p.length; i++) {
            p[i] = (float) (random.nextDouble() * size);
        }
        return p;
    }

    private static float[] moved(float[] points, AffineTransformMatrix3D transform) {
        return TriangleMesh.of(points, new int[0]).moved(transform::apply).vertices();
    }

    private static void near(AffineTransformMatrix3D expected, AffineTransformMatrix3D actual) {
        assertArrayEquals(expected.toArray(), actual.toArray(), 1e-4);
    }
}
