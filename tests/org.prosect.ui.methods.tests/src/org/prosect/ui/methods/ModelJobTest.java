package org.prosect.ui.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.model.CheckpointImport;
import org.prosect.core.model.Model;
import org.prosect.core.model.ModelFolder;
import org.prosect.core.registry.ArchitectureDescriptor;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.ModelDescriptor;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Tensor;
import org.prosect.nn.checkpoint.Safetensors;
import org.prosect.ui.testing.Waiting;

/** With the architectures and the model of the product. */
class ModelJobTest {

    private final List<Path> done = new ArrayList<>();
    private final List<ProsectException> problems = new ArrayList<>();

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
        Path mine = folder.resolve("mine");
        run(mine, Optional.of(new CheckpointImport(weights, vfa, "CC-BY-SA-4.0", mine)));
        assertEquals(List.of(mine), done);
        Model model = ModelFolder.read(mine);
        assertEquals("vfa", model.architecture());
        assertEquals("CC-BY-SA-4.0", model.licence());
        model.open(Progress.NONE).close();
        run(mine, Optional.of(new CheckpointImport(weights, vfa, "", mine)));
        assertTrue(problems.getFirst().what().contains("not empty"), problems.getFirst().what());
        run(mine, Optional.empty());
        assertEquals(List.of(mine, mine), done);
    }

    @Test
    void otherWeightsAreRefusedAndNothingIsWritten() throws Exception {
        Path other = folder.resolve("other.safetensors");
        Safetensors.write(other, new MemoryWeights(Map.of("other", Tensor.of(new float[1], 1))));
        run(folder.resolve("none"), Optional.of(new CheckpointImport(other, vfa, "", folder.resolve("none"))));
        assertTrue(problems.getFirst().what().contains("other.safetensors"), problems.getFirst().what());
        assertFalse(Files.exists(folder.resolve("none")));
        assertEquals(List.of(), done);
    }

    @Test
    void damagedFileIsRefused() throws Exception {
        Path bad = folder.resolve("bad.safetensors");
        Files.writeString(bad, "this is no checkpoint");
        run(folder.resolve("none"), Optional.of(new CheckpointImport(bad, vfa, "", folder.resolve("none"))));
        assertTrue(problems.getFirst().what().contains("bad.safetensors"), problems.getFirst().what());
    }

    private void run(Path model, Optional<CheckpointImport> checkpoint) throws InterruptedException {
        ModelJob job = new ModelJob(model, checkpoint, done::add, problems::add);
        job.schedule();
        job.join();
        Waiting.untilIdle();
    }
}
