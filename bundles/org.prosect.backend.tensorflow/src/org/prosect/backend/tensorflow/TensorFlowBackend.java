package org.prosect.backend.tensorflow;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.prosect.core.ProsectException;
import org.prosect.core.compute.CompiledNetwork;
import org.prosect.core.compute.Device;
import org.prosect.core.compute.Trainer;
import org.prosect.core.compute.TrainingBackend;
import org.prosect.nn.Network;
import org.prosect.nn.Weights;
import org.prosect.nn.training.TrainingPlan;

/** TensorFlow: processors everywhere, and CUDA on Linux where its larger natives are installed. The engine is loaded at the first call. */
public final class TensorFlowBackend implements TrainingBackend {

    private static final int NAMED = 5;

    private final Lowerings lowerings = new Lowerings();

    @Override
    public List<Device> devices() throws ProsectException {
        TensorFlowLibrary.version();
        return Devices.find();
    }

    @Override
    public CompiledNetwork compile(Network network, Weights weights, Device device) throws ProsectException {
        TensorFlowLibrary.version();
        checkDevice(device);
        checkOperators(network);
        checkWeights(network, weights);
        return Failures.guarded(network.name(), device, () -> TensorFlowNetwork.of(network, weights, device, lowerings));
    }

    @Override
    public Trainer trainer(TrainingPlan plan, Weights first, Device device) throws ProsectException {
        TensorFlowLibrary.version();
        checkDevice(device);
        checkOperators(plan.network());
        checkWeights(plan.network(), first);
        return Failures.guarded(plan.network().name(), device, () -> TensorFlowTrainer.of(plan, first, device, lowerings));
    }

    /** TensorFlow itself would quietly compute on the processor. */
    private static void checkDevice(Device device) throws ProsectException {
        List<String> ids = device.id().equals("cpu") ? List.of("cpu") : Devices.find().stream().map(Device::id).toList();
        if (!ids.contains(device.id())) {
            throw new ProsectException("TensorFlow has no device " + device.id() + " here", "Choose one of " + String.join(", ", ids));
        }
    }

    private void checkOperators(Network network) throws ProsectException {
        Set<String> lacking = new TreeSet<>();
        network.nodes().forEach(node -> lacking.add(node.operator()));
        lacking.removeAll(lowerings.operators());
        if (!lacking.isEmpty()) {
            throw new ProsectException("network " + network.name() + " needs operators that this engine lacks: " + String.join(", ", lacking),
                    "Choose another backend");
        }
    }

    private static void checkWeights(Network network, Weights weights) throws ProsectException {
        Set<String> names = weights.names();
        List<String> wrong = network.parameters().entrySet().stream()
                .filter(p -> !names.contains(p.getKey()) || !weights.shape(p.getKey()).equals(p.getValue().shape()))
                .map(p -> p.getKey() + (names.contains(p.getKey()) ? " is " + weights.shape(p.getKey()) + " in place of " : " is missing, ")
                        + p.getValue().shape())
                .toList();
        if (!wrong.isEmpty()) {
            String more = wrong.size() > NAMED ? " and " + (wrong.size() - NAMED) + " more" : "";
            throw new ProsectException("the weights do not fit network " + network.name() + ": "
                    + String.join("; ", wrong.subList(0, Math.min(NAMED, wrong.size()))) + more, "Use a checkpoint of this architecture");
        }
    }
}
