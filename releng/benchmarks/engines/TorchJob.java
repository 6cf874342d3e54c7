package org.prosect.benchmarks.engines;

import java.nio.file.Path;
import java.util.Map;

import org.prosect.nn.Tensor;
import org.prosect.nn.checkpoint.Checkpoint;
import org.prosect.nn.checkpoint.Checkpoints;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;

/** The same in libtorch. Inputs come from arrays and outputs go to arrays, as with Prosect's backends. */
final class TorchJob implements Job {

    private final PtNDManager manager = TorchTensors.start();
    private final Kind kind;
    private final Path file;
    private final Map<String, Tensor> inputs;
    private Map<String, PtNDArray> weights = Map.of();
    private TorchUnet unet;

    TorchJob(Kind kind, Path file) {
        this.kind = kind;
        this.file = file;
        this.inputs = Subjects.inputs(kind);
    }

    @Override
    public void prepare() throws Exception {
        try (Checkpoint checkpoint = Checkpoints.open(file)) {
            weights = TorchTensors.load(manager, checkpoint);
        }
        if (kind == Kind.TRAINING) {
            unet = new TorchUnet(manager, weights);
        }
    }

    @Override
    public float[] run() throws Exception {
        if (unet != null) {
            return new float[] {unet.step(inputs.get("image"), inputs.get("target"))};
        }
        float[] output = {};
        for (int i = 0; i < kind.runs(); i++) {
            try (PtNDManager scope = (PtNDManager) manager.newSubManager()) {
                output = forward(TorchTensors.of(scope, inputs.values().iterator().next())).toFloatArray();
            }
        }
        return output;
    }

    private PtNDArray forward(PtNDArray x) {
        return switch (kind) {
            case ENCODER -> new TorchEncoder(manager, weights).encode(x);
            case OVERHEAD -> JniUtils.relu(JniUtils.add(x, weights.get("bias")));
            case LEAK -> convolution("second", JniUtils.relu(convolution("first", x)));
            case LOADING -> layers(x);
            case TRAINING -> throw new IllegalStateException();
        };
    }

    private PtNDArray convolution(String name, PtNDArray x) {
        Shape one = new Shape(1, 1, 1);
        return JniUtils.convolution(x, weights.get(name + ".weight"), weights.get(name + ".bias"), one, one, one, 1);
    }

    private PtNDArray layers(PtNDArray input) {
        PtNDArray x = input;
        for (int i = 0; i < Subjects.LAYERS; i++) {
            x = JniUtils.relu(JniUtils.linear(x, weights.get("layer" + i + ".weight"), null));
        }
        return x;
    }

    @Override
    public void close() {
        manager.close();
    }
}
