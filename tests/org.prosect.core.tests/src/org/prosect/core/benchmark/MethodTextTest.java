package org.prosect.core.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.core.ProsectException;

class MethodTextTest {

    @Test
    void modelMayBeAWindowsPathWithCommas() throws Exception {
        MethodText m = MethodText.parse("mesh-prompted@C:\\my models, old\\hippo\\,passes=2,device=a,b");
        assertEquals("mesh-prompted", m.id());
        assertEquals(Optional.of("C:\\my models, old\\hippo\\"), m.model());
        assertEquals(Map.of("passes", "2", "device", "a,b"), m.parameters());
        assertEquals("mesh-prompted@hippo,passes=2,device=a,b", m.name());
    }

    @Test
    void aloneItIsAnId() throws Exception {
        MethodText m = MethodText.parse("region-growing");
        assertEquals(new MethodText("region-growing", "region-growing", Optional.empty(), Map.of()), m);
        assertEquals("threshold,lower=5", MethodText.parse("threshold,lower=5").name());
    }

    @Test
    void aNameStandsBeforeTheFirstEquals() throws Exception {
        MethodText m = MethodText.parse("our method=mesh-prompted@models/a=b,passes=2");
        assertEquals("our method", m.name());
        assertEquals("mesh-prompted", m.id());
        assertEquals(Optional.of("models/a=b"), m.model());
        assertEquals(Map.of("passes", "2"), m.parameters());
    }

    @Test
    void nameModelFolderAndParametersComeTogether() throws Exception {
        assertEquals(new MethodText("pulled", "image-registration", Optional.of("models/fold 1"), Map.of("surface", "pushed")),
                MethodText.parse("pulled=image-registration@models/fold 1,surface=pushed"));
        assertEquals("image-registration@fold 1,surface=pushed", MethodText.parse("image-registration@models/fold 1,surface=pushed").name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@model", "threshold@", "threshold,lower", "threshold,lower=1,lower=2", ",lower=1"})
    void whatNamesNoMethodIsRefused(String text) {
        assertThrows(ProsectException.class, () -> MethodText.parse(text));
    }

    @Test
    void structuresAreLabelsWithNames() throws Exception {
        assertEquals(new Structure("liver", OptionalInt.of(12)), Structure.parse("12=liver"));
        assertEquals(new Structure("label 3", OptionalInt.of(3)), Structure.parse("3"));
        assertEquals(Structure.ALL, Structure.parse("all"));
        assertEquals(new Structure("hippocampus", OptionalInt.empty()), Structure.parse("all=hippocampus"));
        for (String wrong : new String[] {"0", "-1", "liver", "1=", "1.5", "99999999999"}) {
            assertThrows(ProsectException.class, () -> Structure.parse(wrong), wrong);
        }
    }
}
