package org.prosect.testing.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Value;

/** Every operator that a {@link NetworkBuilder} can make, in odd sizes, with what is right: for the tests of each backend. */
public final class OperatorCases {

    private final List<OperatorCase> cases = new ArrayList<>();

    private OperatorCases() { }

    /** All cases. */
    public static List<OperatorCase> all() {
        OperatorCases list = new OperatorCases();
        ValueCases.addTo(list);
        WindowCases.addTo(list);
        AxisCases.addTo(list);
        SamplingCases.addTo(list);
        return List.copyOf(list.cases);
    }

    /** A case of any form; values are between −2 and 2, variances positive. */
    void add(String name, Consumer<NetworkBuilder> net) {
        cases.add(OperatorCase.of(name, -2, 2, net));
    }

    /** A case of one input x and one output y. */
    void add(String name, int[] sizes, BiFunction<NetworkBuilder, Value, Value> net) {
        add(name, n -> n.output("y", net.apply(n, n.input("x", sizes))));
    }

    /** A case of one input x in a range and one output y. */
    void add(String name, double low, double high, int[] sizes, BiFunction<NetworkBuilder, Value, Value> net) {
        cases.add(OperatorCase.of(name, low, high, n -> n.output("y", net.apply(n, n.input("x", sizes)))));
    }

    static int[] sizes(int... sizes) {
        return sizes;
    }
}
