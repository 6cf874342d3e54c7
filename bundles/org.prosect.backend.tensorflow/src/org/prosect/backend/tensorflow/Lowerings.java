package org.prosect.backend.tensorflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The lowerings of all operators that TensorFlow can run, by their names. */
final class Lowerings {

    private final Map<String, Lowering> table = new HashMap<>();

    Lowerings() {
        Stream.of(Elementwise.lowerings(), Moves.lowerings(), Products.lowerings(), Statistics.lowerings(), Convolutions.lowerings(),
                TransposedConvolutions.lowerings(), Pooling.lowerings(), Resizing.lowerings(), GridSampling.lowerings()).forEach(table::putAll);
    }

    Set<String> operators() {
        return Set.copyOf(table.keySet());
    }

    /** The lowering of an operator that is among {@link #operators()}. */
    Lowering of(String operator) {
        return table.get(operator);
    }
}
