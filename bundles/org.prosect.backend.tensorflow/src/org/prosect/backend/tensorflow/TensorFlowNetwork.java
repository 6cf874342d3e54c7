package org.prosect.backend.tensorflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.prosect.core.ProsectException;
import org.prosect.core.compute.CompiledNetwork;
import org.prosect.core.compute.Device;
import org.prosect.nn.Network;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.nn.Weights;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.core.Identity;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** A graph with its session. */
final class TensorFlowNetwork implements CompiledNetwork {

    private final Network network;
    private final Device device;
    private final Map<String, Placeholder<TFloat32>> fed;
    private final Map<String, Identity<TFloat32>> fetched;
    private final Graph graph;
    private final Session session;
    private boolean closed;

    private TensorFlowNetwork(Network network, Device device, NetworkGraph built, Graph graph, Session session) {
        this.network = network;
        this.device = device;
        this.fed = built.inputs();
        this.fetched = built.outputs();
        this.graph = graph;
        this.session = session;
    }

    /** Builds the graph and fills the session with weights, whose names and shapes fit. */
    static TensorFlowNetwork of(Network network, Weights weights, Device device, Lowerings lowerings) {
        Graph graph = new Graph();
        try {
            NetworkGraph built = new NetworkGraph(network, Sessions.on(graph, device));
            network.nodes().forEach(node -> lowerings.of(node.operator()).lower(node, built));
            Session session = Sessions.open(graph, device);
            try {
                TensorFlowNetwork made = new TensorFlowNetwork(network, device, built, graph, session);
                built.variables().load(session, weights);
                return made;
            } catch (RuntimeException | Error e) {
                session.close();
                throw e;
            }
        } catch (RuntimeException | Error e) {
            graph.close();
            throw e;
        }
    }

    @Override
    public Map<String, Tensor> run(Map<String, Tensor> inputs) throws ProsectException {
        if (closed) {
            throw new IllegalStateException("network " + network.name() + " is closed");
        }
        check(inputs);
        return Failures.guarded(network.name(), device, () -> outputs(inputs));
    }

    private Map<String, Tensor> outputs(Map<String, Tensor> inputs) {
        List<TFloat32> tensors = new ArrayList<>();
        try {
            Session.Runner runner = session.runner();
            fed.forEach((name, place) -> {
                TFloat32 tensor = Tensors.of(inputs.get(name));
                tensors.add(tensor);
                runner.feed(place, tensor);
            });
            fetched.values().forEach(runner::fetch);
            Map<String, Tensor> outputs = new LinkedHashMap<>();
            try (Result result = runner.run()) {
                int i = 0;
                for (String name : fetched.keySet()) {
                    outputs.put(name, Tensors.copy(network.outputs().get(name).shape(), (TFloat32) result.get(i++)));
                }
            }
            return outputs;
        } finally {
            tensors.forEach(TFloat32::close);
        }
    }

    private void check(Map<String, Tensor> inputs) throws ProsectException {
        for (Map.Entry<String, Value> declared : network.inputs().entrySet()) {
            Tensor given = inputs.get(declared.getKey());
            if (given == null) {
                throw new ProsectException("network " + network.name() + " got no input " + declared.getKey() + " among " + inputs.keySet(),
                        "Give a tensor of " + declared.getValue().shape() + " of that name");
            }
            if (!given.shape().equals(declared.getValue().shape())) {
                throw new ProsectException("input " + declared.getKey() + " of network " + network.name() + " is " + given.shape(),
                        "Give a tensor of " + declared.getValue().shape());
            }
        }
        for (String name : inputs.keySet()) {
            if (!network.inputs().containsKey(name)) {
                throw new ProsectException("network " + network.name() + " has no input " + name, "Its inputs are " + network.inputs().keySet());
            }
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            session.close();
            graph.close();
        }
    }
}
