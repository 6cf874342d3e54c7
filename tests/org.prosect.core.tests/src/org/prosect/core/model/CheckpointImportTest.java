package org.prosect.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.registry.ArchitectureDescriptor;
import org.prosect.core.registry.TestRegistry;
import org.prosect.nn.Architecture;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;
import org.prosect.nn.checkpoint.CheckpointException;
import org.prosect.nn.checkpoint.Safetensors;
import org.prosect.testing.CancelledProgress;

class CheckpointImportTest {

    /** Two parameters, of which the first tells the size. */
    public static final class Pair implements Architecture {

        @Override
        public Map<String, Shape> parameters(Weights weights) {
            if (!weights.names().contains("weight")) {
                throw new IllegalArgumentException("it has no tensor weight");
            }
            return Map.of("weight", weights.shape("weight"), "bias", weights.shape("weight"));
        }

        @Override
        public Map<String, String> settings(Weights weights, Map<String, String> notes) {
            return Map.of("width", Long.toString(weights.shape("weight").size(0)));
        }
    }

    @TempDir
    private Path folder;

    @Test
    void weightsThatFitBecomeAModelFolder() throws Exception {
        Path file = checkpoint(Map.of("weight", Tensor.of(new float[] {1, 2}, 2), "bias", Tensor.of(new float[] {3, 4}, 2)));
        List<WeightMatch> matches = new ArrayList<>();
        CheckpointImport.Written written = to("mine", file).run(matches::add, Progress.NONE);
        assertEquals(2, written.tensors());
        assertEquals(4, written.parameters());
        assertEquals(2, matches.getFirst().sources().size());
        assertEquals("weights.of.others.safetensors", written.card().get("source").getAsString());
        assertEquals(64, written.card().get("sourceSha256").getAsString().length());
        Model model = ModelFolder.read(folder.resolve("mine"));
        assertEquals("pair", model.architecture());
        assertEquals("MIT", model.licence());
        model.open(Progress.NONE).close();
        assertEquals(folder.resolve("mine") + " is there already and not empty", refused(to("mine", file)));
    }

    @Test
    void whatDoesNotFitIsRefusedAndNothingIsWritten() throws Exception {
        Path other = checkpoint(Map.of("conv", Tensor.of(new float[1], 1)));
        assertEquals(other + " is no checkpoint of pair: it has no tensor weight", refused(to("none", other)));
        Path lacking = checkpoint(Map.of("weight", Tensor.of(new float[2], 2)));
        assertEquals(lacking + " does not hold the weights of pair: 1 parameters are missing, 0 have another shape, such as bias",
                refused(to("none", lacking)));
        Path misshapen = checkpoint(Map.of("weight", Tensor.of(new float[2], 2), "bias", Tensor.of(new float[3], 3)));
        assertEquals(misshapen + " does not hold the weights of pair: 0 parameters are missing, 1 have another shape, such as bias",
                refused(to("none", misshapen)));
        Path notFinite = checkpoint(Map.of("weight", Tensor.of(new float[2], 2), "bias", Tensor.of(new float[] {Float.NaN, 0}, 2)));
        assertTrue(refused(to("none", notFinite)).contains("not finite, in 1 tensors such as bias"));
        assertFalse(Files.exists(folder.resolve("none")));
    }

    @Test
    void aDamagedFileIsRefused() throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.safetensors"), "this is no checkpoint");
        assertTrue(refused(to("none", bad)).contains("bad.safetensors"));
    }

    @Test
    void cancellingWritesNothing() throws Exception {
        Path file = checkpoint(Map.of("weight", Tensor.of(new float[2], 2), "bias", Tensor.of(new float[2], 2)));
        Progress cancelled = new CancelledProgress();
        assertThrows(CancellationException.class, () -> to("none", file).run(match -> { }, cancelled));
        assertFalse(Files.exists(folder.resolve("none")));
    }

    private Path checkpoint(Map<String, Tensor> tensors) throws CheckpointException {
        Path file = folder.resolve("weights.of.others.safetensors");
        Safetensors.write(file, new MemoryWeights(tensors));
        return file;
    }

    private CheckpointImport to(String name, Path file) throws ProsectException {
        ArchitectureDescriptor pair = new TestRegistry().with("org.a", "architectures",
                "<architecture id='pair' name='Pair' description='D' class='" + Pair.class.getName() + "'/>").contributions().architecture("pair");
        return new CheckpointImport(file, pair, "MIT", folder.resolve(name));
    }

    private static String refused(CheckpointImport weights) {
        return assertThrows(ProsectException.class, () -> weights.run(match -> { }, Progress.NONE)).what();
    }
}
