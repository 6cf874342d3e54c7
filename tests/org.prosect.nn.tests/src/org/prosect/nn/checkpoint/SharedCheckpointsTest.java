package org.prosect.nn.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.nn.Shape;
import org.prosect.testing.SharedFiles;

/**
 * Checkpoints as their authors published them. The checksums (sum of value i times 1 + i mod 7, in float64) are those of PyTorch 2.13, the
 * safetensors package and NumPy.
 */
class SharedCheckpointsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "meshnet-brainchop/meshnet_model.pth, TORCH_ZIP, 135, 111247, model.0.0.weight, 15×1×3×3×3",
        "lapirn/LapIRN_disp_fea7.pth, TORCH_ZIP, 48, 923748, output_lvl1.2.weight, 3×28×3×3×3",
        "sam-lora-vit-b/lora_rank2.safetensors, SAFETENSORS, 48, 73728, w_a_000, 2×768",
        "sam-lora-vit-b/lora_rank4.safetensors, SAFETENSORS, 48, 147456, w_a_023, 4×768",
        "sam-lora-vit-b/lora_rank8.safetensors, SAFETENSORS, 48, 294912, w_b_023, 768×8",
        "meshnet-brainchop/model20chan3cls, TENSORFLOW_JS, 20, 87183, conv3d_0/kernel, 3×3×3×1×20",
        "meshnet-brainchop/model5_gw_ae/model.json, TENSORFLOW_JS, 20, 5598, 21/kernel, 3×3×3×1×5"})
    void countsAndShapes(String file, CheckpointFormat format, int tensors, long parameters, String name, String shape) throws Exception {
        try (Checkpoint checkpoint = Checkpoints.open(SharedFiles.require("weights/" + file))) {
            assertEquals(format, checkpoint.format());
            assertEquals(tensors, checkpoint.names().size());
            assertEquals(parameters, checkpoint.parameters());
            assertEquals(shape, checkpoint.shape(name).toString());
            assertEquals("", checkpoint.wrapper());
            assertEquals(Map.of(), WeightChecks.notFinite(checkpoint));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "meshnet-brainchop/meshnet_model.pth, model.0.0.weight, -281.048738",
        "meshnet-brainchop/meshnet_model.pth, model.18.1.running_var, 21531949.4",
        "lapirn/LapIRN_disp_fea7.pth, up.weight, 15.9742733",
        "lapirn/LapIRN_disp_fea7.pth, output_lvl1.2.weight, 3.45527241",
        "sam-lora-vit-b/lora_rank8.safetensors, w_b_023, 1.0951676049",
        "meshnet-brainchop/model20chan3cls, conv3d_0/kernel, 299.902444",
        "meshnet-brainchop/model5_gw_ae, 21/kernel, 6.17448515"})
    void values(String file, String name, double checksum) throws Exception {
        try (Checkpoint checkpoint = Checkpoints.open(SharedFiles.require("weights/" + file))) {
            float[] values = Refusals.values(checkpoint, name);
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[i] * (1.0 + i % 7);
            }
            assertEquals(checksum, sum, 1e-7 * Math.abs(checksum));
        }
    }

    @Test
    void integerScalarsAreExact() throws Exception {
        try (Checkpoint checkpoint = Checkpoints.open(SharedFiles.require("weights/meshnet-brainchop/meshnet_model.pth"))) {
            assertEquals(StoredType.I64, checkpoint.tensor("model.0.1.num_batches_tracked").type());
            assertEquals(Shape.SCALAR, checkpoint.shape("model.0.1.num_batches_tracked"));
            assertTrue(checkpoint.longs("model.0.1.num_batches_tracked")[0] > 0);
            assertEquals("model.", WeightNames.commonPrefix(checkpoint));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lapirn/LapIRN_disp_fea7.pth", "meshnet-brainchop/meshnet_model.pth"})
    void copiesInSafetensorsAreEqual(String file) throws Exception {
        Path copy = folder.resolve("copy.safetensors");
        try (Checkpoint checkpoint = Checkpoints.open(SharedFiles.require("weights/" + file))) {
            Safetensors.write(copy, checkpoint);
            try (Checkpoint again = Checkpoints.open(copy)) {
                assertEquals(checkpoint.parameters(), again.parameters());
                for (String name : checkpoint.names()) {
                    assertEquals(checkpoint.shape(name), again.shape(name));
                    assertArrayEquals(Refusals.values(checkpoint, name), Refusals.values(again, name));
                }
            }
        }
    }
}
