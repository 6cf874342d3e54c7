package org.prosect.networks.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prosect.networks.brain.MeshNetConfiguration;
import org.prosect.nn.Shape;
import org.prosect.nn.Weights;
import org.prosect.nn.checkpoint.Checkpoint;
import org.prosect.nn.checkpoint.Checkpoints;
import org.prosect.testing.SharedFiles;

/** Taking over the files of Brainchop. */
class MeshNetArchitectureTest {

    private static final MeshNetArchitecture MESH_NET = new MeshNetArchitecture();

    @TempDir
    private Path folder;

    /** A model of two layers of width 2 and three classes; the stored values count up in each tensor. */
    private Checkpoint keras(String firstDilation, String activation) throws Exception {
        int[] counts = {54, 2, 108, 2, 6, 3};
        ByteBuffer values = ByteBuffer.allocate(4 * 175).order(ByteOrder.LITTLE_ENDIAN);
        for (int count : counts) {
            for (int i = 0; i < count; i++) {
                values.putFloat(i);
            }
        }
        Files.write(folder.resolve("values.bin"), values.array());
        String layers = "";
        for (String layer : List.of("a;" + firstDilation + ";linear", "b;2,2,2;linear", "output;1,1,1;linear")) {
            String[] parts = layer.split(";");
            layers += """
                    {"class_name":"Conv3D","config":{"name":"%s","dilation_rate":[%s],"activation":"%s","padding":"same"}},
                    {"class_name":"Activation","config":{"name":"after_%s","activation":"%s"}},""".formatted(parts[0], parts[1], parts[2], parts[0],
                    parts[0].equals("output") ? "linear" : activation);
        }
        Files.writeString(folder.resolve("model.json"), """
                {"format":"layers-model","modelTopology":{"model_config":{"config":{"layers":[%s]}}},
                "weightsManifest":[{"paths":["values.bin"],"weights":[
                {"name":"a/kernel","shape":[3,3,3,1,2],"dtype":"float32"},{"name":"a/bias","shape":[2],"dtype":"float32"},
                {"name":"b/kernel","shape":[3,3,3,2,2],"dtype":"float32"},{"name":"b/bias","shape":[2],"dtype":"float32"},
                {"name":"output/kernel","shape":[1,1,1,2,3],"dtype":"float32"},{"name":"output/bias","shape":[3],"dtype":"float32"}]}]}
                """.formatted(layers.substring(0, layers.length() - 1)));
        return Checkpoints.open(folder.resolve("model.json"));
    }

    @Test
    void kernelsOfKerasAreTurnedAndNamedByTheirPlace() throws Exception {
        try (Checkpoint checkpoint = keras("1,1,1", "elu")) {
            Weights weights = MESH_NET.arranged(checkpoint.unwrapped());
            Map<String, Shape> parameters = MESH_NET.parameters(weights);
            assertEquals(weights.names(), parameters.keySet());
            parameters.forEach((name, shape) -> assertEquals(shape, weights.shape(name), name));
            assertEquals(Shape.of(3, 2, 1, 1, 1), weights.shape("model.2.weight"));
            FloatBuffer second = weights.values("model.1.0.weight");
            for (int out = 0; out < 2; out++) {
                for (int in = 0; in < 2; in++) {
                    for (int tap = 0; tap < 27; tap++) {
                        assertEquals((tap * 2 + in) * 2 + out, second.get((out * 2 + in) * 27 + tap));
                    }
                }
            }
            assertEquals(1, weights.values("model.1.0.bias").get(1));
        }
    }

    @Test
    void modelJsonTellsDilationsAndActivation() throws Exception {
        try (Checkpoint checkpoint = keras("1,1,1", "relu")) {
            assertEquals(Map.of("dilations", "1,2", "activation", "relu", "quantiles", "0,1"),
                    MESH_NET.settings(MESH_NET.arranged(checkpoint), checkpoint.notes()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1,2,1;elu;a.dilation_rate is 1,2,1", "1,1,1;tanh;tanh", "0,0,0;elu;dilation of 0"})
    void whatThisNetworkCannotBeIsRefused(String dilation, String activation, String expected) throws Exception {
        try (Checkpoint checkpoint = keras(dilation, activation)) {
            Weights weights = MESH_NET.arranged(checkpoint);
            String message = assertThrows(IllegalArgumentException.class, () -> MESH_NET.settings(weights, checkpoint.notes())).getMessage();
            assertTrue(message.contains(expected), message);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"model20chan3cls;elu;0.05,0.95", "model5_gw_ae;relu;0,1"})
    void theModelsOfBrainchopFit(String model, String activation, String quantiles) throws Exception {
        try (Checkpoint checkpoint = Checkpoints.open(SharedFiles.require("weights/meshnet-brainchop/" + model + "/model.json"))) {
            Weights weights = MESH_NET.arranged(checkpoint.unwrapped());
            MESH_NET.parameters(weights).forEach((name, shape) -> assertEquals(shape, weights.shape(name), name));
            assertEquals(Map.of("dilations", "1,2,4,8,16,8,4,2,1", "activation", activation, "quantiles", quantiles),
                    MESH_NET.settings(weights, checkpoint.notes()));
        }
    }

    @Test
    void theCheckpointOfBrainchopKeepsItsNamesAndGetsItsAuthorsSettings() throws Exception {
        try (Checkpoint checkpoint = Checkpoints.open(SharedFiles.require("weights/meshnet-brainchop/meshnet_model.pth"))) {
            Weights weights = checkpoint.unwrapped();
            assertEquals(weights, MESH_NET.arranged(weights));
            Map<String, String> settings = MESH_NET.settings(weights, checkpoint.notes());
            assertEquals("0.01,0.99", settings.get("quantiles"));
            assertEquals(MeshNetConfiguration.AUTOENCODER_19, MeshNetConfiguration.of(weights, settings).dilations());
        }
    }
}
