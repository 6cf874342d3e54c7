package org.prosect.method.classic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.core.Progress;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.method.SegmentationSession;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;
import org.prosect.study.model.Polarity;

/** What all four methods keep, on balls of 100 in 0. Dice limits lie well below what was measured. */
class MethodsTest {

    private static final Geometry CUBE = Geometry.of(40, 40, 40, 1, 1, 1);

    @ParameterizedTest
    @ValueSource(strings = {"fuzzy-connectedness", "random-walker"})
    void aMaskThatIsCutAtTheMarginIsTold(String id) throws Exception {
        Volume image = TestBench.ball(CUBE, 11, 12);
        TestBench cut = new TestBench(id).set("max-voxels", "1000").set("margin", "6");
        cut.segment(image, TestBench.inside(image, 20, 20, 20), TestBench.outside(image, 25, 20, 33));
        assertTrue(cut.messages().size() == 1 && cut.messages().getFirst().contains("margin of 6 mm"), cut.messages().toString());
        TestBench whole = new TestBench(id).set("margin", "6");
        whole.segment(image, TestBench.inside(image, 20, 20, 20));
        assertEquals(List.of(), whole.messages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"threshold", "region-growing", "fuzzy-connectedness", "random-walker"})
    void oneClickFindsABallInNoise(String id) throws Exception {
        Volume image = TestBench.ball(CUBE, 11, 12);
        Mask found = new TestBench(id).segment(image, TestBench.inside(image, 20, 20, 20)).mask();
        assertEquals(CUBE, found.geometry());
        assertTrue(TestBench.dice(found, TestBench.ballMask(CUBE, 11)) > 0.8, () -> "Dice " + TestBench.dice(found, TestBench.ballMask(CUBE, 11)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"threshold", "region-growing", "fuzzy-connectedness", "random-walker"})
    void thickSlicesOfAnObliqueGridAreMeasuredInMillimetres(String id) throws Exception {
        double c = Math.cos(0.4);
        double s = Math.sin(0.4);
        Geometry g = Geometry.of(64, 64, 16, new Point3(1, 1, 5), new Point3(-30, 12, 100), new double[] {c, -s, 0, s, c, 0, 0, 0, -1});
        Volume image = TestBench.ball(g, 25, 8);
        Mask found = new TestBench(id).segment(image, TestBench.inside(image, 32, 32, 8)).mask();
        assertTrue(TestBench.dice(found, TestBench.ballMask(g, 25)) > 0.8, () -> "Dice " + TestBench.dice(found, TestBench.ballMask(g, 25)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"threshold", "region-growing", "fuzzy-connectedness", "random-walker"})
    void aSingleSliceWorks(String id) throws Exception {
        Geometry g = Geometry.of(64, 64, 1, 1, 1, 1);
        Volume image = TestBench.ball(g, 15, 8);
        Mask found = new TestBench(id).segment(image, TestBench.inside(image, 32, 32, 0)).mask();
        assertTrue(TestBench.dice(found, TestBench.ballMask(g, 15)) > 0.9, () -> "Dice " + TestBench.dice(found, TestBench.ballMask(g, 15)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"threshold", "region-growing", "fuzzy-connectedness", "random-walker"})
    void voxelsThatAreNoNumbersAreNeverInside(String id) throws Exception {
        Volume image = TestBench.ball(CUBE, 11, 8);
        float[] values = (float[]) image.array();
        for (int i = 0; i < values.length; i += 17) {
            values[i] = i % 2 == 0 ? Float.NaN : Float.POSITIVE_INFINITY;
        }
        int click = CUBE.offset(20, 20, 20);
        values[click] = 100;
        Mask found = new TestBench(id).segment(image, TestBench.inside(image, 20, 20, 20)).mask();
        for (int i = 0; i < values.length; i++) {
            assertFalse(found.get(i) && !Float.isFinite(values[i]), "voxel " + i + " holds " + values[i]);
        }
        assertTrue(TestBench.dice(found, TestBench.ballMask(CUBE, 11)) > 0.7, () -> "Dice " + TestBench.dice(found, TestBench.ballMask(CUBE, 11)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"threshold", "region-growing", "fuzzy-connectedness"})
    void aSingleVoxelIsItsOwnStructure(String id) throws Exception {
        Volume image = Volume.ofFloat32(Geometry.of(1, 1, 1, 1, 1, 1), new float[] {5});
        assertEquals(1, new TestBench(id).segment(image, TestBench.inside(image, 0, 0, 0)).mask().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"threshold", "region-growing", "fuzzy-connectedness"})
    void anImageOfOneValueIsOneStructure(String id) throws Exception {
        Geometry g = Geometry.of(1, 9, 7, 1, 1, 1);
        Volume image = Volume.ofFloat32(g, new float[63]);
        assertEquals(63, new TestBench(id).segment(image, TestBench.inside(image, 0, 0, 6)).mask().count());
    }

    @Test
    void theRandomWalkerSaysWhenNothingShowsTheOutside() {
        Volume image = Volume.ofFloat32(Geometry.of(9, 9, 9, 1, 1, 1), new float[729]);
        SegmentationException e = assertThrows(SegmentationException.class, () -> new TestBench("random-walker")
                .segment(image, TestBench.inside(image, 4, 4, 4)));
        assertTrue(e.remedy().contains("negative"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"threshold", "region-growing", "fuzzy-connectedness", "random-walker"})
    void missingAndContradictingPromptsAreNamed(String id) {
        Volume image = TestBench.ball(CUBE, 11, 8);
        SegmentationException none = assertThrows(SegmentationException.class, () -> new TestBench(id)
                .segment(image, TestBench.outside(image, 1, 1, 1)));
        assertTrue(none.what().contains("inside"), none.getMessage());
        SegmentationException both = assertThrows(SegmentationException.class,
                () -> new TestBench(id).segment(image, TestBench.inside(image, 20, 21, 22), TestBench.outside(image, 20, 21, 22)));
        assertTrue(both.what().contains("(20, 21, 22)"), both.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"threshold", "region-growing", "fuzzy-connectedness", "random-walker"})
    void aSessionAnswersAgainAndSaysWhatChanged(String id) throws Exception {
        Volume image = TestBench.ball(CUBE, 11, 8);
        try (SegmentationSession session = new TestBench(id).open(image)) {
            Segmentation first = session.segment(TestBench.set(TestBench.inside(image, 20, 20, 20)), Progress.NONE);
            assertEquals(Region.of(CUBE), first.changed());
            assertThrows(SegmentationException.class, () -> session.segment(TestBench.set(), Progress.NONE));
            Segmentation same = session.segment(TestBench.set(TestBench.inside(image, 20, 20, 20)), Progress.NONE);
            assertArrayEquals(first.mask().voxels(), same.mask().voxels());
            assertTrue(same.changed().isEmpty());
            Segmentation other = session.segment(TestBench.set(TestBench.inside(image, 18, 20, 20), TestBench.box(image, 0, 0, 0, 21, 39, 39)),
                    Progress.NONE);
            Region changed = other.changed();
            for (int i = 0; i < CUBE.voxelCount(); i++) {
                if (first.mask().get(i) != other.mask().get(i)) {
                    assertTrue(changed.contains(i % 40, i / 40 % 40, i / 1600));
                }
            }
            assertFalse(changed.isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"threshold", "region-growing", "fuzzy-connectedness", "random-walker"})
    void cancellingStopsWhereverItHappens(String id) throws Exception {
        Volume image = TestBench.ball(CUBE, 11, 8);
        AtomicInteger all = new AtomicInteger();
        new TestBench(id).segment(image, cancelledAfter(all, Integer.MAX_VALUE), TestBench.inside(image, 20, 20, 20));
        assertTrue(all.get() > 20, "checked " + all + " times only");
        for (int after : new int[] {0, all.get() / 4, all.get() / 2, all.get() - 2}) {
            assertThrows(CancellationException.class,
                    () -> new TestBench(id).segment(image, cancelledAfter(new AtomicInteger(), after), TestBench.inside(image, 20, 20, 20)));
        }
    }

    private static Progress cancelledAfter(AtomicInteger asked, int questions) {
        return new Progress() {
            @Override
            public void report(double fraction, String what) {
                // only cancelling matters here
            }

            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > questions;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"region-growing", "fuzzy-connectedness", "random-walker"})
    void scribblesAndMasksAreSeedsToo(String id) throws Exception {
        Volume image = TestBench.ball(CUBE, 11, 12);
        Mask truth = TestBench.ballMask(CUBE, 11);
        Mask byStroke = new TestBench(id).segment(image, TestBench.scribble(image, Polarity.POSITIVE, new int[] {14, 20, 20}, new int[] {26, 20, 20}),
                TestBench.scribble(image, Polarity.NEGATIVE, new int[] {3, 3, 20}, new int[] {36, 3, 20})).mask();
        assertTrue(TestBench.dice(byStroke, truth) > 0.8, () -> "Dice " + TestBench.dice(byStroke, truth));
        // on a grid of its own, half as fine
        Geometry coarse = Geometry.of(20, 20, 20, new Point3(2, 2, 2), new Point3(0.5, 0.5, 0.5), new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
        Mask core = TestBench.ballMask(coarse, 5);
        byte[] labels = core.voxels().clone();
        for (int i = 0; i < labels.length; i++) {
            labels[i] *= 3;
        }
        Mask byMask = new TestBench(id).file("core.nii", Volume.ofUint8(coarse, labels))
                .segment(image, TestBench.mask("core.nii", 3, Polarity.POSITIVE)).mask();
        assertTrue(TestBench.dice(byMask, truth) > 0.8, () -> "Dice " + TestBench.dice(byMask, truth));
        assertThrows(SegmentationException.class,
                () -> new TestBench(id).file("core.nii", Volume.ofUint8(coarse, labels))
                .segment(image, TestBench.mask("core.nii", 4, Polarity.POSITIVE)));
    }

    @Test
    void aNegativeClickSeparatesTwoBallsThatTouch() throws Exception {
        Geometry g = Geometry.of(60, 30, 30, 1, 1, 1);
        float[] values = new float[(int) g.voxelCount()];
        Mask left = Mask.empty(g);
        for (int i = 0; i < values.length; i++) {
            Point3 p = new Point3(i % 60, i / 60 % 30, i / 1800);
            left.set(i, p.distance(new Point3(20, 15, 15)) <= 10);
            values[i] = left.get(i) || p.distance(new Point3(39, 15, 15)) <= 10 ? 100 : 0;
        }
        Volume image = Volume.ofFloat32(g, values);
        Mask together = new TestBench("random-walker").segment(image, TestBench.inside(image, 20, 15, 15)).mask();
        Mask apart = new TestBench("random-walker").segment(image, TestBench.inside(image, 20, 15, 15), TestBench.outside(image, 39, 15, 15)).mask();
        assertTrue(TestBench.dice(apart, left) > 0.7, () -> "Dice " + TestBench.dice(apart, left));
        assertTrue(together.count() > 1.5 * apart.count());
    }
}
