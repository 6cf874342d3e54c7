package org.prosect.method.meshprompt.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelSettingsTest {

    @Test
    void comeBackFromNotes() {
        for (ModelSettings settings : new ModelSettings[] {ModelSettings.small(), ModelSettings.paper(0.2),
            new ModelSettings(16, 24, 32, 1.25, SdmForm.PAPER, true, 3, IntensityForm.QUANTILES, "MR"),
            new ModelSettings(32, 32, 32, 1, SdmForm.CLIPPED, true, 1, IntensityForm.EVIDENCE, "").withExtent(24),
            new ModelSettings(32, 32, 32, 1, SdmForm.CLIPPED, true, 1, IntensityForm.EVIDENCE, "").withExtent(24).withMirrored(true)}) {
            Map<String, String> notes = new HashMap<>(settings.notes());
            notes.put("epoch", "7");
            assertEquals(settings, ModelSettings.of(notes));
        }
    }

    @Test
    void ofTheSmallModelAreThoseOfTheRecipe() {
        ModelSettings small = ModelSettings.small();
        assertEquals("[48, 64, 48]", java.util.Arrays.toString(small.sizes()));
        assertEquals("24, 32, 24", small.outputSize(0) + ", " + small.outputSize(1) + ", " + small.outputSize(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"size|48,64", "size|48,64,x", "size|2,64,48", "spacing|0", "spacing|NaN", "spacing|mm", "sdm|linear",
            "halved|1", "mirrored|yes", "passes|0",
        "passes|two", "intensity|window"})
    void nameASettingThatCannotBeRead(String name, String value) {
        Map<String, String> notes = new HashMap<>(ModelSettings.small().notes());
        notes.put(ModelSettings.PREFIX + name, value);
        String message = assertThrows(IllegalArgumentException.class, () -> ModelSettings.of(notes)).getMessage();
        assertTrue(message.contains(name.equals("size") && value.startsWith("2") ? "2 × 64 × 48" : name), message);
    }

    @Test
    void evidenceNeedsDistancesThatAreNotScaledToTheLargest() {
        String message = assertThrows(IllegalArgumentException.class,
                () -> new ModelSettings(16, 16, 16, 1, SdmForm.PAPER, false, 1, IntensityForm.EVIDENCE, "")).getMessage();
        assertTrue(message.contains("PAPER") && message.contains("CLIPPED"), message);
    }

    @Test
    void nameASettingThatIsMissing() {
        for (String name : ModelSettings.small().notes().keySet()) {
            Map<String, String> notes = new HashMap<>(ModelSettings.small().notes());
            notes.remove(name);
            assertTrue(assertThrows(IllegalArgumentException.class, () -> ModelSettings.of(notes)).getMessage().contains(name));
        }
    }
}
