package org.prosect.ui.render3d.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

class OverlayTest {

    private static final Projection VIEW = new Projection(Camera.of(ViewDirection.ANTERIOR, new Point3(0, 0, 0), 100), 200, 100, 80);

    @Test
    void aLineIsAsWideAsAskedForInPixels() {
        OverlayBuilder builder = new OverlayBuilder(VIEW);
        builder.line(new Point3(-20, 0, 0), new Point3(20, 0, 0), 4, 0xff8000);
        float[] vertices = builder.build().inside();
        assertEquals(6 * Overlay.STRIDE, vertices.length);
        for (int i = 0; i < vertices.length; i += Overlay.STRIDE) {
            // 2 pixels of 100 above or below the middle
            assertEquals(0.04, Math.abs(vertices[i + 1]), 1e-6);
            // 20 mm and half of the width over, of 200 mm
            assertEquals(0.2 + 0.01, Math.abs(vertices[i]), 1e-6);
            assertEquals(0, vertices[i + 2], 1e-6);
            assertEquals(1, vertices[i + 3]);
            assertEquals(0x80 / 255f, vertices[i + 4]);
            assertEquals(1, vertices[i + 6]);
        }
        assertEquals(0, builder.build().onTop().length);
    }

    @Test
    void aLineSeenEndOnIsADot() {
        OverlayBuilder builder = new OverlayBuilder(VIEW);
        builder.line(new Point3(0, -5, 0), new Point3(0, 5, 0), 4, 0);
        for (float value : builder.build().inside()) {
            assertTrue(Float.isFinite(value));
        }
    }

    @Test
    void whatShinesThroughIsThereTwice() {
        OverlayBuilder builder = new OverlayBuilder(VIEW);
        builder.disc(new Point3(0, 40, 0), 5, 0xffffff);
        Overlay overlay = builder.build();
        assertEquals(overlay.inside().length, overlay.onTop().length);
        assertEquals(1, overlay.inside()[6]);
        assertEquals(0.3f, overlay.onTop()[6]);
        // behind the middle of what is seen
        assertEquals(0.5, overlay.inside()[2], 1e-6);
    }

    @Test
    void rimsOfSlicesHaveTheColoursOfTheSliceEditor() {
        OverlayBuilder builder = new OverlayBuilder(VIEW);
        // the third grid axis runs to the front: its slices are coronal
        Geometry grid = Geometry.of(10, 12, 14, new Point3(1, 1, 1), new Point3(0, 0, 0), new double[] {1, 0, 0, 0, 0, 1, 0, -1, 0});
        SliceOutlines.add(builder, grid, grid.toPatient(4, 5, 6), 1);
        float[] vertices = builder.build().inside();
        int perAxis = vertices.length / 3;
        assertEquals(0xcc / 255f, vertices[3], 1e-6);
        assertEquals(0xe6 / 255f, vertices[perAxis + 3], 1e-6);
        assertEquals(0x56 / 255f, vertices[2 * perAxis + 3], 1e-6);
    }

    @Test
    void aCrosshairOutsideTheImageGivesRimsOfItsFaces() {
        OverlayBuilder builder = new OverlayBuilder(VIEW);
        SliceOutlines.add(builder, Geometry.of(10, 10, 10, 1, 1, 1), new Point3(1000, 0, 0), 1);
        // 9.5 mm to the right of the middle, of 200 mm
        assertEquals(0.095, builder.build().inside()[0], 0.01);
    }
}
