package org.prosect.core.model;

import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

import org.prosect.nn.Shape;
import org.prosect.nn.Weights;

/** Some tensors of a source under other names. */
final class RenamedWeights implements Weights {

    private final Weights source;
    /** New name to name in the source. */
    private final Map<String, String> names;

    RenamedWeights(Weights source, Map<String, String> names) {
        this.source = source;
        this.names = names;
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(names.keySet());
    }

    @Override
    public Shape shape(String name) {
        return source.shape(stored(name));
    }

    @Override
    public FloatBuffer values(String name) {
        return source.values(stored(name));
    }

    private String stored(String name) {
        String stored = names.get(name);
        if (stored == null) {
            throw new IllegalArgumentException("there is no tensor " + name);
        }
        return stored;
    }
}
