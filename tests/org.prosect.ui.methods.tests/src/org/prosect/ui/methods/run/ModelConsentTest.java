package org.prosect.ui.methods.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.ProsectException;
import org.prosect.core.model.ModelFolder;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Tensor;

class ModelConsentTest {

    @TempDir
    Path folder;

    private Path model(String name, float weight) throws Exception {
        Path place = folder.resolve(name);
        ModelFolder.write(place, "net", new MemoryWeights(Map.of("w", Tensor.of(new float[] {weight}, 1))), Map.of(),
                Map.of("name", name, "licence", "CC0-1.0", "intendedUse", "For tests."));
        return place;
    }

    @Test
    void modelIsShownBeforeItsFirstUseOnly() throws Exception {
        FakeMethod method = new FakeMethod(false);
        try (RunsFixture f = new RunsFixture(folder, new FakePlatform().with("net", "dimensions=\"3\" architecture=\"net\"", () -> method), "net")) {
            assertTrue(f.runs.obstacle().orElseThrow().what().contains("needs a trained model"));
            f.runs.preferences().setModelFolders(List.of(model("one", 1), model("two", 2)));
            assertEquals(Optional.empty(), f.runs.obstacle());
            f.consents = false;
            f.run();
            assertEquals(0, method.opened.get());
            assertEquals(List.of(), f.problems);
            f.consents = true;
            f.run();
            f.consents = false;
            f.run();
            assertEquals(2, f.results().size(), "asked once");
            assertEquals("one", f.results().getFirst().getProvenance().getModelId());
            f.methods.change(c -> c.withModel(Optional.of(folder.resolve("two").toString())));
            f.run();
            assertEquals(2, f.results().size(), "another model is another question");
        }
    }

    @Test
    void foldersThatAreNoModelsAreToldAndTheRestIsThere() throws Exception {
        FakeMethod method = new FakeMethod(false);
        try (RunsFixture f = new RunsFixture(folder, new FakePlatform().with("net", "dimensions=\"3\" architecture=\"net\"", () -> method), "net")) {
            Path gone = model("gone", 3);
            f.runs.preferences().setModelFolders(List.of(gone, model("one", 1)));
            Files.delete(gone.resolve(ModelFolder.CARD));
            List<ProsectException> problems = new ArrayList<>();
            List<InstalledModels.Entry> there = f.runs.models().all(problems);
            assertEquals(List.of("one"), there.stream().map(e -> e.model().name()).toList());
            assertEquals(1, problems.size());
            assertTrue(problems.getFirst().what().contains("gone"), problems.getFirst().what());
            assertEquals(List.of("net"), f.runs.models().methods(there.getFirst().model()).stream().map(m -> m.id()).toList());
            assertFalse(f.runs.preferences().isAcknowledged(there.getFirst().model()));
        }
    }

    @Test
    void settingsAreRememberedForEachMethod() throws Exception {
        FakeMethod method = new FakeMethod(false);
        try (RunsFixture f = new RunsFixture(folder, new FakePlatform().with("balls", "dimensions=\"3\"", () -> method), "balls")) {
            MethodPreferences preferences = f.runs.preferences();
            preferences.remember("balls", Map.of("radius", "4"), Optional.of("m"));
            preferences.remember("other", Map.of(), Optional.empty());
            assertEquals(Map.of("radius", "4"), preferences.parameters("balls"));
            assertEquals(Optional.of("m"), preferences.model("balls"));
            assertEquals(Map.of(), preferences.parameters("other"));
            assertEquals(Optional.of("other"), preferences.method());
        }
    }
}
