package org.prosect.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.parameter.ParameterDescriptor;
import org.prosect.core.parameter.ParameterType;
import org.prosect.core.parameter.Parameters;

class TrainingTermsTest {

    @TempDir
    private Path folder;

    private TrainingRequest request(long seed, String rate, long steps, String... cases) throws ProsectException {
        Parameters parameters = Parameters.of(List.of(new ParameterDescriptor("rate", "Rate", ParameterType.REAL, "1", 0, 9, List.of(), "", "")),
                Map.of("rate", rate));
        List<TrainingCase> all = List.of(cases).stream().map(name -> new TrainingCase(name, Path.of(name), Path.of(name), Optional.empty())).toList();
        return new TrainingRequest(all, false, parameters, new TrainingLimits(OptionalLong.of(steps), Optional.empty()), seed, folder.resolve("out"),
                null, new ImageFiles(List.of()), new MeshFiles(List.of()), Progress.NONE);
    }

    @Test
    void aTrainingGoesOnWithTheSameTermsAndOtherLimits() throws Exception {
        assertFalse(TrainingTerms.isBegun(folder.resolve("out")));
        TrainingTerms.check("net", request(1, "2", 10, "a", "b"));
        assertTrue(TrainingTerms.isBegun(folder.resolve("out")));
        TrainingTerms.check("net", request(1, "2.0", 99, "a", "b"));
    }

    @Test
    void allThatDiffersIsNamed() throws Exception {
        TrainingTerms.check("net", request(1, "2", 10, "a", "b"));
        ProsectException e = assertThrows(ProsectException.class, () -> TrainingTerms.check("net", request(3, "4", 10, "a")));
        assertEquals("the training in " + folder.resolve("out")
                + " was begun otherwise: cases differ; seed was '1' and is '3'; rate was '2.0' and is '4.0'", e.what());
    }

    @Test
    void aTrainingThatLearnedNothingIsForgottenAndOneThatDidIsKept() throws Exception {
        Path out = folder.resolve("out");
        TrainingTerms.check("net", request(1, "2", 10, "a"));
        TrainingTerms.forget(out);
        assertFalse(Files.exists(out));
        TrainingTerms.check("net", request(1, "2", 10, "a"));
        Files.writeString(out.resolve(TrainingRun.STATE), "learned");
        TrainingTerms.forget(out);
        assertTrue(TrainingTerms.isBegun(out));
    }
}
