package org.prosect.testing.operators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.prosect.core.compute.CompiledNetwork;
import org.prosect.core.compute.ComputeBackend;
import org.prosect.core.compute.Device;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Network;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;

/** Runs networks in plain loops and counts the runs. */
public final class ReferenceBackend implements ComputeBackend {

    private int runs;

    /** How often any of its networks ran. */
    public int runs() {
        return runs;
    }

    @Override
    public List<Device> devices() {
        return List.of(new Device("loops", "plain loops", OptionalLong.empty()));
    }

    @Override
    public CompiledNetwork compile(Network network, Weights weights, Device device) {
        Map<String, Tensor> kept = new HashMap<>();
        network.parameters().forEach((name, value) -> {
            float[] values = new float[weights.values(name).remaining()];
            weights.values(name).get(values);
            kept.put(name, new Tensor(weights.shape(name), values));
        });
        return new CompiledNetwork() {
            @Override
            public Map<String, Tensor> run(Map<String, Tensor> inputs) {
                runs++;
                return new ReferenceInterpreter().run(network, new MemoryWeights(kept), inputs);
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
