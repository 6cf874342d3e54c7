package org.prosect.core.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.IsoSurface;
import org.prosect.imaging.Mask;
import org.prosect.testing.CancelledProgress;

class MeshPictureTest {

    /** Two triangles across the axis to the patient's back: x to the left 0 to 20, z to the head 0 to 10. */
    private static TriangleMesh plate(float x, float width, float y) {
        return TriangleMesh.of(new float[] {x, y, 0, x + width, y, 0, x + width, y, 10, x, y, 10}, new int[] {0, 1, 2, 0, 2, 3});
    }

    private static TriangleMesh both(TriangleMesh a, TriangleMesh b) {
        float[] v = Arrays.copyOf(a.vertices(), a.vertices().length + b.vertices().length);
        System.arraycopy(b.vertices(), 0, v, a.vertices().length, b.vertices().length);
        int[] t = Arrays.copyOf(a.triangles(), a.triangles().length + b.triangles().length);
        for (int i = 0; i < b.triangles().length; i++) {
            t[a.triangles().length + i] = b.triangles()[i] + a.vertexCount();
        }
        return TriangleMesh.of(v, t);
    }

    private static TriangleMesh ball() {
        Mask mask = Mask.empty(Geometry.of(24, 24, 24, 1, 1, 1));
        for (int i = 0; i < mask.voxels().length; i++) {
            mask.voxels()[i] = (byte) (Math.hypot(Math.hypot(i % 24 - 11.5, i / 24 % 24 - 11.5), i / 576 - 11.5) < 10 ? 1 : 0);
        }
        return TriangleMesh.of(IsoSurface.of(mask));
    }

    private static int alpha(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) >>> 24;
    }

    private static int brightness(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        return (rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff);
    }

    private static double coverage(BufferedImage picture) {
        double sum = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                sum += alpha(picture, x, y) / 255.0;
            }
        }
        return sum;
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    @Test
    void aPlateTwiceAsWideAsHighFillsTheWidthLessItsMargin() {
        BufferedImage picture = MeshPicture.of(plate(0, 20, 0)).from(ViewDirection.FRONT).size(200, 200).render();
        assertEquals(180 * 90, coverage(picture), 180);
        assertEquals(255, alpha(picture, 100, 100));
        assertEquals(255, alpha(picture, 12, 100));
        assertEquals(0, alpha(picture, 7, 100));
        assertEquals(0, alpha(picture, 100, 50));
        assertEquals(255, alpha(picture, 100, 58));
    }

    @Test
    void aBallHasARoundSilhouetteWithSmoothEdges() {
        BufferedImage picture = MeshPicture.of(ball()).size(100, 100).render();
        double radius = Math.sqrt(coverage(picture) / Math.PI);
        assertEquals(45, radius, 1);
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 100; x++) {
                double r = Math.hypot(x + 0.5 - 50, y + 0.5 - 50);
                int alpha = alpha(picture, x, y);
                assertTrue(r > radius - 4 ? alpha == 0 || r < radius + 4 : alpha == 255, x + " " + y);
            }
        }
        assertTrue(Arrays.stream(pixels(picture)).anyMatch(p -> p >>> 24 > 0 && p >>> 24 < 255), "edges are smooth");
    }

    @Test
    void lightComesFromTheUpperLeft() {
        BufferedImage picture = MeshPicture.of(ball()).size(100, 100).render();
        assertTrue(brightness(picture, 35, 30) > 1.5 * brightness(picture, 70, 75));
    }

    @Test
    void whatIsNearerHidesWhatIsBehindWhateverTheOrder() {
        // a slanted plate before an even one: the slope shows which is seen
        TriangleMesh back = plate(0, 20, 5);
        TriangleMesh front = TriangleMesh.of(new float[] {5, -6, 0, 15, 0, 0, 15, 0, 10, 5, -6, 10}, new int[] {0, 1, 2, 0, 2, 3});
        BufferedImage one = MeshPicture.of(both(back, front)).from(ViewDirection.FRONT).size(100, 100).render();
        BufferedImage other = MeshPicture.of(both(front, back)).from(ViewDirection.FRONT).size(100, 100).render();
        assertArrayEquals(pixels(one), pixels(other));
        assertNotEquals(brightness(one, 10, 50), brightness(one, 50, 50));
        BufferedImage behind = MeshPicture.of(both(back, front)).from(ViewDirection.BACK).size(100, 100).render();
        assertEquals(brightness(behind, 10, 50), brightness(behind, 50, 50), "from behind only the even plate is seen");
    }

    @Test
    void directionsAreThoseOfThePatient() {
        // a small plate far to the patient's left and head of a large one, and nearer to the front
        TriangleMesh high = TriangleMesh.of(new float[] {40, -30, 20, 50, -30, 20, 50, -30, 30, 40, -30, 30}, new int[] {0, 1, 2, 0, 2, 3});
        TriangleMesh mesh = both(plate(0, 20, 0), high);
        BufferedImage front = MeshPicture.of(mesh).from(ViewDirection.FRONT).size(100, 100).render();
        assertEquals(255, alpha(front, 90, 30), "the patient's left is on the right, the head up");
        assertEquals(0, alpha(front, 10, 30));
        BufferedImage back = MeshPicture.of(mesh).from(ViewDirection.BACK).size(100, 100).render();
        assertEquals(255, alpha(back, 10, 30));
        TriangleMesh floor = TriangleMesh.of(new float[] {0, 0, 0, 10, 0, 0, 0, 10, 0}, new int[] {0, 1, 2});
        BufferedImage below = MeshPicture.of(floor).from(ViewDirection.BELOW).size(100, 100).render();
        assertEquals(255, alpha(below, 90, 7), "as in axial slices the left is right and the front up");
        assertEquals(0, alpha(below, 90, 90));
        BufferedImage above = MeshPicture.of(floor).from(ViewDirection.ABOVE).size(100, 100).render();
        assertEquals(255, alpha(above, 90, 92));
        TriangleMesh wall = TriangleMesh.of(new float[] {0, 0, 0, 0, 10, 0, 0, 10, 10}, new int[] {0, 1, 2});
        assertEquals(255, alpha(MeshPicture.of(wall).from(ViewDirection.LEFT).size(100, 100).render(), 92, 20), "from the left the back is right");
        assertEquals(255, alpha(MeshPicture.of(wall).from(ViewDirection.RIGHT).size(100, 100).render(), 7, 20));
    }

    @Test
    void aMeshInsideOutLooksTheSame() {
        assertArrayEquals(pixels(MeshPicture.of(ball()).size(64, 64).render()), pixels(MeshPicture.of(ball().inverted()).size(64, 64).render()));
    }

    @Test
    void sizeAndPlaceOfAMeshDoNotMatter() {
        float[] places = ball().vertices().clone();
        for (int i = 0; i < places.length; i++) {
            places[i] = 1024 * places[i] + 65536;
        }
        TriangleMesh far = ball().withVertices(places);
        assertEquals(coverage(MeshPicture.of(ball()).size(64, 64).render()), coverage(MeshPicture.of(far).size(64, 64).render()), 2);
    }

    @Test
    void nothingOrNothingVisibleGivesTheGroundAlone() {
        assertEquals(0, coverage(MeshPicture.of(TriangleMesh.of(new float[0], new int[0])).render()));
        assertEquals(0, coverage(MeshPicture.of(TriangleMesh.of(new float[] {1, 2, 3}, new int[] {0, 0, 0})).render()));
        assertEquals(0, coverage(MeshPicture.of(plate(0, 20, 0)).from(ViewDirection.LEFT).render()), "seen from its edge");
        assertTrue(Arrays.stream(pixels(MeshPicture.of(TriangleMesh.of(new float[0], new int[0])).background(0x102030).render()))
                .allMatch(p -> p == 0xff102030));
    }

    @Test
    void aGroundIsOpaqueAndTheColourIsThatOfTheMesh() {
        BufferedImage picture = MeshPicture.of(ball()).colour(0x2040ff).background(0xffffff).size(50, 40).render();
        assertEquals(0xffffffff, picture.getRGB(0, 0));
        int middle = picture.getRGB(25, 20);
        assertTrue((middle & 0xff) > (middle >> 8 & 0xff) && (middle >> 8 & 0xff) > (middle >> 16 & 0xff), Integer.toHexString(middle));
        assertFalse(picture.getColorModel().hasAlpha());
    }

    @Test
    void theFileHoldsThePicture(@TempDir Path folder) throws Exception {
        MeshPicture picture = MeshPicture.of(ball()).size(32, 48);
        picture.writePng(folder.resolve("ball.png"));
        assertArrayEquals(pixels(picture.render()), pixels(ImageIO.read(folder.resolve("ball.png").toFile())));
    }

    @Test
    void sizesOutOfRangeAreRefusedAndWorkCanBeCancelled() {
        assertThrows(IllegalArgumentException.class, () -> MeshPicture.of(ball()).size(4, 100));
        assertThrows(IllegalArgumentException.class, () -> MeshPicture.of(ball()).size(100, 5000));
        assertThrows(CancellationException.class, () -> MeshPicture.of(ball()).render(new CancelledProgress()));
    }
}
