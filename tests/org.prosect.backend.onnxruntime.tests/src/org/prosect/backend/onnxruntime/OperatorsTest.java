package org.prosect.backend.onnxruntime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prosect.core.compute.CompiledNetwork;
import org.prosect.core.compute.Device;
import org.prosect.testing.operators.OperatorCase;
import org.prosect.testing.operators.OperatorCases;

/** Every operator gives what plain loops give. */
class OperatorsTest {

    private static final double TOLERANCE = 1e-5;

    static List<OperatorCase> cases() {
        return OperatorCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPlainLoops(OperatorCase each) throws Exception {
        OnnxRuntimeBackend backend = new OnnxRuntimeBackend();
        Device cpu = backend.devices().getLast();
        try (CompiledNetwork compiled = backend.compile(each.network(), each.weights(), cpu)) {
            double deviation = each.deviation(compiled.run(each.inputs()));
            assertTrue(deviation <= TOLERANCE, () -> each.name() + " deviates by " + deviation);
        }
    }
}
