package org.prosect.backend.tensorflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.prosect.core.ProsectException;
import org.prosect.nn.Network;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * How a network's inputs get into a session.
 *
 * @param network what they belong to
 * @param places what each is fed to
 */
record Feed(Network network, Map<String, Placeholder<TFloat32>> places) {

    /** Refuses inputs that are missing, misshapen or unknown. */
    void check(Map<String, Tensor> inputs) throws ProsectException {
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

    /** What is added to a run besides the inputs. */
    interface Addition {
        void to(Session.Runner runner);
    }

    /**
     * Runs with inputs that were checked.
     *
     * @param fetched what is copied out, by name
     * @param shapes the shape of each
     * @param more targets and further tensors
     */
    Map<String, Tensor> run(Session session, Map<String, Tensor> inputs, Map<String, ? extends Operand<TFloat32>> fetched,
            Function<String, Shape> shapes, Addition more) {
        List<TFloat32> tensors = new ArrayList<>();
        try {
            Session.Runner runner = session.runner();
            places.forEach((name, place) -> {
                TFloat32 tensor = Tensors.of(inputs.get(name));
                tensors.add(tensor);
                runner.feed(place, tensor);
            });
            more.to(runner);
            fetched.values().forEach(runner::fetch);
            Map<String, Tensor> outputs = new LinkedHashMap<>();
            try (Result result = runner.run()) {
                int i = 0;
                for (String name : fetched.keySet()) {
                    outputs.put(name, Tensors.copy(shapes.apply(name), (TFloat32) result.get(i++)));
                }
            }
            return outputs;
        } finally {
            tensors.forEach(TFloat32::close);
        }
    }
}
