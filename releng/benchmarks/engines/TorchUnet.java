package org.prosect.benchmarks.engines;

import static org.prosect.benchmarks.engines.TorchTensors.free;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.prosect.nn.Tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;

/** The U-Net of {@link Subjects} and Adam in eager libtorch. Handles are given up at once: the tape keeps what the way back needs, as in Python. */
final class TorchUnet {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;

    private final PtNDManager manager;
    private final Map<String, PtNDArray> weights;
    private final List<Moments> moments = new ArrayList<>();
    private final PtSymbolBlock functions;
    private int steps;

    private record Moments(PtNDArray weight, PtNDArray mean, PtNDArray square) { }

    TorchUnet(PtNDManager manager, Map<String, PtNDArray> weights) throws IOException {
        this.manager = manager;
        this.weights = weights;
        for (PtNDArray weight : weights.values()) {
            moments.add(new Moments(weight, (PtNDArray) manager.zeros(weight.getShape()), (PtNDArray) manager.zeros(weight.getShape())));
            JniUtils.attachGradient(weight, true);
        }
        Path file = Files.createTempFile("functions", ".pt");
        try {
            TorchScriptFile.write(file);
            functions = JniUtils.loadModule(manager, file, false, new String[0], new String[0], true);
        } finally {
            Files.delete(file);
        }
    }

    /** Forward, backward and an update; the loss before it. */
    float step(Tensor image, Tensor target) {
        float value;
        for (Moments each : moments) {
            JniUtils.zeroGrad(each.weight());
        }
        try (PtNDManager scope = (PtNDManager) manager.newSubManager()) {
            JniUtils.setGradMode(true);
            PtNDArray logits = logits(TorchTensors.of(scope, image));
            PtNDArray loss = call("loss", logits, TorchTensors.of(scope, target));
            free(logits);
            PtNDArray one = (PtNDArray) scope.ones(loss.getShape());
            JniUtils.backward(loss, one, false, false);
            JniUtils.setGradMode(false);
            value = loss.toFloatArray()[0];
        }
        steps++;
        double step = Subjects.RATE / (1 - Math.pow(BETA1, steps));
        double root = Math.sqrt(1 - Math.pow(BETA2, steps));
        for (Moments each : moments) {
            update(each, step, root);
        }
        return value;
    }

    private PtNDArray logits(PtNDArray image) {
        int depth = Subjects.CHANNELS.length;
        PtNDArray[] levels = new PtNDArray[depth];
        PtNDArray x = image;
        for (int i = 0; i < depth; i++) {
            x = twice("down" + i, x, i == 0 ? 1 : 2);
            levels[i] = x;
        }
        for (int i = depth - 2; i >= 0; i--) {
            PtNDArray wide = call("up", x, weights.get("up" + i + ".weight"), weights.get("up" + i + ".bias"));
            PtNDArray both = JniUtils.cat(new PtNDArray[] {wide, levels[i]}, 1);
            free(wide, x, levels[i]);
            x = twice("merge" + i, both, 1);
            free(both);
        }
        PtNDArray logits = convolution(x, weights.get("head.weight"), weights.get("head.bias"), 1, 0);
        free(x);
        return logits;
    }

    private PtNDArray twice(String name, PtNDArray x, int stride) {
        PtNDArray half = once(name + ".0.", x, stride);
        PtNDArray made = once(name + ".1.", half, 1);
        free(half);
        return made;
    }

    private PtNDArray once(String name, PtNDArray x, int stride) {
        PtNDArray linear = convolution(x, weights.get(name + "conv.weight"), null, stride, 1);
        PtNDArray normal = call("norm", linear, weights.get(name + "norm.weight"), weights.get(name + "norm.bias"));
        free(linear);
        PtNDArray made = JniUtils.leakyRelu(normal, Subjects.SLOPE);
        free(normal);
        return made;
    }

    private static PtNDArray convolution(PtNDArray x, PtNDArray weight, PtNDArray bias, int stride, int pad) {
        return JniUtils.convolution(x, weight, bias, new Shape(stride, stride, stride), new Shape(pad, pad, pad), new Shape(1, 1, 1), 1);
    }

    /** A function of {@link TorchScriptFile} with the tape on. DJL takes its name from that of a tensor, which is not handed on. */
    private PtNDArray call(String function, PtNDArray... tensors) {
        NDList taken = new NDList(tensors.length + 1);
        NDArray name = tensors[0].getManager().create(0f);
        name.setName("module_method:" + function);
        taken.add(name);
        taken.addAll(List.of(tensors));
        NDList made = IValueUtils.forward(functions, taken, true);
        free(name);
        return (PtNDArray) made.singletonOrThrow();
    }

    private void update(Moments each, double step, double root) {
        PtNDArray gradient = JniUtils.getGradient(each.weight());
        IValue[] taken = {IValue.from(each.weight()), IValue.from(gradient), IValue.from(each.mean()), IValue.from(each.square()), IValue.from(step),
            IValue.from(root)};
        IValueUtils.runMethod(functions, "adam", taken).close();
        for (IValue value : taken) {
            value.close();
        }
        free(gradient);
    }
}
