package org.prosect.core.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Orientation;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

class SlicePlaneTest {

    private static final double[] AXES = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    @ParameterizedTest
    @ValueSource(strings = {"LPS", "RAS", "LIA", "PSR", "SAL", "RPI"})
    void everyStorageOrderHangsTheSameWay(String letters) {
        Geometry standard = Geometry.of(10, 20, 30, new Point3(1, 2, 3), new Point3(-5, -20, 100), AXES);
        Geometry g = Orientation.parse(letters).reorient(Volume.allocate(standard, VoxelType.UINT8)).geometry();
        Point3 point = standard.toPatient(4, 5, 6);
        List<SlicePlane> planes = SlicePlane.through(g, point);
        assertEquals(List.of("RLAP", "RLHF", "APHF"), planes.stream().map(SlicePlane::letters).toList());
        Point3 left = point.plus(new Point3(3, 0, 0));
        Point3 back = point.plus(new Point3(0, 4, 0));
        Point3 head = point.plus(new Point3(0, 0, 6));
        assertPlace(planes.get(0), 4.5, 11, point);
        assertPlace(planes.get(0), 7.5, 11, left);
        assertPlace(planes.get(0), 4.5, 15, back);
        assertPlace(planes.get(1), 4.5, 90 - 19.5, point);
        assertPlace(planes.get(1), 4.5, 90 - 25.5, head);
        assertPlace(planes.get(2), 11, 90 - 19.5, point);
        assertPlace(planes.get(2), 15, 90 - 19.5, back);
        assertEquals(10, planes.get(0).width(), 1e-9);
        assertEquals(40, planes.get(0).height(), 1e-9);
        assertEquals(90, planes.get(2).height(), 1e-9);
    }

    private static void assertPlace(SlicePlane plane, double right, double down, Point3 patient) {
        Point3 place = plane.place(patient);
        assertEquals(right, place.x(), 1e-6);
        assertEquals(down, place.y(), 1e-6);
        assertEquals(0, place.z(), 1e-6);
        assertTrue(plane.geometry().toPatient(plane.index(right, down)).distance(patient) < 1e-6);
    }

    @Test
    void aSliceReachesHalfAVoxelToBothSides() {
        Geometry g = Geometry.of(10, 10, 10, 1, 1, 5);
        SlicePlane axial = SlicePlane.through(g, new Point3(5, 5, 20)).getFirst();
        assertTrue(axial.isInSlice(axial.place(new Point3(5, 5, 22.4))));
        assertTrue(!axial.isInSlice(axial.place(new Point3(5, 5, 22.6))));
        assertEquals(2.6, axial.place(new Point3(5, 5, 22.6)).z(), 1e-9);
    }

    @Test
    void aPointOutsideShowsTheOutermostSlice() {
        Geometry g = Geometry.of(10, 10, 10, 1, 1, 1);
        assertEquals(List.of(9, 0, 0), SlicePlane.through(g, new Point3(-3, -1e9, 500)).stream().map(SlicePlane::slice).toList());
    }

    @Test
    void aSingleSliceIsOnePlane() {
        assertEquals(1, SlicePlane.through(Geometry.of(10, 10, 1, 1, 1, 1), new Point3(0, 0, 0)).size());
        double[] coronal = {1, 0, 0, 0, 0, 1, 0, 1, 0};
        Geometry g = Geometry.of(10, 10, 1, new Point3(1, 1, 1), new Point3(0, 0, 0), coronal);
        assertEquals("RLHF", SlicePlane.through(g, new Point3(0, 0, 0)).getFirst().letters());
    }
}
