package org.prosect.core.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.prosect.core.ProsectException;
import org.prosect.core.compute.Trainer;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;

/** A trainer of one number x that moves by rate · (input − x) at each step; the loss is the squared difference before it. Averages are x itself. */
final class ScriptedTrainer implements Trainer {

    /** Rates of the steps, in order. */
    final List<Double> rates = new ArrayList<>();
    /** Inputs of the steps, in order. */
    final List<Float> inputs = new ArrayList<>();
    private float x;
    private long steps;

    @Override
    public Map<String, Tensor> step(Map<String, Tensor> input, double rate) throws ProsectException {
        float wanted = input.get("wanted").values()[0];
        Map<String, Tensor> made = run(input);
        x += (float) (rate * (wanted - x));
        steps++;
        rates.add(rate);
        inputs.add(wanted);
        return made;
    }

    @Override
    public Map<String, Tensor> run(Map<String, Tensor> input) {
        float difference = input.get("wanted").values()[0] - x;
        return Map.of("loss", Tensor.scalar(difference * difference));
    }

    @Override
    public Map<String, Tensor> gradients(Map<String, Tensor> input) {
        return Map.of("x", Tensor.scalar(2 * (x - input.get("wanted").values()[0])));
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public Weights weights() {
        return new MemoryWeights(Map.of("x", Tensor.scalar(x)));
    }

    @Override
    public Weights averages() {
        return weights();
    }

    @Override
    public Weights state() {
        return new MemoryWeights(Map.of("x", Tensor.scalar(x), "steps", Tensor.scalar(steps)));
    }

    @Override
    public void restore(Weights state) {
        x = state.values("x").get(0);
        steps = (long) state.values("steps").get(0);
    }

    @Override
    public void close() {
        // nothing is held
    }
}
