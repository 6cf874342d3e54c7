package org.prosect.backend.tensorflow;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prosect.testing.operators.OperatorCase;
import org.prosect.testing.operators.OperatorCases;

/** Every operator, in odd sizes and settings, against plain loops. */
class OperatorTest {

    private static final double TOLERANCE = 1e-5;

    static Stream<OperatorCase> cases() {
        return OperatorCases.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPlainLoops(OperatorCase one) {
        double deviation = one.deviation(new Engine().run(one.network(), one.weights(), one.inputs()));
        assertTrue(deviation <= TOLERANCE, () -> one + " differs by " + deviation);
    }
}
