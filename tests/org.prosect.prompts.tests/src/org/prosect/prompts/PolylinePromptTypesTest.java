package org.prosect.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.prompts.PromptFixture.OBLIQUE;
import static org.prosect.prompts.PromptFixture.PLAIN;
import static org.prosect.prompts.PromptFixture.near;
import static org.prosect.prompts.PromptFixture.on;
import static org.prosect.prompts.PromptFixture.refused;
import static org.prosect.prompts.PromptFixture.refusedShowing;
import static org.prosect.prompts.PromptFixture.roundTrip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.model.LassoPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.ScribblePrompt;
import org.prosect.study.model.StudyFactory;

class PolylinePromptTypesTest {

    private static final ScribblePromptType SCRIBBLE = new ScribblePromptType();
    private static final LassoPromptType LASSO = new LassoPromptType();

    @TempDir
    Path folder;

    private String json(String text) throws IOException {
        return Files.writeString(folder.resolve("stroke.json"), text).toString();
    }

    @Test
    void aFileHoldsOneStroke() throws Exception {
        ScribblePrompt p = SCRIBBLE.parse(json("{\"points\":[[1,2,3],[4.5,-6e0,7]],\"polarity\":\"negative\",\"frame\":\"lps\"}"), on(OBLIQUE));
        assertEquals(List.of(new Point3(1, 2, 3), new Point3(4.5, -6, 7)), p.getPoints());
        assertEquals(Polarity.NEGATIVE, p.getPolarity());
        ScribblePrompt q = SCRIBBLE.parse(json("{\"frame\":\"ijk\",\"points\":[[1,2,3]]}"), on(OBLIQUE));
        near(OBLIQUE.toPatient(1, 2, 3), q.getPoints().getFirst());
        assertEquals(Polarity.POSITIVE, q.getPolarity());
        LassoPrompt r = LASSO.parse(json("{\"points\":[[1,2],[3,4],[5,1]]}"), on(Geometry.of(9, 9, 1, 1, 1, 1)));
        assertEquals(new Point3(3, 4, 0), r.getPoints().get(1));
    }

    @Test
    void pointsCanStandInTheText() throws Exception {
        ScribblePrompt p = SCRIBBLE.parse("1,2,3;4,5,6 ; 4,5,6,-", on(PLAIN));
        assertEquals(List.of(new Point3(1, 2, 3), new Point3(4, 5, 6), new Point3(4, 5, 6)), p.getPoints());
        assertEquals(Polarity.NEGATIVE, p.getPolarity());
        near(OBLIQUE.toPatient(4, 5, 6), LASSO.parse("ijk:1,2,6;4,5,6;1,5,6", on(OBLIQUE)).getPoints().get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1,2", "1,2,3;", ";", "1,2,3;4,5", "ijk:a", "1,2,3;NaN,1,2"})
    void whatIsNoStrokeIsRefusedWithAnExample(String text) {
        refusedShowing(SCRIBBLE, text, PLAIN, "scribble:stroke.json");
        refusedShowing(LASSO, text, PLAIN, "lasso:outline.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"points\":[]}", "{\"points\":5}", "{\"points\":[5]}", "{\"points\":[[1,2]]}",
            "{\"points\":[[1,2,3,4]]}",
        "{\"points\":[[1,2,\"3\"]]}", "{\"points\":[[1,2,NaN]]}", "{\"points\":[[1,2,1e999]]}", "{\"points\":[[1,2,null]]}",
                "{\"points\":[[[1,2,3]]]}",
        "{\"points\":[[1,2,3]],\"polarity\":\"Negative\"}", "{\"points\":[[1,2,3]],\"polarity\":-1}", "{\"points\":[[1,2,3]],\"frame\":\"ras\"}",
        "{\"points\":[[1,2,3]],\"polarty\":\"negative\"}", "{\"points\":[[1,2,3]],\"points\":[[1,2,3]]}", "{\"points\":[[1,2,3]]} x",
                "{\"points\":[[1,2,3]]",
        "{'points':[[1,2,3]]}", "{\"points\":[[1,2,3],]}", "// {\n{\"points\":[[1,2,3]]}"})
    void aFileOfAnythingElseIsRefusedWithItsName(String text) throws Exception {
        refusedShowing(SCRIBBLE, json(text), PLAIN, "stroke.json");
    }

    @Test
    void deepAndLargeFilesAreRefused() throws Exception {
        String deep = "[".repeat(100_000);
        refusedShowing(SCRIBBLE, json("{\"points\":" + deep), PLAIN, "a number belongs");
        refusedShowing(SCRIBBLE, json(deep), PLAIN, "an object belongs");
        refusedShowing(SCRIBBLE, json(" ".repeat(PolylineFile.MAX_BYTES) + "{}"), PLAIN, "16777216 bytes");
        refusedShowing(SCRIBBLE, json("{\"points\":[[" + "1".repeat(500_000) + ",2,3]]}"), PLAIN, "stroke.json");
    }

    @Test
    void aMissingFileOrAFolderIsNamed() {
        refusedShowing(SCRIBBLE, folder.resolve("none.json").toString(), PLAIN, "there is no file", "none.json");
        refusedShowing(LASSO, folder.toString(), PLAIN, "is a folder");
        assertTrue(refused(SCRIBBLE, "a\0b.json", PLAIN).contains("cannot be the name of a file"));
    }

    @Test
    void textIsReadBackAsTheSameStroke() throws Exception {
        for (Polarity polarity : Polarity.values()) {
            ScribblePrompt s = StudyFactory.eINSTANCE.createScribblePrompt();
            LassoPrompt l = StudyFactory.eINSTANCE.createLassoPrompt();
            for (int i = 0; i < 40; i++) {
                Point3 p = new Point3(Math.sin(i) * 1e-7, Math.cos(i) * 1e9, -i / 3.0);
                s.getPoints().add(p);
                s.getPoints().add(p);
                l.getPoints().add(p);
            }
            s.setPolarity(polarity);
            l.setPolarity(polarity);
            roundTrip(SCRIBBLE, s, on(OBLIQUE));
            roundTrip(LASSO, l, on(OBLIQUE));
        }
    }

    @Test
    void aScribbleMustHavePointsAndLieInTheImage() throws Exception {
        assertEquals(Optional.empty(), SCRIBBLE.problem(SCRIBBLE.parse("0,0,0;63,118,63", on(PLAIN)), PLAIN));
        assertTrue(SCRIBBLE.problem(StudyFactory.eINSTANCE.createScribblePrompt(), PLAIN).orElseThrow().contains("no points"));
        String problem = SCRIBBLE.problem(SCRIBBLE.parse("0,0,0;1,2,99", on(PLAIN)), PLAIN).orElseThrow();
        assertTrue(problem.startsWith("point 2 of the scribble at (1, 2, 99) mm") && problem.contains("64.5) mm"), problem);
    }

    @Test
    void aLassoMustLieInOneSliceOfTheImage() throws Exception {
        assertEquals(Optional.empty(), LASSO.problem(LASSO.parse("ijk:1,2,3;9,2,3;5,8,3", on(OBLIQUE)), OBLIQUE));
        assertEquals(Optional.empty(), LASSO.problem(LASSO.parse("ijk:4,2,3;4,20,3;4,8,9", on(OBLIQUE)), OBLIQUE));
        assertEquals(Optional.empty(), LASSO.problem(LASSO.parse("ijk:-9,2,3;9,2,3;5,80,3.001", on(OBLIQUE)), OBLIQUE));
        assertTrue(LASSO.problem(LASSO.parse("ijk:1,2,3;9,2,3", on(OBLIQUE)), OBLIQUE).orElseThrow().contains("2 points"));
        String tilted = LASSO.problem(LASSO.parse("ijk:1,2,3;9,2,3;5,8,5", on(OBLIQUE)), OBLIQUE).orElseThrow();
        assertTrue(tilted.contains("does not lie in one slice") && tilted.contains("64 × 60 × 22"), tilted);
        String outside = LASSO.problem(LASSO.parse("ijk:1,2,30;9,2,30;5,8,30", on(OBLIQUE)), OBLIQUE).orElseThrow();
        assertTrue(outside.contains("lies outside the image"), outside);
    }
}
