package org.prosect.ui.results.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

class ComparisonPictureTest {

    private static final Geometry GRID = Geometry.of(30, 30, 30, 1, 1, 1);

    private static Compared box(String name, int from, int to) {
        Mask mask = Mask.empty(GRID);
        for (int z = 10; z < 20; z++) {
            for (int y = 10; y < 20; y++) {
                for (int x = from; x < to; x++) {
                    mask.set(GRID.offset(x, y, z), true);
                }
            }
        }
        return new Compared(mask, name);
    }

    private static BufferedImage render(ComparisonMode mode, Compared... results) throws ProsectException {
        Volume image = Volume.allocate(GRID, VoxelType.INT16);
        return new ComparisonPicture(image, Optional.empty(), Optional.of(new Point3(15, 15, 15)), 0, 900)
                .render(mode, List.of(results), Progress.NONE);
    }

    /** Pixels of outlines: the colour itself, not a tint of it. */
    private static int count(BufferedImage picture, int rgb, int fromX, int toX) {
        int count = 0;
        for (int y = 0; y < picture.getHeight() - 40; y++) {
            for (int x = fromX; x < toX; x++) {
                count += (picture.getRGB(x, y) & 0xffffff) == rgb ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void differenceColoursWhatOnlyOneHolds() throws Exception {
        BufferedImage picture = render(ComparisonMode.DIFFERENCE, box("a", 5, 18), box("b", 12, 25));
        int width = picture.getWidth();
        assertTrue(count(picture, ComparisonPicture.ONLY_FIRST, 0, width) > 100);
        assertTrue(count(picture, ComparisonPicture.ONLY_SECOND, 0, width) > 100);
        BufferedImage equal = render(ComparisonMode.DIFFERENCE, box("a", 5, 18), box("b", 5, 18));
        assertEquals(0, count(equal, ComparisonPicture.ONLY_FIRST, 0, width));
        assertTrue(count(equal, ComparisonPicture.BOTH, 0, width) > 100);
    }

    @Test
    void sideBySideShowsEachInItsOwnPicture() throws Exception {
        BufferedImage picture = render(ComparisonMode.SIDE_BY_SIDE, box("a", 5, 18), box("b", 12, 25));
        int half = picture.getWidth() / 2;
        assertTrue(count(picture, ComparisonPicture.ONLY_FIRST, 0, half) > 100);
        assertEquals(0, count(picture, ComparisonPicture.ONLY_FIRST, half, picture.getWidth()));
        assertTrue(count(picture, ComparisonPicture.ONLY_SECOND, half, picture.getWidth()) > 100);
        assertTrue(picture.getWidth() > 800 && picture.getWidth() <= 900, "width " + picture.getWidth());
    }

    @Test
    void overlayShowsAllInOne() throws Exception {
        BufferedImage picture = render(ComparisonMode.OVERLAY, box("a", 5, 18), box("b", 12, 25));
        assertTrue(count(picture, ComparisonPicture.ONLY_FIRST, 0, picture.getWidth()) > 100);
        assertTrue(count(picture, ComparisonPicture.ONLY_SECOND, 0, picture.getWidth()) > 100);
    }

    @Test
    void differenceOfOtherGridsIsRefused() {
        Compared other = new Compared(Mask.empty(Geometry.of(30, 30, 30, 2, 1, 1)), "b");
        ProsectException e = assertThrows(ProsectException.class, () -> render(ComparisonMode.DIFFERENCE, box("a", 5, 18), other));
        assertTrue(e.what().contains("a") && e.what().contains("b"), e.what());
    }
}
