package org.prosect.networks.golden;

import java.util.Map;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Assumptions;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.CompiledNetwork;
import org.prosect.core.compute.ComputeBackend;
import org.prosect.core.registry.Contributions;
import org.prosect.nn.Network;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;
import org.prosect.testing.operators.Runner;

/**
 * An installed compute backend on its best device. Needs the running platform: skips without it.
 *
 * @param id of the backend
 */
public record EngineRunner(String id) implements Runner {

    @Override
    public Map<String, Tensor> run(Network network, Weights weights, Map<String, Tensor> inputs) {
        Assumptions.assumeTrue(RegistryFactory.getRegistry() != null, "skipped: no platform is running, so that no backend can be found");
        try {
            ComputeBackend backend = Contributions.ofPlatform().backend(id).code().get();
            try (CompiledNetwork compiled = backend.compile(network, weights, backend.devices().getFirst())) {
                return compiled.run(inputs);
            }
        } catch (ProsectException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
