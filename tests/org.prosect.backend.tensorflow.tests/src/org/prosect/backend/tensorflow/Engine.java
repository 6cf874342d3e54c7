package org.prosect.backend.tensorflow;

import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.CompiledNetwork;
import org.prosect.core.compute.Device;
import org.prosect.core.compute.Trainer;
import org.prosect.nn.Network;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;
import org.prosect.nn.training.TrainingPlan;

/** TensorFlow on the processor, for tests; where its natives are not installed the test is skipped. */
final class Engine {

    private final TensorFlowBackend backend = new TensorFlowBackend();

    Device processor() {
        try {
            return backend.devices().stream().filter(d -> d.id().equals("cpu")).findFirst().orElseThrow();
        } catch (ProsectException e) {
            Assumptions.abort("skipped: " + e.getMessage());
            throw new AssertionError(e);
        }
    }

    CompiledNetwork compile(Network network, Weights weights) throws ProsectException {
        return backend.compile(network, weights, processor());
    }

    Trainer trainer(TrainingPlan plan, Weights first) throws ProsectException {
        return backend.trainer(plan, first, processor());
    }

    /** Compiles and runs once. */
    Map<String, Tensor> run(Network network, Weights weights, Map<String, Tensor> inputs) {
        try (CompiledNetwork compiled = compile(network, weights)) {
            return compiled.run(inputs);
        } catch (ProsectException e) {
            throw new AssertionError(e);
        }
    }
}
