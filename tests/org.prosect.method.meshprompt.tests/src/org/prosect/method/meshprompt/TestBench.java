package org.prosect.method.meshprompt;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.ChosenDevice;
import org.prosect.core.compute.ComputeBackend;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.method.SegmentationSession;
import org.prosect.core.model.Model;
import org.prosect.core.model.ModelFolder;
import org.prosect.core.parameter.Parameters;
import org.prosect.core.registry.BackendDescriptor;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.method.meshprompt.model.RegistrationNetwork;
import org.prosect.networks.registration.VfaConfiguration;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Network;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.SurfaceMesh;
import org.prosect.testing.methods.DeclaredMethod;
import org.prosect.testing.methods.TestContext;

/** Runs one of the methods as a host does, with the parameters that plugin.xml declares, and keeps what it says. */
public final class TestBench {

    private final String method;
    private final Map<String, TriangleMesh> meshes = new HashMap<>();
    private final List<String> messages = new ArrayList<>();
    private Model model;
    private ComputeBackend backend;

    public TestBench(String method) {
        this.method = method;
    }

    public TestBench mesh(String uri, TriangleMesh mesh) {
        meshes.put(uri, mesh);
        return this;
    }

    /** With a model of a folder. */
    public TestBench model(Path folder, ComputeBackend engine) throws Exception {
        model = ModelFolder.read(folder);
        backend = engine;
        return this;
    }

    public SegmentationSession open(Volume image, Map<String, String> settings) throws Exception {
        DeclaredMethod declared = DeclaredMethod.of("org.prosect.method.meshprompt", method);
        TestContext context = TestContext.of(Parameters.of(declared.parameters(), settings), Map.of(), meshes).telling(messages::add);
        if (model != null) {
            context = context.with(model, device(backend));
        }
        return ((SegmentationMethod) Class.forName(declared.className()).getConstructor().newInstance()).open(image, context);
    }

    /** The first device of an engine. */
    public static ChosenDevice device(ComputeBackend engine) throws ProsectException {
        return new ChosenDevice(new BackendDescriptor("test", "Test", 0, null), engine, engine.devices().getFirst());
    }

    public Segmentation segment(Volume image, Map<String, String> settings, Prompt... prompts) throws Exception {
        try (SegmentationSession session = open(image, settings)) {
            return session.segment(set(prompts), Progress.NONE);
        }
    }

    /** What the method said, all in one. */
    public String said() {
        return String.join("\n", messages);
    }

    static PromptSet set(Prompt... prompts) {
        PromptSet set = StudyFactory.eINSTANCE.createPromptSet();
        set.getPrompts().addAll(List.of(prompts));
        return set;
    }

    public static MeshPrompt prompt(String uri, Point3 centre) {
        SurfaceMesh mesh = StudyFactory.eINSTANCE.createSurfaceMesh();
        mesh.setUri(uri);
        MeshPrompt prompt = StudyFactory.eINSTANCE.createMeshPrompt();
        prompt.setMesh(mesh);
        prompt.setCentre(centre);
        return prompt;
    }

    /** A small untrained network's weights in a model folder. */
    static void write(Path folder, ModelSettings settings, float beta, Map<String, String> notes) throws ProsectException {
        ModelFolder.write(folder, RegistrationNetwork.ARCHITECTURE, weights(settings, beta), notes, Map.of());
    }

    private static Weights weights(ModelSettings settings, float beta) {
        return weights(RegistrationNetwork.network(sizes(settings), settings, RegistrationNetwork.ENCODER), beta);
    }

    /** Sizes of a small network. */
    public static VfaConfiguration sizes(ModelSettings settings) {
        return new VfaConfiguration(1, List.of(2, 2, 3), List.of(2, 2), 0, settings.halved());
    }

    /** Random weights. */
    public static MemoryWeights weights(Network network, float beta) {
        Random random = new Random(5);
        Map<String, Tensor> weights = new HashMap<>();
        network.parameters().forEach((name, value) -> {
            Tensor tensor = Tensor.zeros(value.shape());
            for (int i = 0; i < tensor.values().length; i++) {
                tensor.values()[i] = name.endsWith("beta") ? beta : (float) random.nextGaussian();
            }
            weights.put(name, tensor);
        });
        return new MemoryWeights(weights);
    }
}
