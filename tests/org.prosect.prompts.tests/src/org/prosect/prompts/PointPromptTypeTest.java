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
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.StudyFactory;

class PointPromptTypeTest {

    private static final PointPromptType TYPE = new PointPromptType();

    @Test
    void millimetresArePatientPositions() throws Exception {
        PointPrompt p = TYPE.parse("12.5,-30, 4.4e1", on(OBLIQUE));
        assertEquals(new Point3(12.5, -30, 44), p.getPosition());
        assertEquals(Polarity.POSITIVE, p.getPolarity());
        assertEquals(Polarity.NEGATIVE, TYPE.parse("1,2,3,-", on(OBLIQUE)).getPolarity());
        assertEquals(Polarity.POSITIVE, TYPE.parse("1,2,-3,+", on(OBLIQUE)).getPolarity());
    }

    @Test
    void indicesArePlacedOnTheImage() throws Exception {
        PointPrompt p = TYPE.parse("ijk:10,20,3,-", on(OBLIQUE));
        near(OBLIQUE.toPatient(10, 20, 3), p.getPosition());
        assertEquals(Polarity.NEGATIVE, p.getPolarity());
    }

    @Test
    void twoNumbersSufficeOnASingleSlice() throws Exception {
        Geometry slice = Geometry.of(64, 60, 1, new Point3(1, 2, 5), new Point3(3, 4, 77), new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
        assertEquals(new Point3(12, 30, 77), TYPE.parse("12,30", on(slice)).getPosition());
        near(slice.toPatient(7, 8, 0), TYPE.parse("ijk:7,8,-", on(slice)).getPosition());
        assertEquals(Optional.empty(), TYPE.problem(TYPE.parse("12,30", on(slice)), slice));
        refusedShowing(TYPE, "12,30", PLAIN, "2 numbers", "on a 3D image");
    }

    @Test
    void onATiltedSliceTwoNumbersNameThePositionInItsPlane() throws Exception {
        double c = Math.cos(0.3);
        double s = Math.sin(0.3);
        Geometry tilted = Geometry.of(64, 60, 1, new Point3(1, 1, 5), new Point3(0, 0, 50), new double[] {1, 0, 0, 0, c, -s, 0, s, c});
        Point3 p = TYPE.parse("10,20", on(tilted)).getPosition();
        assertEquals(10, p.x());
        assertEquals(20, p.y());
        assertEquals(0, tilted.toIndex(p).z(), 1e-9);
        Geometry coronal = Geometry.of(64, 60, 1, new Point3(1, 1, 5), new Point3(0, 0, 50), new double[] {1, 0, 0, 0, 0, 1, 0, -1, 0});
        refusedShowing(TYPE, "10,20", coronal, "upright", "ijk:I,J");
        near(coronal.toPatient(10, 20, 0), TYPE.parse("ijk:10,20", on(coronal)).getPosition());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1,2,3,4", "1,2,x", "1,2,NaN", "1,2,Infinity", "1,2,1e999", "1,2,0x1p3", "1,2,3d", "1,,3", "1;2;3", "ijk:",
            "kji:1,2,3", "1,2,3,*"})
    void whatIsNoPointIsRefusedWithAnExample(String text) {
        refusedShowing(TYPE, text, PLAIN, "'point:" + text + "'", "point:12.5,-30,44");
    }

    @Test
    void textIsReadBackAsTheSamePoint() throws Exception {
        for (Point3 position : new Point3[] {new Point3(0.1 + 0.2, -1e-17, 123456.789), new Point3(-0.0, 1e300, Math.PI)}) {
            for (Polarity polarity : Polarity.values()) {
                PointPrompt p = StudyFactory.eINSTANCE.createPointPrompt();
                p.setPosition(position);
                p.setPolarity(polarity);
                roundTrip(TYPE, p, on(OBLIQUE));
            }
        }
    }

    @Test
    void aPointOutsideIsNamedWithTheExtentOfTheImage() throws Exception {
        String problem = TYPE.problem(TYPE.parse("70,10.25,5", on(PLAIN)), PLAIN).orElseThrow();
        assertEquals("the point at (70, 10.25, 5) mm (voxel (70, 5.125, 1.667)) lies outside the image, "
                + "which has 64 × 60 × 22 voxels and reaches from "
                + "(-0.5, -1, -1.5) to (63.5, 119, 64.5) mm", problem);
        assertEquals(Optional.empty(), TYPE.problem(TYPE.parse("63.5,119,64.5", on(PLAIN)), PLAIN));
        assertTrue(TYPE.problem(StudyFactory.eINSTANCE.createPointPrompt(), PLAIN).isPresent());
        PointPrompt notANumber = StudyFactory.eINSTANCE.createPointPrompt();
        notANumber.setPosition(new Point3(1, Double.NaN, 1));
        assertTrue(TYPE.problem(notANumber, PLAIN).orElseThrow().contains("NaN"));
    }
}
