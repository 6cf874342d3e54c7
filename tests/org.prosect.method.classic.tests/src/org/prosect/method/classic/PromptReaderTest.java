package org.prosect.method.classic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.prosect.core.ProsectException;
import org.prosect.core.method.SegmentationException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;
import org.prosect.study.model.LassoPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.StudyFactory;
import org.prosect.testing.methods.TestContext;

class PromptReaderTest {

    private static final Volume IMAGE = Volume.ofFloat32(Geometry.of(10, 10, 4, 1, 2, 3), new float[400]);

    private static Seeds read(Prompt... prompts) throws ProsectException {
        Volume rough = Volume.ofUint8(IMAGE.geometry(), new byte[400]);
        for (int i = 0; i < 50; i++) {
            rough.set(i, 2);
        }
        return PromptReader.read(TestBench.set(prompts), IMAGE, TestContext.of(Map.of("rough", rough)));
    }

    @Test
    void aStrokeHasNoGaps() throws Exception {
        Seeds seeds = read(TestBench.scribble(IMAGE, Polarity.POSITIVE, new int[] {0, 0, 0}, new int[] {9, 4, 3}));
        Geometry g = IMAGE.geometry();
        assertEquals(10, seeds.positive().length);
        for (int x = 0; x < 10; x++) {
            int column = x;
            assertEquals(1, Arrays.stream(seeds.positive()).filter(i -> i % 10 == column).count());
        }
        assertEquals(g.offset(9, 4, 3), seeds.positive()[9]);
    }

    @Test
    void aBoxOfOneSliceBoundsThatSlice() throws Exception {
        Seeds seeds = read(TestBench.inside(IMAGE, 5, 5, 2), TestBench.box(IMAGE, 8, 1, 2, 2, 7, 2));
        assertEquals(new Region(2, 1, 2, 9, 8, 3), seeds.box().orElseThrow());
        assertTrue(assertThrows(SegmentationException.class, () -> read(TestBench.inside(IMAGE, 1, 5, 2), TestBench.box(IMAGE, 8, 1, 2, 2, 7, 2)))
                .what().contains("(1, 5, 2)"));
    }

    @Test
    void aBoxAloneShowsItsCentre() throws Exception {
        assertArrayEquals(new int[] {IMAGE.geometry().offset(5, 4, 1)}, read(TestBench.box(IMAGE, 3, 2, 0, 7, 6, 2)).positive());
    }

    @Test
    void aClickCorrectsARoughMask() throws Exception {
        Seeds seeds = read(TestBench.mask("rough", 2, Polarity.POSITIVE), TestBench.outside(IMAGE, 4, 0, 0));
        assertEquals(49, seeds.positive().length);
        assertArrayEquals(new int[] {4}, seeds.negative());
        assertThrows(SegmentationException.class, () -> read(TestBench.mask("rough", 0, Polarity.POSITIVE),
                TestBench.mask("rough", 2, Polarity.NEGATIVE)));
    }

    @Test
    void aMaskThatCannotBeReadKeepsItsReason() {
        assertTrue(assertThrows(SegmentationException.class, () -> read(TestBench.mask("lost.nii", 0, Polarity.POSITIVE))).what()
                .contains("lost.nii"));
    }

    @Test
    void aLassoIsFilledInItsSlice() throws Exception {
        LassoPrompt lasso = StudyFactory.eINSTANCE.createLassoPrompt();
        lasso.setPolarity(Polarity.POSITIVE);
        for (Point3 p : List.of(new Point3(2, 2, 1), new Point3(6, 2, 1), new Point3(6, 5, 1), new Point3(2, 5, 1))) {
            lasso.getPoints().add(IMAGE.geometry().toPatient(p));
        }
        Seeds seeds = read(lasso);
        assertEquals(20, seeds.positive().length);
        lasso.getPoints().set(0, IMAGE.geometry().toPatient(2, 2, 3));
        lasso.getPoints().set(1, IMAGE.geometry().toPatient(6, 8, 0));
        assertTrue(assertThrows(SegmentationException.class, () -> read(lasso)).remedy().contains("plane"));
    }
}
