package org.prosect.backend.tensorflow;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prosect.core.ProsectException;
import org.prosect.nn.Tensor;
import org.prosect.testing.operators.OperatorCase;
import org.prosect.testing.operators.OperatorCases;

/** The gradient of every operator for everything that it takes, against differences of the plain loops. */
class OperatorGradientTest {

    private static final GradientCheck CHECK = new GradientCheck(Math.scalb(1.0, -16), 24, 1e-5);

    static List<OperatorCase> cases() {
        return OperatorCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTheSlopeOfThePlainLoops(OperatorCase given) throws ProsectException {
        Map<String, Tensor> point = new TreeMap<>();
        given.inputs().forEach((name, tensor) -> point.put(name, new Tensor(tensor.shape(), tensor.values().clone())));
        given.weights().names().forEach(name -> {
            float[] values = new float[Math.toIntExact(given.weights().shape(name).count())];
            given.weights().values(name).get(values);
            point.put(name, new Tensor(given.weights().shape(name), values));
        });
        CHECK.judge(given.network(), point, point.keySet());
    }
}
