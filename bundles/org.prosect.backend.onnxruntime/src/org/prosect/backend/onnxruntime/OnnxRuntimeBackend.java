package org.prosect.backend.onnxruntime;

import java.util.List;

import org.prosect.core.ProsectException;
import org.prosect.core.compute.CompiledNetwork;
import org.prosect.core.compute.ComputeBackend;
import org.prosect.core.compute.Device;
import org.prosect.nn.Network;
import org.prosect.nn.Shape;
import org.prosect.nn.Value;
import org.prosect.nn.Weights;

/** ONNX Runtime: the processor everywhere, graphics cards where the installed build of it has a provider for them. */
public final class OnnxRuntimeBackend implements ComputeBackend {

    @Override
    public List<Device> devices() throws ProsectException {
        start();
        return OrtDevices.all();
    }

    @Override
    public CompiledNetwork compile(Network network, Weights weights, Device device) throws ProsectException {
        start();
        for (Value parameter : network.parameters().values()) {
            check(network, parameter, weights);
        }
        OnnxModel model;
        try {
            model = OnnxModel.of(network, OrtDevices.hasOwnOperators(device));
        } catch (IllegalArgumentException e) {
            throw new ProsectException("network " + network.name() + ": " + e.getMessage(), "Choose another backend", e);
        }
        return OnnxRuntimeNetwork.load(network, model, weights, device);
    }

    /** @throws ProsectException when the engine does not start, with the reason */
    static void start() throws ProsectException {
        CommandLineLength.check();
        OnnxRuntimeLibrary.version();
    }

    private static void check(Network network, Value parameter, Weights weights) throws ProsectException {
        String name = parameter.name();
        if (!weights.names().contains(name)) {
            throw new ProsectException("network " + network.name() + " needs the weight " + name + " of " + parameter.shape() + ", which is missing",
                    "Use weights of this architecture; prosect import-weights says what fits");
        }
        Shape given = weights.shape(name);
        if (!given.equals(parameter.shape())) {
            throw new ProsectException("network " + network.name() + " needs the weight " + name + " as " + parameter.shape() + ", given is "
                    + given,
                    "Use weights of this architecture and variant; prosect import-weights says what fits");
        }
    }
}
