package org.prosect.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.prosect.nn.Architecture;
import org.prosect.nn.Shape;
import org.prosect.nn.Weights;

class WeightMatchTest {

    /** One layer whose width the weight tells; files call it {@code net.…}. */
    private static final Architecture LAYER = new Architecture() {

        @Override
        public Map<String, Shape> parameters(Weights weights) {
            if (!weights.names().contains("weight")) {
                throw new IllegalArgumentException("there is no tensor weight");
            }
            Map<String, Shape> parameters = new LinkedHashMap<>();
            parameters.put("weight", weights.shape("weight"));
            parameters.put("bias", Shape.of(weights.shape("weight").size(0)));
            return parameters;
        }

        @Override
        public Optional<String> name(String stored) {
            return stored.endsWith("steps") ? Optional.empty() : Optional.of(stored.startsWith("net.") ? stored.substring(4) : stored);
        }
    };

    @Test
    void aCheckpointThatFitsIsCompleteUnderTheNamesOfTheArchitecture() {
        Weights stored = stored(Map.of("net.weight", Shape.of(3, 2), "net.bias", Shape.of(3), "net.steps", Shape.SCALAR));
        WeightMatch match = WeightMatch.of(LAYER, stored);
        assertTrue(match.isComplete());
        assertEquals(List.of("net.steps"), match.ignored());
        assertEquals(List.of(), match.unexpected());
        assertEquals(Set.of("weight", "bias"), match.weights(stored).names());
        assertEquals(6, match.weights(stored).values("weight").remaining());
        assertThrows(IllegalArgumentException.class, () -> match.weights(stored).shape("net.weight"));
    }

    @Test
    void whatIsMissingMisshapenAndTooMuchIsNamed() {
        WeightMatch lacking = WeightMatch.of(LAYER, stored(Map.of("weight", Shape.of(3, 2), "head.weight", Shape.of(7))));
        assertFalse(lacking.isComplete());
        assertEquals(Map.of("bias", Shape.of(3)), lacking.missing());
        assertEquals(List.of("head.weight"), lacking.unexpected());
        WeightMatch misshapen = WeightMatch.of(LAYER, stored(Map.of("weight", Shape.of(3, 2), "bias", Shape.of(4))));
        assertEquals(List.of(new WeightMatch.Misshapen("bias", Shape.of(4), Shape.of(3))), misshapen.misshapen());
        assertFalse(misshapen.isComplete());
    }

    @Test
    void twoTensorsOfOneNameAreNotMixed() {
        Map<String, Shape> both = new LinkedHashMap<>();
        both.put("weight", Shape.of(3, 2));
        both.put("net.weight", Shape.of(5, 2));
        both.put("bias", Shape.of(3));
        WeightMatch match = WeightMatch.of(LAYER, stored(both));
        assertEquals("weight", match.sources().get("weight"));
        assertEquals(List.of("net.weight"), match.unexpected());
    }

    @Test
    void anotherArchitectureIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> WeightMatch.of(LAYER, stored(Map.of("conv", Shape.of(3)))));
    }

    private static Weights stored(Map<String, Shape> shapes) {
        return new Weights() {

            @Override
            public Set<String> names() {
                return shapes.keySet();
            }

            @Override
            public Shape shape(String name) {
                return shapes.get(name);
            }

            @Override
            public FloatBuffer values(String name) {
                return FloatBuffer.allocate((int) shape(name).count());
            }
        };
    }
}
