package org.prosect.ui.render3d.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;

class PickerTest {

    private static final Geometry GRID = Phantoms.OBLIQUE;
    private static final Point3 MIDDLE = Phantoms.middle(GRID);
    private static final double RADIUS = 15;
    private static final Camera FRONT = Camera.of(ViewDirection.ANTERIOR, MIDDLE, 100);
    private static final Projection VIEW = new Projection(FRONT, 101, 101, 80);
    private static final int CENTRE = 50;

    private static ShownVolume bone(Cut cut, Point3 crosshair) {
        Volume volume = Phantoms.ball(GRID, MIDDLE, RADIUS, 1200, -1000);
        return Phantoms.shown(volume, Preset.BONE, cut.planes(GRID, crosshair, FRONT));
    }

    private static Point3 pick(Frame frame, int column, int row) {
        return Picker.pick(frame, column, row).orElseThrow();
    }

    @Test
    void tissueIsMetAtItsNearSide() {
        Point3 place = pick(Phantoms.frame(VIEW, Optional.of(bone(Cut.NONE, MIDDLE))), CENTRE, CENTRE);
        assertEquals(0, place.distance(MIDDLE.plus(new Point3(0, -RADIUS, 0))), 2.5);
        // exactly on the ray
        assertEquals(MIDDLE.x(), place.x(), 1e-6);
        assertEquals(MIDDLE.z(), place.z(), 1e-6);
    }

    @Test
    void nothingIsMetBesideIt() {
        assertTrue(Picker.pick(Phantoms.frame(VIEW, Optional.of(bone(Cut.NONE, MIDDLE))), 2, 2).isEmpty());
        assertTrue(Picker.pick(Phantoms.frame(VIEW, Optional.empty()), CENTRE, CENTRE).isEmpty());
    }

    @Test
    void aCutIsMetWhereItIs() {
        Point3 crosshair = MIDDLE.plus(new Point3(0, 4, 0));
        Point3 place = pick(Phantoms.frame(VIEW, Optional.of(bone(Cut.HALF, crosshair))), CENTRE, CENTRE);
        assertEquals(0, place.distance(crosshair), 1e-6);
    }

    @Test
    void whateverLiesFirstIsMet() {
        SurfaceShape inside = Phantoms.ballSurface(MIDDLE, 5);
        SurfaceShape before = Phantoms.ballSurface(MIDDLE.plus(new Point3(0, -30, 0)), 5);
        Optional<ShownVolume> volume = Optional.of(bone(Cut.NONE, MIDDLE));
        Point3 tissue = pick(Phantoms.frame(VIEW, volume, new ShownSurface(inside, 0, 1)), CENTRE, CENTRE);
        assertTrue(tissue.y() < MIDDLE.y() - 10);
        Point3 surface = pick(Phantoms.frame(VIEW, volume, new ShownSurface(inside, 0, 1), new ShownSurface(before, 0, 1)), CENTRE, CENTRE);
        assertEquals(MIDDLE.y() - 35, surface.y(), 0.5);
        // through a veil the tissue is meant
        Point3 through = pick(Phantoms.frame(VIEW, volume, new ShownSurface(before, 0, 0.2)), CENTRE, CENTRE);
        assertEquals(tissue.y(), through.y(), 1e-6);
    }

    @Test
    void theBrightestVoxelOfARayIsMet() {
        Volume volume = Phantoms.ball(GRID, MIDDLE, RADIUS, 100, -1000);
        volume.set(GRID.offset(31, 21, 10), 900);
        Point3 bright = GRID.toPatient(31, 21, 10);
        Projection through = new Projection(Camera.of(ViewDirection.ANTERIOR, bright, 100), 101, 101, 80);
        Point3 place = pick(Phantoms.frame(through, Optional.of(Phantoms.shown(volume, Preset.BRIGHTEST, List.of()))), CENTRE, CENTRE);
        assertEquals(0, place.distance(bright), 0.6);
    }

    @Test
    void anEmptySurfaceIsNoObstacle() {
        SurfaceShape empty = SurfaceShape.of(TriangleMesh.of(new float[0], new int[0]));
        assertTrue(Picker.pick(Phantoms.frame(VIEW, Optional.empty(), new ShownSurface(empty, 0, 1)), CENTRE, CENTRE).isEmpty());
    }

    @Test
    void cutsLieOnTheViewersSideWhereverHeIs() {
        for (ViewDirection side : ViewDirection.values()) {
            Camera camera = Camera.of(side, MIDDLE, 100).turned(0.3, 0.2);
            List<Cut.Plane> corner = Cut.CORNER.planes(GRID, MIDDLE, camera);
            assertEquals(3, corner.size());
            corner.forEach(plane -> assertTrue(Vectors.dot(plane.normal(), camera.toViewer()) >= 0));
            Cut.Plane half = Cut.HALF.planes(GRID, MIDDLE, camera).getFirst();
            corner.forEach(plane -> assertTrue(Vectors.dot(plane.normal(), camera.toViewer()) <= Vectors.dot(half.normal(),
                    camera.toViewer()) + 1e-12));
        }
        assertTrue(Cut.NONE.planes(GRID, MIDDLE, FRONT).isEmpty());
    }

    @Test
    void theDepthOfAPlaneIsWhereItIs() {
        Projection projection = new Projection(FRONT.turned(0.4, 0.5), 200, 100, 80);
        Point3 through = MIDDLE.plus(new Point3(3, 4, 5));
        for (Cut.Plane plane : Cut.CORNER.planes(GRID, through, projection.camera())) {
            double[] d = plane.depth(projection);
            Point3 on = projection.patient(0.3, -0.6, d[0] * 0.3 + d[1] * -0.6 + d[2]);
            assertEquals(0, Vectors.dot(plane.normal(), on.minus(through)), 1e-9);
        }
    }
}
