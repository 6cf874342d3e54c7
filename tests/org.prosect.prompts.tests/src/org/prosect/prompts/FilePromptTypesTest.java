package org.prosect.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.prompts.PromptFixture.OBLIQUE;
import static org.prosect.prompts.PromptFixture.PLAIN;
import static org.prosect.prompts.PromptFixture.near;
import static org.prosect.prompts.PromptFixture.on;
import static org.prosect.prompts.PromptFixture.refusedShowing;
import static org.prosect.prompts.PromptFixture.roundTrip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prosect.core.prompt.PromptContext;
import org.prosect.imaging.Point3;
import org.prosect.study.model.Image;
import org.prosect.study.model.MaskPrompt;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.ReferencePrompt;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.SurfaceMesh;

class FilePromptTypesTest {

    private static final MaskPromptType MASK = new MaskPromptType();
    private static final MeshPromptType MESH = new MeshPromptType();
    private static final ReferencePromptType REFERENCE = new ReferencePromptType();

    @TempDir
    Path folder;

    private String file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "x").toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"C:\\masks\\x.nii:3|C:\\masks\\x.nii|3", "C:\\masks\\x.nii|C:\\masks\\x.nii|0", "x.nii.gz:12|x.nii.gz|12",
        "x.nii.gz|x.nii.gz|0", "a:b.nii:-1|a:b.nii|-1", "x.nii:03|x.nii|3", "x:99999999999|x:99999999999|0", "x.nii:|x.nii:|0"})
    void theLabelIsTheIntegerBehindTheLastColon(String text, String file, int label) {
        assertEquals(new LabelledFile(file, label), LabelledFile.parse(text));
    }

    @Test
    void aMaskIsAnAbsolutePathWithALabel() throws Exception {
        String path = file("labels.nii.gz");
        MaskPrompt p = MASK.parse(path + ":7", on(PLAIN));
        assertEquals(path, p.getUri());
        assertEquals(7, p.getLabel());
        assertEquals(Polarity.POSITIVE, p.getPolarity());
        assertEquals(Polarity.NEGATIVE, MASK.parse(path + ",-", on(PLAIN)).getPolarity());
        roundTrip(MASK, p, on(PLAIN));
        roundTrip(MASK, MASK.parse(path + ":2,-", on(PLAIN)), on(PLAIN));
        roundTrip(MASK, MASK.parse(path, on(PLAIN)), on(PLAIN));
    }

    @Test
    void oddFileNamesAreReadBackToo() throws Exception {
        for (String name : new String[] {"two words.nii", "a@b.nii", "x,-", "100%41.nii", "ä.nii", "y:5", "z:5:6"}) {
            String path = file(name);
            MaskPrompt p = StudyFactory.eINSTANCE.createMaskPrompt();
            p.setUri(path);
            roundTrip(MASK, p, on(PLAIN));
            p.setLabel(4);
            p.setPolarity(Polarity.NEGATIVE);
            roundTrip(MASK, p, on(PLAIN));
            MeshPrompt m = MESH.parse(path + "@1,2,3", on(PLAIN));
            assertEquals(path, m.getMesh().getUri());
        }
    }

    @Test
    void missingFilesAreRefusedByName() throws Exception {
        String there = file("there.nii");
        refusedShowing(MASK, "nowhere.nii:3", PLAIN, "'mask:nowhere.nii:3'", "there is no file", "nowhere.nii.");
        refusedShowing(MASK, "", PLAIN, "mask:liver.nii.gz");
        refusedShowing(MASK, folder.toString(), PLAIN, "is a folder");
        refusedShowing(MASK, "a\0b", PLAIN, "cannot be the name of a file");
        refusedShowing(MESH, "nowhere.ply@1,2,3", PLAIN, "there is no file", "nowhere.ply");
        refusedShowing(REFERENCE, there + ",nowhere.nii", PLAIN, "there is no file", "nowhere.nii");
        refusedShowing(REFERENCE, "nowhere.nii," + there + ":3", PLAIN, "there is no file", "nowhere.nii");
    }

    @Test
    void incompleteTextsAreRefusedWithAnExample() throws Exception {
        String there = file("there.nii");
        refusedShowing(MESH, there, PLAIN, "no @", "mesh:cochlea.ply@12.5,-30,44");
        refusedShowing(MESH, there + "@1,2", PLAIN, "2 numbers");
        refusedShowing(MESH, there + "@1,2,NaN", PLAIN, "'NaN'");
        refusedShowing(REFERENCE, there, PLAIN, "no comma", "reference:other-ct.nii.gz,other-labels.nii.gz:3");
        refusedShowing(REFERENCE, "", PLAIN, "no comma");
    }

    @Test
    void aMeshIsAddedToTheStudyOnce() throws Exception {
        String path = file("cochlea.ply");
        PromptContext context = on(OBLIQUE);
        MeshPrompt p = MESH.parse(path + "@ijk:1,2,3", context);
        MeshPrompt q = MESH.parse(path + "@4,5,6", context);
        near(OBLIQUE.toPatient(1, 2, 3), p.getCentre());
        assertEquals(new Point3(4, 5, 6), q.getCentre());
        assertSame(p.getMesh(), q.getMesh());
        assertEquals(1, context.study().getMeshes().size());
        assertEquals(path, p.getMesh().getUri());
        assertEquals("cochlea.ply", p.getMesh().getName());
        String text = MESH.format(q);
        MeshPrompt again = MESH.parse(text, context);
        assertEquals(q.getCentre(), again.getCentre());
        assertSame(q.getMesh(), again.getMesh());
    }

    @Test
    void aReferenceImageIsAddedToTheStudyOnce() throws Exception {
        String image = file("other, later.nii");
        String labels = file("labels.nii");
        PromptContext context = on(PLAIN);
        ReferencePrompt p = REFERENCE.parse(image + "," + labels + ":3", context);
        ReferencePrompt q = REFERENCE.parse(image + "," + labels, context);
        assertEquals(image, p.getImage().getUri());
        assertEquals(labels, p.getMaskUri());
        assertEquals(3, p.getLabel());
        assertEquals(0, q.getLabel());
        assertSame(p.getImage(), q.getImage());
        assertEquals(2, context.study().getImages().size());
        ReferencePrompt again = REFERENCE.parse(REFERENCE.format(p), context);
        assertSame(p.getImage(), again.getImage());
        assertEquals(p.getMaskUri(), again.getMaskUri());
        assertEquals(3, again.getLabel());
    }

    @Test
    void urisRelativeToTheStudyFolderAreTheSameFiles() throws Exception {
        String path = file("my mesh.ply");
        String mask = file("my mask.nii");
        PromptContext context = on(PLAIN);
        Study study = context.study();
        Files.createDirectory(folder.resolve("study"));
        new ResourceImpl(URI.createFileURI(folder.resolve("study/study.xmi").toString())).getContents().add(study);
        SurfaceMesh known = StudyFactory.eINSTANCE.createSurfaceMesh();
        known.setUri("../my%20mesh.ply");
        study.getMeshes().add(known);
        assertSame(known, MESH.parse(path + "@1,2,3", context).getMesh());
        PromptSet set = StudyFactory.eINSTANCE.createPromptSet();
        study.getPromptSets().add(set);
        MaskPrompt p = StudyFactory.eINSTANCE.createMaskPrompt();
        p.setUri("../my%20mask.nii");
        set.getPrompts().add(p);
        assertEquals(mask, MASK.format(p));
        p.setUri(Path.of(mask).toUri().toString());
        assertEquals(mask, MASK.format(p));
    }

    @Test
    void whatIsMissingIsAProblem() throws Exception {
        MaskPrompt mask = StudyFactory.eINSTANCE.createMaskPrompt();
        assertTrue(MASK.problem(mask, PLAIN).orElseThrow().contains("no file"));
        mask.setUri("a.nii");
        assertEquals(Optional.empty(), MASK.problem(mask, PLAIN));
        MeshPrompt mesh = StudyFactory.eINSTANCE.createMeshPrompt();
        assertTrue(MESH.problem(mesh, PLAIN).orElseThrow().contains("no mesh"));
        mesh.setMesh(StudyFactory.eINSTANCE.createSurfaceMesh());
        assertTrue(MESH.problem(mesh, PLAIN).orElseThrow().contains("no file"));
        mesh.getMesh().setUri("m.ply");
        assertTrue(MESH.problem(mesh, PLAIN).orElseThrow().contains("no position"));
        mesh.setCentre(new Point3(-3, 0, 0));
        assertTrue(MESH.problem(mesh, PLAIN).orElseThrow().contains("(-3, 0, 0) mm"));
        mesh.setCentre(new Point3(3, 0, 0));
        assertEquals(Optional.empty(), MESH.problem(mesh, PLAIN));
        ReferencePrompt reference = StudyFactory.eINSTANCE.createReferencePrompt();
        assertTrue(REFERENCE.problem(reference, PLAIN).orElseThrow().contains("no example image"));
        Image image = StudyFactory.eINSTANCE.createImage();
        image.setUri("i.nii");
        reference.setImage(image);
        assertTrue(REFERENCE.problem(reference, PLAIN).orElseThrow().contains("no mask"));
        reference.setMaskUri("m.nii");
        assertEquals(Optional.empty(), REFERENCE.problem(reference, PLAIN));
    }

    @Test
    void anIncompletePromptHasATextThatIsRefused() {
        refusedShowing(MASK, MASK.format(StudyFactory.eINSTANCE.createMaskPrompt()), PLAIN, "there is no file");
        refusedShowing(MESH, MESH.format(StudyFactory.eINSTANCE.createMeshPrompt()), PLAIN, "'?'");
        refusedShowing(REFERENCE, REFERENCE.format(StudyFactory.eINSTANCE.createReferencePrompt()), PLAIN, "there is no file");
        PointPromptType point = new PointPromptType();
        refusedShowing(point, point.format(StudyFactory.eINSTANCE.createPointPrompt()), PLAIN, "'?'");
        ScribblePromptType scribble = new ScribblePromptType();
        refusedShowing(scribble, scribble.format(StudyFactory.eINSTANCE.createScribblePrompt()), PLAIN, "there is no file");
    }
}
