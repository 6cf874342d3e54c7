package org.prosect.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.prompts.PromptFixture.OBLIQUE;
import static org.prosect.prompts.PromptFixture.PLAIN;
import static org.prosect.prompts.PromptFixture.near;
import static org.prosect.prompts.PromptFixture.on;
import static org.prosect.prompts.PromptFixture.refusedShowing;
import static org.prosect.prompts.PromptFixture.roundTrip;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.StudyFactory;

class BoxPromptTypeTest {

    private static final BoxPromptType TYPE = new BoxPromptType();

    @Test
    void cornersAreReadInMillimetresAndIndices() throws Exception {
        BoxPrompt p = TYPE.parse("1,2,3,-4,5.5,6", on(OBLIQUE));
        assertEquals(new Point3(1, 2, 3), p.getCorner());
        assertEquals(new Point3(-4, 5.5, 6), p.getOppositeCorner());
        BoxPrompt q = TYPE.parse("ijk:1,2,3,10,12,14", on(OBLIQUE));
        near(OBLIQUE.toPatient(1, 2, 3), q.getCorner());
        near(OBLIQUE.toPatient(10, 12, 14), q.getOppositeCorner());
    }

    @Test
    void fourNumbersSufficeOnASingleSlice() throws Exception {
        BoxPrompt p = TYPE.parse("1,2,30,40", on(Geometry.of(64, 60, 1, 1, 1, 1)));
        assertEquals(new Point3(1, 2, 0), p.getCorner());
        assertEquals(new Point3(30, 40, 0), p.getOppositeCorner());
        refusedShowing(TYPE, "1,2,30,40", PLAIN, "4 numbers", "must be 6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2,3", "1,2,3,4,5", "1,2,3,4,5,6,7", "1,2,3,4,5,NaN", "ijk:1,2,3,4,5,b", "1,2,3,4,5,6,+"})
    void whatIsNoBoxIsRefusedWithAnExample(String text) {
        refusedShowing(TYPE, text, PLAIN, "'box:" + text + "'", "box:-20,-35,10,45,30,60");
    }

    @Test
    void textIsReadBackAsTheSameBox() throws Exception {
        BoxPrompt p = StudyFactory.eINSTANCE.createBoxPrompt();
        p.setCorner(new Point3(1.0 / 3, -1e-9, 7));
        p.setOppositeCorner(new Point3(-88.125, 1e12, 0));
        roundTrip(TYPE, p, on(OBLIQUE));
    }

    @Test
    void onlyABoxWhollyOutsideIsAProblem() throws Exception {
        assertEquals(Optional.empty(), TYPE.problem(TYPE.parse("-100,-100,-100,500,500,500", on(PLAIN)), PLAIN));
        assertEquals(Optional.empty(), TYPE.problem(TYPE.parse("60,0,0,500,0,0", on(PLAIN)), PLAIN));
        String problem = TYPE.problem(TYPE.parse("64,0,0,500,10,10", on(PLAIN)), PLAIN).orElseThrow();
        assertTrue(problem.contains("(64, 0, 0) mm to (500, 10, 10) mm") && problem.contains("(63.5, 119, 64.5) mm"), problem);
        assertTrue(TYPE.problem(StudyFactory.eINSTANCE.createBoxPrompt(), PLAIN).isPresent());
    }

    @Test
    void onATurnedImageTheBoxIsMeantAlongItsAxes() throws Exception {
        // beside the image along its own x axis, though the patient bounding boxes overlap
        BoxPrompt beside = TYPE.parse("ijk:65,0,0,80,10,10", on(OBLIQUE));
        assertTrue(TYPE.problem(beside, OBLIQUE).isPresent());
        assertEquals(Optional.empty(), TYPE.problem(TYPE.parse("ijk:63,0,0,80,10,10", on(OBLIQUE)), OBLIQUE));
    }
}
