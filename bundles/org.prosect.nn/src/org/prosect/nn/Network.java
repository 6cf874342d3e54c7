package org.prosect.nn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A network: a static graph of operators with static shapes. Its parameters carry the names of the official checkpoint. Immutable; made by a
 * {@link NetworkBuilder}.
 *
 * @param name for messages
 * @param inputs what it takes, by name
 * @param parameters what its weights fill, by name
 * @param constants tensors that belong to the network itself
 * @param nodes in an order in which each comes after those it needs
 * @param outputs what it makes, by name
 */
public record Network(String name, Map<String, Value> inputs, Map<String, Value> parameters, Map<Value, Tensor> constants, List<Node> nodes,
        Map<String, Value> outputs) {

    public Network {
        inputs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        parameters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        constants = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        nodes = List.copyOf(nodes);
        outputs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    /** The number of trainable numbers. */
    public long parameterCount() {
        return parameters.values().stream().mapToLong(v -> v.shape().count()).sum();
    }

    /** Multiplications and additions of one run, as {@link Cost} counts them. */
    public long operations() {
        return nodes.stream().mapToLong(Cost::operations).sum();
    }

    /** A table of the layers: what each makes, its operations, and the totals. */
    public String summary() {
        StringBuilder text = new StringBuilder(name).append('\n');
        inputs.forEach((key, v) -> text.append(String.format("  %-52s %-20s %s%n", key, "input", v.shape())));
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Node node : nodes) {
            rows.merge(node.layer(), new Row(node.operator(), node.output().shape(), Cost.operations(node)), Row::and);
        }
        rows.forEach((layer, row) -> text.append(String.format(Locale.ROOT, "  %-52s %-20s %-22s %,d%n", layer, row.operators, row.shape,
                row.operations)));
        outputs.forEach((key, v) -> text.append(String.format("  %-52s %-20s %s%n", key, "output", v.shape())));
        text.append(String.format(Locale.ROOT, "  %,d parameters in %d tensors, %d operators, %.2f GFLOP%n", parameterCount(), parameters.size(),
                nodes.size(), operations() / 1e9));
        return text.toString();
    }

    private record Row(String operators, Shape shape, long operations) {

        Row and(Row later) {
            String all = operators.endsWith("…") ? operators : operators + "…";
            return new Row(all, later.shape, operations + later.operations);
        }
    }
}
