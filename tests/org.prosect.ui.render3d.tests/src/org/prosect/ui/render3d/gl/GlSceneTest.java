package org.prosect.ui.render3d.gl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.ui.render3d.kernel.Camera;
import org.prosect.ui.render3d.kernel.Cut;
import org.prosect.ui.render3d.kernel.Frame;
import org.prosect.ui.render3d.kernel.Orientation3D;
import org.prosect.ui.render3d.kernel.OverlayBuilder;
import org.prosect.ui.render3d.kernel.Phantoms;
import org.prosect.ui.render3d.kernel.Preset;
import org.prosect.ui.render3d.kernel.Projection;
import org.prosect.ui.render3d.kernel.Quality;
import org.prosect.ui.render3d.kernel.ReferencePicture;
import org.prosect.ui.render3d.kernel.ShownSurface;
import org.prosect.ui.render3d.kernel.ShownVolume;
import org.prosect.ui.render3d.kernel.ViewDirection;

/** Pixels, with tolerance because drivers round differently. */
class GlSceneTest {

    private static final Geometry GRID = Phantoms.OBLIQUE;
    private static final Point3 MIDDLE = Phantoms.middle(GRID);
    private static final int SIZE = 120;
    private static final double RADIUS = 15;
    private static final int GROUND = 0x101214;

    private final GlObjects objects = new GlObjects();
    private Offscreen offscreen;

    @BeforeEach
    void start() {
        offscreen = new Offscreen(objects);
    }

    @AfterEach
    void everythingIsGivenBack() {
        offscreen.close();
        assertEquals(0, objects.objects());
        assertEquals(0, objects.contexts());
        assertTrue(objects.made() > 5);
    }

    private static Projection from(ViewDirection side) {
        return new Projection(Camera.of(side, MIDDLE, 60), SIZE, SIZE, 60);
    }

    private static ShownVolume ball(Preset preset, List<Cut.Plane> cut) {
        return Phantoms.shown(Phantoms.ball(GRID, MIDDLE, RADIUS, 1200, -1000), preset, cut);
    }

    private static int at(Pixels pixels, double x, double y) {
        return pixels.rgb()[(int) y * pixels.width() + (int) x];
    }

    private static boolean isGround(int rgb) {
        return difference(rgb, GROUND) <= 3;
    }

    private static int difference(int a, int b) {
        return Math.max(Math.abs((a >> 16 & 0xff) - (b >> 16 & 0xff)),
                Math.max(Math.abs((a >> 8 & 0xff) - (b >> 8 & 0xff)), Math.abs((a & 0xff) - (b & 0xff))));
    }

    @Test
    void aBallIsADiscFromEverySideThoughVoxelsAreOblongAndTheGridIsTurned() {
        for (ViewDirection side : ViewDirection.values()) {
            Pixels pixels = offscreen.draw(Phantoms.frame(from(side), Optional.of(ball(Preset.BONE, List.of()))));
            int wrong = 0;
            for (int y = 0; y < SIZE; y++) {
                for (int x = 0; x < SIZE; x++) {
                    double distance = Math.hypot(x - 59.5, y - 59.5) / 2;
                    boolean seen = !isGround(at(pixels, x, y));
                    // voxels of 3 mm blur the edge
                    if (seen && distance > RADIUS + 1.5 || !seen && distance < RADIUS - 2.5) {
                        wrong++;
                    }
                }
            }
            assertEquals(0, wrong, "from " + side);
        }
    }

    @Test
    void theGraphicsCardDrawsWhatABruteForceRayCasterDraws() {
        Projection projection = new Projection(Camera.of(ViewDirection.ANTERIOR, MIDDLE, 60).turned(0.5, -0.3), SIZE, SIZE, 60);
        for (Preset preset : List.of(Preset.BONE, Preset.SOFT_TISSUE, Preset.VESSELS, Preset.BRIGHTEST)) {
            Volume volume = Phantoms.ball(GRID, MIDDLE, RADIUS, preset == Preset.SOFT_TISSUE ? 60 : 320, -1000);
            Frame frame = Phantoms.frame(projection, Optional.of(Phantoms.shown(volume, preset, List.of())));
            Pixels drawn = offscreen.draw(frame);
            int[] expected = ReferencePicture.of(frame, GROUND);
            double sum = 0;
            int far = 0;
            int seen = 0;
            for (int i = 0; i < expected.length; i++) {
                int difference = difference(expected[i], drawn.rgb()[i]);
                sum += difference;
                far += difference > 16 ? 1 : 0;
                seen += isGround(expected[i]) ? 0 : 1;
            }
            assertTrue(seen > 2000, preset + " shows " + seen + " pixels");
            assertTrue(sum / expected.length < 1.5, preset + ": mean difference " + sum / expected.length);
            assertTrue(far < expected.length / 100, preset + ": " + far + " pixels differ by more than 16");
        }
    }

    @Test
    void surfacesAreHiddenByTissueBeforeThemAndHideWhatIsBehind() {
        ShownVolume bone = ball(Preset.BONE, List.of());
        ShownSurface inside = new ShownSurface(Phantoms.ballSurface(MIDDLE, 6), 0x0000ff, 1);
        ShownSurface before = new ShownSurface(Phantoms.ballSurface(MIDDLE.plus(new Point3(0, -22, 0)), 5), 0x0000ff, 1);
        Projection front = from(ViewDirection.ANTERIOR);
        assertTrue(isBone(at(offscreen.draw(Phantoms.frame(front, Optional.of(bone), inside)), 60, 60)));
        assertTrue(isBlue(at(offscreen.draw(Phantoms.frame(front, Optional.of(bone), before)), 60, 60)));
        // from behind the ball is before the surface
        assertTrue(isBone(at(offscreen.draw(Phantoms.frame(from(ViewDirection.POSTERIOR), Optional.of(bone), before)), 60, 60)));
        // and without the ball it is seen
        assertTrue(isBlue(at(offscreen.draw(Phantoms.frame(from(ViewDirection.POSTERIOR), Optional.empty(), before)), 60, 60)));
    }

    private static boolean isBlue(int rgb) {
        return (rgb & 0xff) > (rgb >> 16 & 0xff) + 40;
    }

    private static boolean isBone(int rgb) {
        return (rgb >> 16 & 0xff) > (rgb & 0xff) && (rgb >> 16 & 0xff) > 100;
    }

    @Test
    void throughAVeilOneSeesWhatIsBehindInTheRightOrder() {
        ShownSurface red = new ShownSurface(Phantoms.ballSurface(MIDDLE.plus(new Point3(0, -15, 0)), 5), 0xff0000, 0.5);
        ShownSurface blue = new ShownSurface(Phantoms.ballSurface(MIDDLE.plus(new Point3(0, 15, 0)), 5), 0x0000ff, 0.5);
        int front = at(offscreen.draw(Phantoms.frame(from(ViewDirection.ANTERIOR), Optional.empty(), red, blue)), 60, 60);
        int back = at(offscreen.draw(Phantoms.frame(from(ViewDirection.POSTERIOR), Optional.empty(), red, blue)), 60, 60);
        assertTrue((front >> 16 & 0xff) > 2 * (front & 0xff) && (front & 0xff) > 0x20, Integer.toHexString(front));
        assertTrue((back & 0xff) > 2 * (back >> 16 & 0xff) && (back >> 16 & 0xff) > 0x20, Integer.toHexString(back));
    }

    @Test
    void aCutOpensTheSideOfTheViewerAndShowsTheSlice() {
        Projection front = from(ViewDirection.ANTERIOR);
        ShownSurface inside = new ShownSurface(Phantoms.ballSurface(MIDDLE, 6), 0x0000ff, 1);
        List<Cut.Plane> planes = Cut.HALF.planes(GRID, MIDDLE, front.camera());
        Pixels pixels = offscreen.draw(Phantoms.frame(front, Optional.of(ball(Preset.BONE, planes)), inside));
        assertTrue(isBlue(at(pixels, 60, 60)));
        int slice = at(pixels, 60, 60 + 2 * 10);
        // 1200 HU is white in a window up to 240
        assertTrue(difference(slice, 0xffffff) < 6, Integer.toHexString(slice));
        // behind the ball nothing is left
        Point3 behind = MIDDLE.plus(new Point3(0, RADIUS + 5, 0));
        Pixels empty = offscreen.draw(Phantoms.frame(front, Optional.of(ball(Preset.BONE, Cut.HALF.planes(GRID, behind, front.camera())))));
        assertTrue(isGround(at(empty, 60, 60)));
    }

    @Test
    void theLetterLIsWhereThePatientsLeftIs() {
        // a bright spot on the patient's left, seen from the front: to the right of the picture, where the L is
        Point3 left = MIDDLE.plus(new Point3(12, 0, 0));
        Projection front = from(ViewDirection.ANTERIOR);
        OverlayBuilder builder = new OverlayBuilder(front);
        Orientation3D.add(builder, 1);
        ShownVolume spot = Phantoms.shown(Phantoms.ball(GRID, left, 6, 1200, -1000), Preset.BONE, List.of());
        Pixels pixels = offscreen.draw(new Frame(front, Optional.of(spot), List.of(), builder.build(), Quality.EXACT));
        assertTrue(isBone(at(pixels, 60 + 24, 60)));
        assertTrue(isGround(at(pixels, 60 - 24, 60)));
        // the foot of an L is a line to the right at the bottom; an R has none there
        assertEquals("L", letter(pixels, SIZE - 13.5, 60));
        assertEquals("R", letter(pixels, 13.5, 60));
    }

    /** L has a lit stem and foot and nothing above the foot on the right; R has a lit bowl. */
    private static String letter(Pixels pixels, double x, double y) {
        boolean stem = lit(pixels, x - 4.4, y);
        boolean foot = lit(pixels, x, y + 5.4);
        boolean top = lit(pixels, x, y - 5.4);
        return stem && foot && !top ? "L" : stem && top && !foot ? "R" : lit(pixels, x - 5.4, y) && top ? "R" : "?";
    }

    private static boolean lit(Pixels pixels, double x, double y) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                if (difference(at(pixels, x + dx, y + dy), 0xe6e6e6) < 30) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void linesOfTheSceneAreHiddenByTissueAndShineThroughFaintly() {
        Projection front = from(ViewDirection.ANTERIOR);
        OverlayBuilder builder = new OverlayBuilder(front);
        builder.disc(MIDDLE, 5, 0x00ff00);
        Pixels hidden = offscreen.draw(new Frame(front, Optional.of(ball(Preset.BONE, List.of())), List.of(), builder.build(), Quality.EXACT));
        Pixels open = offscreen.draw(new Frame(front, Optional.empty(), List.of(), builder.build(), Quality.EXACT));
        assertTrue(difference(at(open, 60, 60), 0x00ff00) < 30);
        int green = at(hidden, 60, 60) >> 8 & 0xff;
        int red = at(hidden, 60, 60) >> 16 & 0xff;
        assertTrue(green > red && red > 80, Integer.toHexString(at(hidden, 60, 60)));
    }

    @Test
    void whileMovingThePictureHasHalfThePixels() {
        Frame frame = new Frame(from(ViewDirection.LEFT), Optional.of(ball(Preset.BONE, List.of())), List.of(),
                new OverlayBuilder(from(ViewDirection.LEFT)).build(), Quality.MOVING);
        Pixels pixels = offscreen.draw(frame);
        assertArrayEquals(new int[] {SIZE / 2, SIZE / 2}, new int[] {pixels.width(), pixels.height()});
        assertTrue(!isGround(at(pixels, 30, 30)) && isGround(at(pixels, 5, 5)));
    }

    @Test
    void changedPicturesLeaveNothingBehind() {
        offscreen.draw(Phantoms.frame(from(ViewDirection.LEFT), Optional.of(ball(Preset.BONE, List.of()))));
        int before = objects.objects();
        for (int i = 0; i < 10; i++) {
            ShownSurface surface = new ShownSurface(Phantoms.ballSurface(MIDDLE, 6), 0x0000ff, 0.5);
            offscreen.draw(Phantoms.frame(from(ViewDirection.LEFT).resized(80 + i, 90), Optional.of(ball(Preset.VESSELS, List.of())), surface));
        }
        offscreen.draw(Phantoms.frame(from(ViewDirection.LEFT), Optional.of(ball(Preset.BONE, List.of()))));
        assertEquals(before, objects.objects());
    }
}
