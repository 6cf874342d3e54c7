package org.prosect.backend.tensorflow;

import java.util.Map;

import org.prosect.core.ProsectException;
import org.prosect.core.compute.CompiledNetwork;
import org.prosect.core.compute.Device;
import org.prosect.nn.Network;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A graph with its session. */
final class TensorFlowNetwork implements CompiledNetwork {

    private final Network network;
    private final Device device;
    private final Feed feed;
    private final Map<String, Operand<TFloat32>> fetched;
    private final Graph graph;
    private final Session session;
    private boolean closed;

    private TensorFlowNetwork(Network network, Device device, NetworkGraph built, Graph graph, Session session) {
        this.network = network;
        this.device = device;
        this.feed = new Feed(network, built.inputs());
        this.fetched = built.outputs();
        this.graph = graph;
        this.session = session;
    }

    /** Builds the graph and fills the session with weights, whose names and shapes fit. */
    static TensorFlowNetwork of(Network network, Weights weights, Device device, Lowerings lowerings) {
        Graph graph = new Graph();
        try {
            Ops tf = Sessions.on(graph, device);
            Variables variables = new Variables(new GraphOps(tf), "");
            NetworkGraph built = new NetworkGraph(network, tf, Tape.NONE, variables);
            built.lower(lowerings);
            Session session = Sessions.open(graph, device);
            try {
                TensorFlowNetwork made = new TensorFlowNetwork(network, device, built, graph, session);
                variables.load(session, weights);
                variables.loadConstants(session);
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
        feed.check(inputs);
        return Failures.guarded(network.name(), device, () -> feed.run(session, inputs, fetched, name -> network.outputs().get(name).shape(),
                runner -> { }));
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
