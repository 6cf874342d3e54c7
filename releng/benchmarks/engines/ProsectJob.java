package org.prosect.benchmarks.engines;

import java.nio.file.Path;
import java.util.Map;

import org.prosect.core.compute.CompiledNetwork;
import org.prosect.core.compute.ComputeBackend;
import org.prosect.core.compute.Device;
import org.prosect.core.compute.Trainer;
import org.prosect.core.compute.TrainingBackend;
import org.prosect.nn.Network;
import org.prosect.nn.Tensor;
import org.prosect.nn.checkpoint.Checkpoint;
import org.prosect.nn.checkpoint.Checkpoints;
import org.prosect.nn.training.Optimiser;
import org.prosect.nn.training.TrainingPlan;

/** A network on one of Prosect's backends, used as the product uses it. */
final class ProsectJob implements Job {

    private final ComputeBackend backend;
    private final Device device;
    private final Kind kind;
    private final Path weights;
    private final Network network;
    private final Map<String, Tensor> inputs;
    private CompiledNetwork compiled;
    private Trainer trainer;

    ProsectJob(ComputeBackend backend, Kind kind, Path weights) throws Exception {
        this.backend = backend;
        this.kind = kind;
        this.weights = weights;
        this.device = backend.devices().stream().filter(d -> d.id().equals("cpu")).findFirst().orElseThrow();
        this.network = Subjects.network(kind);
        this.inputs = Subjects.inputs(kind);
    }

    @Override
    public void prepare() throws Exception {
        try (Checkpoint file = Checkpoints.open(weights)) {
            if (kind == Kind.TRAINING) {
                trainer = ((TrainingBackend) backend).trainer(TrainingPlan.of(network, "loss", Optimiser.adam()), file, device);
            } else {
                compiled = backend.compile(network, file, device);
            }
        }
    }

    @Override
    public float[] run() throws Exception {
        if (trainer != null) {
            return trainer.step(inputs, Subjects.RATE).get("loss").values();
        }
        float[] output = {};
        for (int i = 0; i < kind.runs(); i++) {
            output = compiled.run(inputs).values().iterator().next().values();
        }
        return output;
    }

    @Override
    public void close() {
        if (trainer != null) {
            trainer.close();
        }
        if (compiled != null) {
            compiled.close();
        }
    }
}
