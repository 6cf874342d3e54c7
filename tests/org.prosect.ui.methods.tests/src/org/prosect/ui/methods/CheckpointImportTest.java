package org.prosect.ui.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.model.Model;
import org.prosect.core.model.ModelFolder;
import org.prosect.core.registry.ArchitectureDescriptor;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.ModelDescriptor;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Tensor;
import org.prosect.nn.checkpoint.Safetensors;

/** With the architectures and the model of the product. */
class CheckpointImportTest {

    @TempDir
    Path folder;

    private ArchitectureDescriptor vfa;

    @BeforeEach
    void find() throws ProsectException {
        assumeTrue(PlatformUI.isWorkbenchRunning(), "needs the workbench");
        vfa = Contributions.ofPlatform().architecture("vfa");
    }

    @Test
    void weightsOfTheArchitectureBecomeAModel() throws Exception {
        List<ModelDescriptor> models = Contributions.ofPlatform().models().stream().filter(m -> m.architecture().equals("vfa")).toList();
        Path weights = Model.of(models.getFirst()).file();
        new CheckpointImport(weights, vfa, "CC-BY-SA-4.0", folder.resolve("mine")).run(Progress.NONE);
        Model model = ModelFolder.read(folder.resolve("mine"));
        assertEquals("vfa", model.architecture());
        assertEquals("CC-BY-SA-4.0", model.licence());
        model.open(Progress.NONE).close();
        ProsectException again = assertThrows(ProsectException.class,
                () -> new CheckpointImport(weights, vfa, "", folder.resolve("mine")).run(Progress.NONE));
        assertTrue(again.what().contains("not empty"), again.what());
    }

    @Test
    void otherWeightsAreRefusedAndNothingIsWritten() throws Exception {
        Path other = folder.resolve("other.safetensors");
        Safetensors.write(other, new MemoryWeights(Map.of("other", Tensor.of(new float[1], 1))));
        ProsectException problem = assertThrows(ProsectException.class,
                () -> new CheckpointImport(other, vfa, "", folder.resolve("none")).run(Progress.NONE));
        assertTrue(problem.what().contains("other.safetensors"), problem.what());
        assertFalse(Files.exists(folder.resolve("none")));
    }

    @Test
    void damagedFileIsRefused() throws Exception {
        Path bad = folder.resolve("bad.safetensors");
        Files.writeString(bad, "this is no checkpoint");
        assertThrows(ProsectException.class, () -> new CheckpointImport(bad, vfa, "", folder.resolve("none")).run(Progress.NONE));
    }
}
