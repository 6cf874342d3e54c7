package org.prosect.ui.slices.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.prosect.ui.slices.kernel.PixelScaler.Axis;

class PixelScalerTest {

    private static byte[] random(int width, int height, long seed) {
        byte[] pixels = new byte[4 * width * height];
        new Random(seed).nextBytes(pixels);
        return pixels;
    }

    /** What a screen pixel must show, by definition, one axis at a time in real numbers. */
    private static double expected(byte[] pixels, Axis right, Axis down, int x, int y, int band) {
        double sum = 0;
        double all = 0;
        for (int v = 0; v < down.size(); v++) {
            double share = share(down, y, v);
            for (int u = 0; share > 0 && u < right.size(); u++) {
                double both = share * share(right, x, u);
                sum += both * (pixels[4 * (v * right.size() + u) + band] & 0xff);
                all += both;
            }
        }
        return sum / all;
    }

    private static double share(Axis axis, int screen, int source) {
        double from = (screen - axis.start()) / axis.step();
        double to = (screen + 1 - axis.start()) / axis.step();
        if (axis.step() < 1) {
            return Math.max(0, Math.min(to, source + 1) - Math.max(from, source));
        }
        double middle = Math.clamp((from + to) / 2, 0.5, axis.size() - 0.5);
        if (axis.smooth()) {
            return Math.max(0, 1 - Math.abs(middle - 0.5 - source));
        }
        return (int) Math.floor(middle) == source ? 1 : 0;
    }

    private static void check(byte[] pixels, Axis right, Axis down) {
        byte[] scaled = PixelScaler.scale(pixels, right, down);
        assertEquals(4 * right.count() * down.count(), scaled.length);
        for (int y = 0; y < down.count(); y++) {
            for (int x = 0; x < right.count(); x++) {
                for (int band = 0; band < 4; band++) {
                    double expected = expected(pixels, right, down, right.first() + x, down.first() + y, band);
                    // weights of 1/256, and rounding after each axis
                    assertEquals(expected, scaled[4 * (y * right.count() + x) + band] & 0xff, 2.5, right + " " + down + " at " + x + ", " + y);
                }
            }
        }
    }

    @Test
    void eachScreenPixelIsTheMeanOfWhatItCovers() {
        byte[] pixels = random(50, 40, 1);
        check(pixels, new Axis(50, 3.3, 0.7, 0, 400, false), new Axis(40, 5, 0.31, 0, 300, false));
        check(pixels, new Axis(50, -7.8, 0.99, 0, 20, false), new Axis(40, -1.5, 0.5, 2, 9, false));
    }

    @Test
    void magnifiedAxesShowTheNearestPixelOrMixTwo() {
        byte[] pixels = random(20, 6, 2);
        check(pixels, new Axis(20, 2.5, 0.8, 0, 100, false), new Axis(6, 1.25, 7.3, 0, 100, false));
        check(pixels, new Axis(20, 2.5, 0.8, 0, 100, true), new Axis(6, 1.25, 7.3, 0, 100, true));
    }

    @Test
    void anyPlaceAndSizeIsPossible() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            int width = 1 + random.nextInt(9);
            int height = 1 + random.nextInt(9);
            check(random(width, height, i), axis(width, random), axis(height, random));
        }
    }

    private static Axis axis(int size, Random random) {
        double step = Math.exp(random.nextDouble(-3, 2));
        return new Axis(size, random.nextDouble(-20, 20), step, 0, random.nextInt(25), random.nextBoolean());
    }

    @Test
    void whatIsOutOfSightHasNoPixels() {
        assertEquals(0, PixelScaler.scale(random(4, 4, 4), new Axis(4, 50, 0.5, 0, 40, false), new Axis(4, 0, 0.5, 0, 40, false)).length);
        assertEquals(0, PixelScaler.scale(random(4, 4, 4), new Axis(4, 0, 0.5, 0, 40, false), new Axis(4, -5, 0.5, 0, 40, false)).length);
    }

    @Test
    void thinLineIsSeenWhereverItLies() {
        for (int line = 0; line < 64; line++) {
            byte[] pixels = new byte[4 * 64];
            pixels[4 * line] = -1;
            byte[] scaled = PixelScaler.scale(pixels, new Axis(64, 0.37, 0.4, 0, 100, false), new Axis(1, 0, 1, 0, 1, false));
            int most = 0;
            int sum = 0;
            for (int i = 0; i < scaled.length; i += 4) {
                most = Math.max(most, scaled[i] & 0xff);
                sum += scaled[i] & 0xff;
            }
            assertTrue(most >= 0.2 * 255, "line " + line + ": " + most);
            // the two at the ends are partly over the ground, so they count for more
            assertTrue(sum >= 0.38 * 255, "line " + line + ": " + sum);
        }
    }
}
