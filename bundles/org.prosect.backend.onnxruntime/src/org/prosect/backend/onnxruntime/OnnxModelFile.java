package org.prosect.backend.onnxruntime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.prosect.core.ProsectException;
import org.prosect.core.compute.Device;
import org.prosect.nn.Tensor;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

/**
 * An .onnx file of anybody's, ready to run. Axes may be open: they take their size from what is given. Libraries of custom operators are never
 * loaded.
 * Used by one thread at a time.
 */
final class OnnxModelFile implements AutoCloseable {

    private final Path file;
    private final OrtSession session;
    private final List<OnnxPort> inputs;
    private final List<OnnxPort> outputs;

    private OnnxModelFile(Path file, OrtSession session) throws ProsectException, OrtException {
        this.file = file;
        this.session = session;
        this.inputs = ports(session.getInputInfo());
        this.outputs = ports(session.getOutputInfo());
    }

    /**
     * Opens a file.
     *
     * @throws ProsectException when it cannot be read, is damaged, keeps tensors outside its folder, or needs what the engine or the device lacks
     */
    static OnnxModelFile open(Path file, Device device) throws ProsectException {
        OnnxRuntimeBackend.start();
        OnnxFileCheck.check(file);
        try (OrtSession.SessionOptions options = OrtDevices.options(device)) {
            OrtSession session = OrtEnvironment.getEnvironment().createSession(file.toString(), options);
            try {
                return new OnnxModelFile(file, session);
            } catch (ProsectException | OrtException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (OrtException e) {
            throw OrtErrors.wrap(file + " cannot be made ready on " + device.id(), e);
        }
    }

    List<OnnxPort> inputs() {
        return inputs;
    }

    List<OnnxPort> outputs() {
        return outputs;
    }

    /**
     * Runs the model.
     *
     * @param tensors one for each input, by name
     * @return the outputs by name; the caller's own
     * @throws ProsectException for an input that is missing or does not fit, or when the model fails
     */
    Map<String, Tensor> run(Map<String, Tensor> tensors) throws ProsectException {
        Map<String, OnnxTensor> given = new LinkedHashMap<>();
        try {
            for (OnnxPort input : inputs) {
                Tensor tensor = tensors.get(input.name());
                if (tensor == null || !input.fits(tensor.shape())) {
                    throw new ProsectException(file + " needs the input " + input.name() + " as " + input.shape()
                            + (tensor == null ? ", which is missing; given are " + tensors.keySet() : ", given is " + tensor.shape()),
                                    "Give a tensor of that shape");
                }
                given.put(input.name(), PortValues.of(tensor, input));
            }
            try (OrtSession.Result result = session.run(given)) {
                Map<String, Tensor> made = new LinkedHashMap<>();
                for (Map.Entry<String, OnnxValue> output : result) {
                    if (!(output.getValue() instanceof OnnxTensor tensor)) {
                        throw new ProsectException(file + ": output " + output.getKey() + " is no tensor", "Use a model whose outputs are tensors");
                    }
                    made.put(output.getKey(), PortValues.of(output.getKey(), tensor));
                }
                return made;
            }
        } catch (OrtException e) {
            throw OrtErrors.wrap(file + " cannot run", e);
        } finally {
            given.values().forEach(OnnxTensor::close);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the session of " + file + " cannot be closed", e);
        }
    }

    private List<OnnxPort> ports(Map<String, NodeInfo> infos) throws ProsectException {
        List<OnnxPort> ports = new ArrayList<>();
        for (NodeInfo info : infos.values()) {
            if (!(info.getInfo() instanceof TensorInfo tensor)) {
                throw new ProsectException(file + ": " + info.getName() + " is no tensor", "Use a model whose inputs and outputs are tensors");
            }
            ports.add(OnnxPort.of(info.getName(), tensor));
        }
        return List.copyOf(ports);
    }
}
