package org.prosect.core.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.prosect.nn.Architecture;
import org.prosect.nn.Shape;
import org.prosect.nn.Weights;
import org.prosect.nn.checkpoint.WeightNames;

/**
 * How the tensors of a checkpoint fit an architecture.
 *
 * @param sources for each parameter that fits, its name in the checkpoint
 * @param missing parameters that the checkpoint lacks, with the shape that they should have
 * @param misshapen parameters of another shape: name, shape in the checkpoint, shape that they should have
 * @param unexpected tensors of the checkpoint that the architecture has no use for
 * @param ignored tensors that are known and not needed
 */
public record WeightMatch(Map<String, String> sources, Map<String, Shape> missing, List<Misshapen> misshapen, List<String> unexpected,
        List<String> ignored) {

    /**
     * A parameter of the wrong shape.
     *
     * @param name its name in the architecture
     * @param stored its shape in the checkpoint
     * @param expected its shape in the network
     */
    public record Misshapen(String name, Shape stored, Shape expected) { }

    /**
     * Compares a checkpoint with an architecture.
     *
     * @throws IllegalArgumentException when the checkpoint is not of this architecture at all, with the tensor that shows it
     */
    public static WeightMatch of(Architecture architecture, Weights stored) {
        Map<String, String> names = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        List<String> unexpected = new ArrayList<>();
        for (String name : stored.names()) {
            Optional<String> own = architecture.name(name);
            if (own.isEmpty()) {
                ignored.add(name);
            } else if (names.putIfAbsent(own.get(), name) != null) {
                unexpected.add(name);
            }
        }
        Map<String, Shape> parameters = architecture.parameters(WeightNames.selected(stored, names));
        Map<String, String> sources = new LinkedHashMap<>();
        Map<String, Shape> missing = new LinkedHashMap<>();
        List<Misshapen> misshapen = new ArrayList<>();
        parameters.forEach((name, shape) -> {
            String source = names.get(name);
            if (source == null) {
                missing.put(name, shape);
            } else if (!stored.shape(source).equals(shape)) {
                misshapen.add(new Misshapen(name, stored.shape(source), shape));
            } else {
                sources.put(name, source);
            }
        });
        names.forEach((own, source) -> {
            if (!parameters.containsKey(own)) {
                unexpected.add(source);
            }
        });
        return new WeightMatch(sources, missing, misshapen, unexpected, ignored);
    }

    /** Whether every parameter is there in its shape; tensors too many do no harm. */
    public boolean isComplete() {
        return missing.isEmpty() && misshapen.isEmpty();
    }

    /** The checkpoint's tensors that fit, under the names of the architecture. */
    public Weights weights(Weights stored) {
        return WeightNames.selected(stored, sources);
    }
}
