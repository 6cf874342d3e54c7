package org.prosect.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.ComputeDevices;
import org.prosect.core.compute.DeviceChoice;
import org.prosect.core.compute.ScriptedBackend;
import org.prosect.core.method.MethodHost;
import org.prosect.core.method.MethodRunner;
import org.prosect.core.method.MethodSettings;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.core.registry.TestRegistry;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Tensor;
import org.prosect.nn.checkpoint.Checkpoint;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.StudyFactory;

class ModelsTest {

    private final Contributions all = new TestRegistry()
            .with("org.a", "segmentationMethods",
                    "<method id='net' name='N' description='D' promptTypes='point' dimensions='2' architecture='small' class='"
                            + NetworkMethod.class.getName() + "'/>")
            .with("org.b", "segmentationMethods", "<method id='plain' name='N' description='D' promptTypes='point' dimensions='2' class='"
                    + NetworkMethod.class.getName() + "'/>")
            .with("org.c", "computeBackends", "<backend id='mixed' name='M' priority='1' class='" + ScriptedBackend.Mixed.class.getName() + "'/>")
            .with("org.d", "models", "<model id='shipped' name='S' architecture='small' file='w.safetensors' sha256='0' licence='l' trainingData='t' "
                    + "intendedUse='u'/>").contributions();

    @TempDir
    private Path folder;
    private Path own;

    @BeforeEach
    void writeModel() throws ProsectException {
        own = folder.resolve("own");
        ModelFolder.write(own, "small", new MemoryWeights(Map.of("w", Tensor.of(new float[] {5, 2}, 2))), Map.of("size", "64"),
                Map.of("licence", "CC0-1.0"));
    }

    @Test
    void aModelFolderIsReadAsItWasWritten() throws ProsectException {
        Model model = ModelFolder.read(own);
        assertEquals("own", model.id());
        assertEquals("small", model.architecture());
        assertEquals("CC0-1.0", model.licence());
        try (Checkpoint weights = model.open(Progress.NONE)) {
            assertEquals(2, weights.values("w").get(1));
            assertEquals("64", weights.notes().get("size"));
        }
    }

    @Test
    void aModelForAnyStructureGoesBeforeOneForACertainOne() throws ProsectException {
        String model = "<model id='%s' name='S' architecture='small' file='w.safetensors' sha256='0' licence='l' trainingData='t' intendedUse='u' "
                + "mesh='%s'/>";
        Contributions both = new TestRegistry()
                .with("org.a", "segmentationMethods", "<method id='net' name='N' description='D' promptTypes='point' dimensions='2' "
                        + "architecture='small' class='"
                        + NetworkMethod.class.getName() + "'/>")
                .with("org.d", "models", model.formatted("a-liver", "liver")).with("org.e", "models", model.formatted("b-any", "")).contributions();
        assertEquals("liver", both.model("a-liver").mesh());
        // no such bundle is installed: the message names the model that was chosen
        String what = assertThrows(ProsectException.class, () -> Models.of(both.method("net"), Optional.empty(), both)).what();
        assertTrue(what.contains("model b-any"), what);
    }

    @Test
    void weightsThatWereChangedAreRefusedWithBothSums() throws ProsectException, IOException {
        Path file = own.resolve(ModelFolder.WEIGHTS);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        Model model = ModelFolder.read(own);
        ProsectException e = assertThrows(ProsectException.class, () -> model.open(Progress.NONE));
        assertTrue(e.what().contains(model.sha256()) && e.what().contains("SHA-256"), e.what());
    }

    @Test
    void damagedCardsSayWhatIsWrong() throws IOException {
        Path card = own.resolve(ModelFolder.CARD);
        Map<String, String> wrong = Map.of("[1", "it is not JSON", "[]", "it is not JSON", "{}", "it does not say 'file'",
                "{\"file\":\"../other.safetensors\",\"architecture\":\"a\",\"sha256\":\"0\"}", "outside of the folder",
                "{\"file\":\"/etc/passwd\",\"architecture\":\"a\",\"sha256\":\"0\"}", "outside of the folder",
                "{\"file\":\"w.safetensors\"}", "it does not say 'architecture'");
        for (Map.Entry<String, String> entry : wrong.entrySet()) {
            Files.writeString(card, entry.getKey());
            ProsectException e = assertThrows(ProsectException.class, () -> ModelFolder.read(own), entry.getKey());
            assertTrue(e.what().contains(entry.getValue()), e.what());
        }
        ProsectException none = assertThrows(ProsectException.class, () -> ModelFolder.read(folder));
        assertTrue(none.what().contains("has no model.json"), none.what());
    }

    @Test
    void aMethodGetsTheModelThatIsNamedIfItFits() throws ProsectException {
        MethodDescriptor net = all.method("net");
        assertEquals("own", Models.of(net, Optional.of(own.toString()), all).orElseThrow().id());
        assertEquals(Optional.empty(), Models.of(all.method("plain"), Optional.empty(), all));
        assertTrue(assertThrows(ProsectException.class, () -> Models.of(all.method("plain"), Optional.of("shipped"), all)).what()
                .contains("has no trained model"));
        assertTrue(assertThrows(ProsectException.class, () -> Models.of(net, Optional.of("nothing"), all)).what().contains("'nothing'"));
        assertTrue(assertThrows(ProsectException.class, () -> Models.of(net, Optional.empty(), all)).what()
                .contains("bundle org.d holds no w.safetensors"));
        ModelFolder.write(folder.resolve("other"), "large", new MemoryWeights(Map.of()), Map.of(), Map.of());
        String other = folder.resolve("other").toString();
        assertTrue(assertThrows(ProsectException.class, () -> Models.of(net, Optional.of(other), all)).what().contains("is of architecture large"));
    }

    @Test
    void modelAndDeviceOfARunStandInItsProvenance() throws ProsectException {
        List<String> messages = new ArrayList<>();
        Model model = ModelFolder.read(own);
        MethodSettings settings = new MethodSettings(Map.of(), 7, Optional.of(model), DeviceChoice.BEST);
        MethodHost host = new MethodHost(all.promptTypes(), uri -> Mask.empty(Geometry.of(2, 2, 1, 1, 1, 1)).toVolume(), uri -> {
            throw new AssertionError("no prompt names a mesh");
        }, new ComputeDevices(all.backends()), messages::add);
        try (MethodRunner runner = MethodRunner.open(all.method("net"), Mask.empty(Geometry.of(4, 4, 1, 1, 1, 1)).toVolume(), settings, host,
                Progress.NONE)) {
            MethodRunner.Outcome outcome = runner.segment(StudyFactory.eINSTANCE.createPromptSet(), Progress.NONE);
            Provenance made = outcome.provenance();
            assertEquals(5, outcome.segmentation().mask().count());
            assertEquals("own", made.getModelId());
            assertEquals(model.sha256(), made.getModelSha256());
            assertEquals("mixed", made.getBackend());
            assertEquals("right", made.getDevice());
            assertEquals(7, made.getSeed());
        }
        assertEquals(4, messages.size(), messages.toString());
    }
}
