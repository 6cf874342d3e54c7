package org.prosect.study;

import java.time.Instant;
import java.util.List;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.Image;
import org.prosect.study.model.LassoPrompt;
import org.prosect.study.model.MaskPrompt;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.MetricValue;
import org.prosect.study.model.ParameterValue;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.ReferencePrompt;
import org.prosect.study.model.Result;
import org.prosect.study.model.ResultState;
import org.prosect.study.model.ScribblePrompt;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.SurfaceMesh;

/** Studies to test with. */
public final class Examples {

    private static final StudyFactory MAKE = StudyFactory.eINSTANCE;

    private Examples() { }

    /** Gives an empty study two images, two structures, a mesh, a prompt set with a prompt of each type and a result with provenance. */
    public static void fill(Study study) {
        Image ct = image("CT <abdomen> & \"pelvis\"", "images/ct%201.nii.gz");
        Image atlas = image("Atlas, Gefäß 心臓 \uD83E\uDEC0", "../data/atlas.nii.gz");
        study.getImages().addAll(List.of(ct, atlas));
        Structure liver = Studies.structure(study, "Liver");
        liver.setCodeSystem("SCT");
        liver.setCode("10200004");
        Studies.structure(study, "Spleen");
        SurfaceMesh mesh = MAKE.createSurfaceMesh();
        mesh.setName("mean liver");
        mesh.setUri("meshes/liver.ply");
        mesh.setSha256("00".repeat(32));
        mesh.setVertexCount(2562);
        mesh.setSpace("canonical");
        mesh.setCorrespondenceId("liver-2562");
        mesh.setStructure(liver);
        study.getMeshes().add(mesh);
        PromptSet set = Studies.promptSet(ct, liver);
        set.getPrompts().addAll(prompts(atlas, mesh));
        study.getResults().add(result(ct, set, mesh));
    }

    private static Image image(String name, String uri) {
        Image image = MAKE.createImage();
        image.setName(name);
        image.setUri(uri);
        image.setSource("/archive/" + name + ".nii.gz");
        image.setSha256("0f".repeat(32));
        image.setGeometry(Geometry.of(512, 512, 300, 0.7, 0.7, 1.0 / 3));
        image.setModality("CT");
        image.setWindowCentre(40);
        image.setWindowWidth(400);
        return image;
    }

    private static List<Prompt> prompts(Image atlas, SurfaceMesh mesh) {
        PointPrompt point = point(0.1, -2.0 / 3, 1e-7);
        BoxPrompt box = MAKE.createBoxPrompt();
        box.setCorner(new Point3(-10, -20, -30));
        box.setOppositeCorner(new Point3(10, 20, 30));
        ScribblePrompt scribble = MAKE.createScribblePrompt();
        scribble.getPoints().addAll(List.of(new Point3(0, 0, 0), new Point3(1, 0, 0), new Point3(0, 0, 0)));
        scribble.setPolarity(Polarity.NEGATIVE);
        LassoPrompt lasso = MAKE.createLassoPrompt();
        lasso.getPoints().addAll(List.of(new Point3(0, 0, 5), new Point3(9, 0, 5), new Point3(9, 9, 5)));
        MaskPrompt mask = MAKE.createMaskPrompt();
        mask.setUri("masks/rough.nii.gz");
        mask.setLabel(5);
        mask.setEnabled(false);
        MeshPrompt meshPrompt = MAKE.createMeshPrompt();
        meshPrompt.setMesh(mesh);
        meshPrompt.setCentre(new Point3(30, 40, 50));
        ReferencePrompt reference = MAKE.createReferencePrompt();
        reference.setImage(atlas);
        reference.setMaskUri("../data/atlas-labels.nii.gz");
        reference.setLabel(3);
        return List.of(point, box, scribble, lasso, mask, meshPrompt, reference);
    }

    public static PointPrompt point(double x, double y, double z) {
        PointPrompt point = MAKE.createPointPrompt();
        point.setPosition(new Point3(x, y, z));
        point.setCreated(Instant.parse("2026-01-02T03:04:05.678Z"));
        return point;
    }

    private static Result result(Image image, PromptSet set, SurfaceMesh mesh) {
        Result result = MAKE.createResult();
        result.setName("Liver 1");
        result.setImage(image);
        result.setPromptSet(set);
        result.setMaskUri("masks/liver.nii.gz");
        result.setMaskSha256("1e".repeat(32));
        result.setMesh(mesh);
        result.setState(ResultState.ACCEPTED);
        MetricValue dice = MAKE.createMetricValue();
        dice.setMetricId("dice");
        dice.setValue(Double.NaN);
        dice.setDefined(false);
        result.getMetrics().add(dice);
        Provenance provenance = MAKE.createProvenance();
        provenance.setMethodId("org.prosect.method.classic.threshold");
        provenance.setSeed(Long.MIN_VALUE);
        provenance.setStarted(Instant.parse("2026-01-02T03:04:05Z"));
        ParameterValue parameter = MAKE.createParameterValue();
        parameter.setName("note");
        parameter.setValue("two\nlines\tand a tab");
        provenance.getParameters().add(parameter);
        set.getPrompts().forEach(prompt -> provenance.getPrompts().add(Studies.snapshot(prompt)));
        result.setProvenance(provenance);
        return result;
    }
}
