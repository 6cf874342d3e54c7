package org.prosect.ui.render3d.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.Point3;

class CameraTest {

    private static final Point3 TARGET = new Point3(10, -20, 30);

    private static void assertPoint(Point3 expected, Point3 actual) {
        assertEquals(0, expected.distance(actual), 1e-9, expected + " is not " + actual);
    }

    @Test
    void fromTheFrontThePatientsLeftIsOnTheRightAndTheHeadUp() {
        Camera front = Camera.of(ViewDirection.ANTERIOR, TARGET, 100);
        assertPoint(new Point3(7, 0, 0), front.seen(TARGET.plus(new Point3(7, 0, 0))));
        assertPoint(new Point3(0, 7, 0), front.seen(TARGET.plus(new Point3(0, 0, 7))));
        // the front, -y in LPS, is near
        assertPoint(new Point3(0, 0, 7), front.seen(TARGET.plus(new Point3(0, -7, 0))));
    }

    @Test
    void fromTheFeetItLooksAsOnAnAxialSlice() {
        Camera feet = Camera.of(ViewDirection.INFERIOR, TARGET, 100);
        assertEquals(ViewDirection.LEFT, ViewDirection.nearest(feet.right()));
        assertEquals(ViewDirection.ANTERIOR, ViewDirection.nearest(feet.up()));
        assertEquals(ViewDirection.RIGHT, ViewDirection.nearest(Camera.of(ViewDirection.SUPERIOR, TARGET, 100).right()));
    }

    @Test
    void everySideLooksAtTheViewer() {
        for (ViewDirection side : ViewDirection.values()) {
            assertPoint(side.outwards(), Camera.of(side, TARGET, 100).toViewer());
        }
    }

    @Test
    void draggingToTheRightMovesTheNearSideToTheRight() {
        Camera front = Camera.of(ViewDirection.ANTERIOR, TARGET, 100);
        Point3 nose = TARGET.plus(new Point3(0, -50, 0));
        assertTrue(front.turned(0.2, 0).seen(nose).x() > 5);
        assertTrue(front.turned(0, 0.2).seen(nose).y() > 5);
        // a quarter turn to the right shows the patient's right side
        assertEquals(ViewDirection.RIGHT, ViewDirection.nearest(front.turned(Math.PI / 2, 0).toViewer()));
    }

    @Test
    void manySmallTurnsKeepTheViewRectangular() {
        Camera camera = Camera.of(ViewDirection.LEFT, TARGET, 100);
        for (int i = 0; i < 20_000; i++) {
            camera = camera.turned(0.013, -0.007);
        }
        assertEquals(0, Vectors.dot(camera.right(), camera.up()), 1e-12);
        assertEquals(1, Vectors.dot(camera.toViewer(), camera.toViewer()), 1e-12);
    }

    @Test
    void zoomKeepsThePlaceUnderThePointer() {
        Camera camera = Camera.of(ViewDirection.POSTERIOR, TARGET, 100).turned(0.3, 0.4);
        Point3 under = camera.patient(new Point3(30, -12, 5));
        Camera nearer = camera.zoomed(4, 30, -12);
        assertEquals(25, nearer.height(), 1e-12);
        Point3 seen = nearer.seen(under);
        // the same part of a view that is a quarter as high
        assertEquals(7.5, seen.x(), 1e-9);
        assertEquals(-3, seen.y(), 1e-9);
    }

    @Test
    void zoomEndsBeforeNumbersDo() {
        Camera camera = Camera.of(ViewDirection.LEFT, TARGET, 100);
        for (int i = 0; i < 500; i++) {
            camera = camera.zoomed(3, 1, 1);
        }
        assertTrue(camera.height() > 0 && camera.target().isFinite());
    }

    @Test
    void pannedPatientFollowsThePointer() {
        Camera camera = Camera.of(ViewDirection.RIGHT, TARGET, 100).turned(0.3, 0.4);
        Point3 place = new Point3(3, 4, 5);
        Point3 moved = camera.panned(6, -2).seen(place);
        assertPoint(camera.seen(place).plus(new Point3(6, -2, 0)), moved);
        assertPoint(place, camera.patient(camera.seen(place)));
    }

    @Test
    void projectionsMatrixIsItsPlaces() {
        Projection projection = new Projection(Camera.of(ViewDirection.LEFT, TARGET, 80).turned(0.5, 0.2), 300, 200, 60);
        Point3 patient = new Point3(4, -9, 41);
        float[] m = projection.matrix();
        Point3 place = projection.place(patient);
        float[] clip = new float[3];
        for (int row = 0; row < 3; row++) {
            clip[row] = (float) (m[row] * patient.x() + m[4 + row] * patient.y() + m[8 + row] * patient.z() + m[12 + row]);
        }
        assertArrayEquals(new float[] {(float) place.x(), (float) place.y(), (float) (2 * place.z() - 1)}, clip, 1e-5f);
        assertPoint(patient, projection.patient(place.x(), place.y(), place.z()));
        assertEquals(0.4, projection.millimetresPerPixel(), 1e-12);
        assertPoint(new Point3(-1 + 1 / 300.0, 1 - 1 / 200.0, 0), projection.ofPixel(0, 0));
    }
}
