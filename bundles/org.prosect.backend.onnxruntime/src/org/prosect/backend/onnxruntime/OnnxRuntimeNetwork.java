package org.prosect.backend.onnxruntime;

import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

import org.prosect.core.ProsectException;
import org.prosect.core.compute.CompiledNetwork;
import org.prosect.core.compute.Device;
import org.prosect.nn.Network;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.nn.Weights;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** A network in a session of ONNX Runtime. Inputs and outputs have memory of their own that each run uses again. */
final class OnnxRuntimeNetwork implements CompiledNetwork {

    private final Network network;
    private final NativeTensors memory;
    private final OrtSession session;
    private final Map<String, NativeTensors.Slot> inputs = new LinkedHashMap<>();
    private final Map<String, NativeTensors.Slot> outputs = new LinkedHashMap<>();
    private final Map<String, OnnxTensor> given = new LinkedHashMap<>();
    private final Map<String, OnnxTensor> made = new LinkedHashMap<>();
    private boolean closed;

    private OnnxRuntimeNetwork(Network network, OnnxModel model, NativeTensors memory, OrtSession session) throws ProsectException {
        this.network = network;
        this.memory = memory;
        this.session = session;
        for (Map.Entry<String, Value> input : network.inputs().entrySet()) {
            NativeTensors.Slot slot = memory.create("input " + input.getKey(), input.getValue().shape());
            inputs.put(input.getKey(), slot);
            given.put(model.inputs().get(input.getKey()), slot.tensor());
        }
        for (Map.Entry<String, Value> output : network.outputs().entrySet()) {
            NativeTensors.Slot slot = memory.create("output " + output.getKey(), output.getValue().shape());
            outputs.put(output.getKey(), slot);
            made.put(model.outputs().get(output.getKey()), slot.tensor());
        }
    }

    /**
     * The engine copies weights and constants while it makes the session ready (AddExternalInitializers in onnxruntime_c_api.h says so). What holds
     * them here is given up before this returns.
     *
     * @param weights hold every parameter in its shape
     */
    static OnnxRuntimeNetwork load(Network network, OnnxModel model, Weights weights, Device device) throws ProsectException {
        NativeTensors memory = new NativeTensors();
        boolean ready = false;
        try (NativeTensors lent = new NativeTensors(); OrtSession.SessionOptions options = OrtDevices.options(device)) {
            Map<String, OnnxTensorLike> outside = new LinkedHashMap<>();
            for (Map.Entry<String, Value> weight : model.weights().entrySet()) {
                String name = weight.getValue().name();
                outside.put(weight.getKey(), lent.of("weight " + name, weight.getValue().shape(), weights.values(name)));
            }
            for (Map.Entry<String, Tensor> constant : model.constants().entrySet()) {
                Tensor tensor = constant.getValue();
                outside.put(constant.getKey(), lent.of("a constant", tensor.shape(), FloatBuffer.wrap(tensor.values())));
            }
            if (!outside.isEmpty()) {
                options.addExternalInitializers(outside);
            }
            OnnxRuntimeNetwork loaded = ready(network, model, memory, options);
            ready = true;
            return loaded;
        } catch (OrtException e) {
            throw OrtErrors.wrap("network " + network.name() + " cannot be made ready on " + device.id(), e);
        } catch (OutOfMemoryError e) {
            throw new ProsectException("there is no memory for the weights of network " + network.name(), OrtErrors.MEMORY, e);
        } finally {
            if (!ready) {
                memory.close();
            }
        }
    }

    private static OnnxRuntimeNetwork ready(Network network, OnnxModel model, NativeTensors memory, OrtSession.SessionOptions options)
            throws ProsectException, OrtException {
        OrtSession session = OrtEnvironment.getEnvironment().createSession(model.bytes(), options);
        try {
            return new OnnxRuntimeNetwork(network, model, memory, session);
        } catch (ProsectException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    @Override
    public Map<String, Tensor> run(Map<String, Tensor> tensors) throws ProsectException {
        if (closed) {
            throw new IllegalStateException("network " + network.name() + " is closed");
        }
        for (Map.Entry<String, Value> input : network.inputs().entrySet()) {
            Tensor tensor = tensors.get(input.getKey());
            if (tensor == null || !tensor.shape().equals(input.getValue().shape())) {
                throw new ProsectException("network " + network.name() + " needs the input " + input.getKey() + " as " + input.getValue().shape()
                        + (tensor == null ? ", which is missing; given are " + tensors.keySet() : ", given is " + tensor.shape()),
                                "Give a tensor of that shape");
            }
            inputs.get(input.getKey()).values().duplicate().put(tensor.values());
        }
        try {
            session.run(given, made).close();
        } catch (OrtException e) {
            throw OrtErrors.wrap("network " + network.name() + " cannot run", e);
        }
        return results();
    }

    private Map<String, Tensor> results() throws ProsectException {
        Map<String, Tensor> results = new LinkedHashMap<>();
        try {
            outputs.forEach((name, slot) -> {
                Tensor tensor = Tensor.zeros(network.outputs().get(name).shape());
                slot.values().duplicate().get(tensor.values());
                results.put(name, tensor);
            });
        } catch (OutOfMemoryError e) {
            throw new ProsectException("there is no memory for the outputs of network " + network.name(), OrtErrors.MEMORY, e);
        }
        return results;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the session of network " + network.name() + " cannot be closed", e);
        } finally {
            memory.close();
        }
    }
}
