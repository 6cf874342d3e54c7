package org.prosect.core.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.prosect.core.ProsectException;

class ParametersTest {

    private static final List<ParameterDescriptor> DECLARED = List.of(
            new ParameterDescriptor("steps", "Steps", ParameterType.INTEGER, "10", 1, 100, List.of(), "", "How often."),
            new ParameterDescriptor("beta", "Beta", ParameterType.REAL, "90", 0, Double.POSITIVE_INFINITY, List.of(), "", "Edge weight."),
            new ParameterDescriptor("fill", "Fill holes", ParameterType.BOOLEAN, "false", 0, 0, List.of(), "", "Fills holes."),
            new ParameterDescriptor("note", "Note", ParameterType.TEXT, "", 0, 0, List.of(), "", "Any text."));

    @Test
    void defaultsHoldWhereNothingIsSet() throws ProsectException {
        Parameters p = Parameters.of(DECLARED, Map.of("beta", "2.5"));
        assertEquals(10, p.integer("steps"));
        assertEquals(2.5, p.real("beta"));
        assertEquals(false, p.flag("fill"));
        assertEquals("", p.text("note"));
        assertTrue(Parameters.of(DECLARED, Map.of("fill", "TRUE")).flag("fill"));
    }

    @Test
    void valuesKeepTheOrderOfDeclaration() throws ProsectException {
        Parameters p = Parameters.of(DECLARED, Map.of("note", "n", "steps", "3"));
        assertEquals(List.of("steps", "beta", "fill", "note"), List.copyOf(p.asMap().keySet()));
        assertEquals(List.of("3", "90.0", "false", "n"), List.copyOf(p.asMap().values()));
    }

    @Test
    void unknownNamesAreRefusedWithTheKnownOnes() {
        ProsectException e = assertThrows(ProsectException.class, () -> Parameters.of(DECLARED, Map.of("Steps", "3")));
        assertEquals("there is no parameter 'Steps'", e.what());
        assertEquals("Its parameters are steps, beta, fill, note", e.remedy());
        assertEquals("This method has no parameters", assertThrows(ProsectException.class, () -> Parameters.of(List.of(), Map.of("a", "1")))
                .remedy());
    }

    @Test
    void wrongValuesAreRefusedBeforeARun() {
        ProsectException e = assertThrows(ProsectException.class, () -> Parameters.of(DECLARED, Map.of("steps", "101")));
        assertEquals("parameter steps cannot be '101'. Give a whole number from 1 to 100.", e.getMessage());
    }

    @Test
    void valuesDoNotChangeAfterwards() throws ProsectException {
        Map<String, String> settings = new HashMap<>(Map.of("steps", "3"));
        Parameters p = Parameters.of(DECLARED, settings);
        settings.put("steps", "4");
        assertEquals(3, p.integer("steps"));
        assertThrows(UnsupportedOperationException.class, () -> p.asMap().put("steps", "5"));
    }

    @Test
    void askingForAnUndeclaredParameterIsAProgrammingError() throws ProsectException {
        Parameters p = Parameters.of(DECLARED, Map.of());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> p.real("gamma")).getMessage().contains("gamma"));
    }
}
