package org.prosect.method.classic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.prosect.core.Progress;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.method.SegmentationSession;
import org.prosect.core.parameter.Parameters;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.MaskPrompt;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.ScribblePrompt;
import org.prosect.study.model.StudyFactory;
import org.prosect.testing.methods.DeclaredMethod;
import org.prosect.testing.methods.TestContext;

/** Runs a method as a host does, with the parameters that plugin.xml declares. */
final class TestBench {

    private final Map<String, Volume> files = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final List<String> messages = new ArrayList<>();
    private final String id;

    TestBench(String id) {
        this.id = id;
    }

    TestBench set(String parameter, String value) {
        settings.put(parameter, value);
        return this;
    }

    TestBench file(String uri, Volume volume) {
        files.put(uri, volume);
        return this;
    }

    Segmentation segment(Volume image, Prompt... prompts) throws Exception {
        return segment(image, Progress.NONE, prompts);
    }

    Segmentation segment(Volume image, Progress progress, Prompt... prompts) throws Exception {
        try (SegmentationSession session = open(image)) {
            return session.segment(set(prompts), progress);
        }
    }

    SegmentationSession open(Volume image) throws Exception {
        DeclaredMethod declared = DeclaredMethod.of("org.prosect.method.classic", id);
        SegmentationMethod method = (SegmentationMethod) Class.forName(declared.className()).getConstructor().newInstance();
        TestContext context = TestContext.of(Parameters.of(declared.parameters(), settings), files);
        return method.open(image, new TestContext(context.parameters(), context.images(), context.meshes(), context.weights(), context.engine(),
                messages::add));
    }

    /** What the method told the user. */
    List<String> messages() {
        return messages;
    }

    static PromptSet set(Prompt... prompts) {
        PromptSet set = StudyFactory.eINSTANCE.createPromptSet();
        set.getPrompts().addAll(List.of(prompts));
        return set;
    }

    static PointPrompt point(Volume image, double x, double y, double z, Polarity polarity) {
        PointPrompt point = StudyFactory.eINSTANCE.createPointPrompt();
        point.setPosition(image.geometry().toPatient(x, y, z));
        point.setPolarity(polarity);
        return point;
    }

    static PointPrompt inside(Volume image, double x, double y, double z) {
        return point(image, x, y, z, Polarity.POSITIVE);
    }

    static PointPrompt outside(Volume image, double x, double y, double z) {
        return point(image, x, y, z, Polarity.NEGATIVE);
    }

    static BoxPrompt box(Volume image, int x0, int y0, int z0, int x1, int y1, int z1) {
        BoxPrompt box = StudyFactory.eINSTANCE.createBoxPrompt();
        box.setCorner(image.geometry().toPatient(x0, y0, z0));
        box.setOppositeCorner(image.geometry().toPatient(x1, y1, z1));
        return box;
    }

    static ScribblePrompt scribble(Volume image, Polarity polarity, int[]... points) {
        ScribblePrompt scribble = StudyFactory.eINSTANCE.createScribblePrompt();
        for (int[] p : points) {
            scribble.getPoints().add(image.geometry().toPatient(p[0], p[1], p[2]));
        }
        scribble.setPolarity(polarity);
        return scribble;
    }

    static MaskPrompt mask(String uri, int label, Polarity polarity) {
        MaskPrompt mask = StudyFactory.eINSTANCE.createMaskPrompt();
        mask.setUri(uri);
        mask.setLabel(label);
        mask.setPolarity(polarity);
        return mask;
    }

    /** A ball of 100 in 0 with normal noise; radius in millimetres, around the middle of the grid. */
    static Volume ball(Geometry g, double radius, double noise) {
        float[] values = new float[(int) g.voxelCount()];
        Mask truth = ballMask(g, radius);
        Random random = new Random(7);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((truth.get(i) ? 100 : 0) + noise * random.nextGaussian());
        }
        return Volume.ofFloat32(g, values);
    }

    static Mask ballMask(Geometry g, double radius) {
        Mask mask = Mask.empty(g);
        int i = 0;
        for (int z = 0; z < g.sizeZ(); z++) {
            for (int y = 0; y < g.sizeY(); y++) {
                for (int x = 0; x < g.sizeX(); x++) {
                    mask.set(i++, g.toPatient(x, y, z).distance(g.toPatient((g.sizeX() - 1) / 2.0, (g.sizeY() - 1) / 2.0, (g.sizeZ() - 1) / 2.0))
                            <= radius);
                }
            }
        }
        return mask;
    }

    static double dice(Mask a, Mask b) {
        long common = 0;
        for (int i = 0; i < a.voxels().length; i++) {
            common += a.voxels()[i] & b.voxels()[i];
        }
        return 2.0 * common / (a.count() + b.count());
    }
}
