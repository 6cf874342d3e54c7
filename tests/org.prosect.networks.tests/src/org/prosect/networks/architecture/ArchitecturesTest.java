package org.prosect.networks.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prosect.nn.Architecture;
import org.prosect.nn.Shape;
import org.prosect.nn.Weights;
import org.prosect.nn.checkpoint.Checkpoint;
import org.prosect.nn.checkpoint.Checkpoints;
import org.prosect.nn.checkpoint.WeightNames;
import org.prosect.testing.Goldens;
import org.prosect.testing.SharedFiles;

class ArchitecturesTest {

    /** The goldens' weights keep the official names, so an architecture must ask for exactly these. */
    @ParameterizedTest
    @CsvSource({"sam", "scribbleprompt-unet", "vfa", "nice-trans"})
    void everyTensorOfTheOfficialNamesIsAskedForInItsShapeAndNoOther(String folder) throws Exception {
        Architecture architecture = switch (folder) {
            case "sam" -> new SamArchitecture();
            case "vfa" -> new VfaArchitecture();
            case "nice-trans" -> new NiceTransArchitecture();
            default -> new ScribblePromptUnetArchitecture();
        };
        List<Path> files = weights(folder);
        assertFalse(files.isEmpty());
        for (Path file : files) {
            try (Checkpoint checkpoint = Checkpoints.open(file)) {
                Map<String, Shape> stored = new TreeMap<>();
                Map<String, String> names = new LinkedHashMap<>();
                for (String name : checkpoint.names()) {
                    Optional<String> own = architecture.name(name);
                    own.ifPresent(o -> {
                        stored.put(o, checkpoint.shape(name));
                        names.put(name, o);
                    });
                }
                Weights renamed = WeightNames.renamed(checkpoint, n -> names.getOrDefault(n, n));
                assertEquals(stored.toString(), new TreeMap<>(architecture.parameters(renamed)).toString(), file.toString());
            }
        }
    }

    @Test
    void aMeshNetOfItsAuthorsFits() throws Exception {
        try (Checkpoint checkpoint = Checkpoints.open(SharedFiles.require("weights/meshnet-brainchop/meshnet_model.pth"))) {
            Architecture meshNet = new MeshNetArchitecture();
            Map<String, Shape> parameters = meshNet.parameters(checkpoint.unwrapped());
            long needed = checkpoint.names().stream().filter(n -> meshNet.name(n).isPresent()).count();
            assertEquals(needed, parameters.size());
            parameters.forEach((name, shape) -> assertEquals(checkpoint.unwrapped().shape(name), shape, name));
        }
    }

    @Test
    void aCheckpointOfSomethingElseIsRefusedWithTheTensorThatIsMissing() throws Exception {
        try (Checkpoint checkpoint = Checkpoints.open(SharedFiles.require("weights/lapirn/LapIRN_disp_fea7.pth"))) {
            for (Architecture other : List.of(new MeshNetArchitecture(), new SamArchitecture(), new VfaArchitecture(), new NiceTransArchitecture(),
                    new ScribblePromptUnetArchitecture())) {
                String message = assertThrows(IllegalArgumentException.class, () -> other.parameters(checkpoint.unwrapped())).getMessage();
                assertTrue(message.startsWith("it has no tensor "), message);
            }
        }
    }

    private static List<Path> weights(String folder) throws IOException {
        try (Stream<Path> all = Files.list(Goldens.path(folder))) {
            return all.map(p -> p.resolve("weights.safetensors")).filter(Files::exists).sorted().toList();
        }
    }
}
