package org.prosect.nn.checkpoint;

import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.prosect.nn.Shape;
import org.prosect.nn.Weights;

/** Views of weights under other names; no values are read or copied. */
public final class WeightNames {

    private WeightNames() { }

    /** The weights whose names begin with a prefix, without it, such as {@code "module."}; the others are not part of the view. */
    public static Weights stripped(Weights weights, String prefix) {
        return renamed(weights, name -> name.startsWith(prefix) ? name.substring(prefix.length()) : "");
    }

    /** All weights with a prefix in front of their names. */
    public static Weights prefixed(Weights weights, String prefix) {
        return renamed(weights, name -> prefix + name);
    }

    /**
     * All weights under new names; those that a name of no characters is given to are left out.
     *
     * @throws IllegalArgumentException when two get the same name
     */
    public static Weights renamed(Weights weights, Function<String, String> newName) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : weights.names()) {
            String renamed = newName.apply(name);
            if (!renamed.isEmpty()) {
                String other = names.putIfAbsent(renamed, name);
                if (other != null) {
                    throw new IllegalArgumentException("both " + other + " and " + name + " would be called " + renamed);
                }
            }
        }
        return new View(weights, names);
    }

    /**
     * Some weights under other names.
     *
     * @param original for each name in the view its name in the weights
     */
    public static Weights selected(Weights weights, Map<String, String> original) {
        return new View(weights, new LinkedHashMap<>(original));
    }

    /**
     * The longest prefix of whole parts that all names share, with its last dot, such as {@code "module."}; empty when there is none or fewer
     * than two names.
     */
    public static String commonPrefix(Weights weights) {
        String common = "";
        boolean first = true;
        for (String name : weights.names()) {
            String parents = name.substring(0, name.lastIndexOf('.') + 1);
            if (first) {
                common = parents;
                first = false;
            }
            while (!name.startsWith(common)) {
                common = common.substring(0, common.lastIndexOf('.', common.length() - 2) + 1);
            }
        }
        return weights.names().size() < 2 ? "" : common;
    }

    /** Weights under other names. */
    private record View(Weights weights, Map<String, String> original) implements Weights {

        @Override
        public Set<String> names() {
            return Collections.unmodifiableSet(original.keySet());
        }

        @Override
        public Shape shape(String name) {
            return weights.shape(find(name));
        }

        @Override
        public FloatBuffer values(String name) {
            return weights.values(find(name));
        }

        private String find(String name) {
            String found = original.get(name);
            if (found == null) {
                throw new IllegalArgumentException("there is no tensor " + TensorTable.shown(name));
            }
            return found;
        }
    }
}
