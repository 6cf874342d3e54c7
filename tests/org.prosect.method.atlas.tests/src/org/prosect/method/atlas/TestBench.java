package org.prosect.method.atlas;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.ChosenDevice;
import org.prosect.core.compute.ComputeBackend;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationSession;
import org.prosect.core.model.Model;
import org.prosect.core.parameter.Parameters;
import org.prosect.core.registry.BackendDescriptor;
import org.prosect.core.study.StudyImages;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.study.model.Image;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.ReferencePrompt;
import org.prosect.study.model.StudyFactory;
import org.prosect.testing.methods.DeclaredMethod;
import org.prosect.testing.methods.TestContext;

/** Runs the method as a host does, with the parameters that plugin.xml declares. */
final class TestBench {

    private final Map<String, Volume> files = new HashMap<>();
    private final Parameters parameters;
    private final Model model;
    private final ComputeBackend backend;

    TestBench(Path weights, ComputeBackend backend, Map<String, String> settings) throws Exception {
        this.parameters = Parameters.of(DeclaredMethod.of("org.prosect.method.atlas", "atlas-registration").parameters(), settings);
        this.model = new Model("lapirn", "LapIRN", "lapirn", weights, StudyImages.sha256(weights, Progress.NONE), "", "", "");
        this.backend = backend;
    }

    TestBench file(String uri, Volume volume) {
        files.put(uri, volume);
        return this;
    }

    SegmentationSession open(Volume image) throws ProsectException {
        return new AtlasRegistrationMethod().open(image, TestContext.of(parameters, files).with(model, device()));
    }

    Model model() {
        return model;
    }

    ChosenDevice device() throws ProsectException {
        return new ChosenDevice(new BackendDescriptor("test", "Test", 0, null), backend, backend.devices().getFirst());
    }

    Segmentation segment(Volume image, ReferencePrompt... prompts) throws ProsectException {
        try (SegmentationSession session = open(image)) {
            return session.segment(set(prompts), Progress.NONE);
        }
    }

    static PromptSet set(ReferencePrompt... prompts) {
        PromptSet set = StudyFactory.eINSTANCE.createPromptSet();
        set.getPrompts().addAll(List.of(prompts));
        return set;
    }

    static ReferencePrompt reference(String imageUri, String maskUri, int label) {
        Image image = StudyFactory.eINSTANCE.createImage();
        image.setName(imageUri);
        image.setUri(imageUri);
        ReferencePrompt prompt = StudyFactory.eINSTANCE.createReferencePrompt();
        prompt.setImage(image);
        prompt.setMaskUri(maskUri);
        prompt.setLabel(label);
        return prompt;
    }

    static double dice(Mask a, Mask b) {
        long common = 0;
        for (int i = 0; i < a.voxels().length; i++) {
            common += a.voxels()[i] & b.voxels()[i];
        }
        return 2.0 * common / (a.count() + b.count());
    }
}
