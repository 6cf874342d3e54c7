package org.prosect.backend.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.Trainer;
import org.prosect.nn.Convolution;
import org.prosect.nn.Layers;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.nn.Weights;
import org.prosect.nn.checkpoint.Checkpoint;
import org.prosect.nn.checkpoint.CheckpointException;
import org.prosect.nn.checkpoint.Checkpoints;
import org.prosect.nn.checkpoint.Safetensors;
import org.prosect.nn.loss.OverlapLosses;
import org.prosect.nn.training.FirstWeights;
import org.prosect.nn.training.Optimiser;
import org.prosect.nn.training.TrainingPlan;
import org.tensorflow.Graph;
import org.tensorflow.op.Ops;

/** A small 3D U-Net in training: it learns, goes on from its state, and refuses what would spoil it. */
class TrainerTest {

    private static final int SIDE = 12;
    private static final Network UNET = unet();

    private static Network unet() {
        NetworkBuilder net = new NetworkBuilder("unet");
        Layers layers = new Layers(net);
        Value x = net.input("image", 1, 1, SIDE, SIDE, SIDE);
        Value fine = block(net, layers, "fine", x, 6, 1);
        Value coarse = block(net, layers, "coarse", fine, 12, 2);
        Value up = layers.convTranspose("up", coarse, 6, 2, Convolution.PLAIN.stride(2), true);
        Value joined = block(net, layers, "joined", net.concat(1, up, fine), 6, 1);
        Value p = net.sigmoid(layers.conv("head", joined, 1, 1, Convolution.PLAIN, true));
        net.output("p", p);
        net.output("loss", new OverlapLosses(net).dice(p, net.input("truth", 1, 1, SIDE, SIDE, SIDE), 1));
        return net.build();
    }

    private static Value block(NetworkBuilder net, Layers layers, String name, Value x, int channels, int stride) {
        return net.in(name, () -> net.leakyRelu(layers.instanceNorm("norm",
                layers.conv("conv", x, channels, 3, Convolution.padded(1).stride(stride), true), 1e-5), 0.01));
    }

    /** A noisy ball, which moves with the number of the example. */
    private static Map<String, Tensor> example(int number) {
        Tensor image = Tensor.zeros(Shape.of(1, 1, SIDE, SIDE, SIDE));
        Tensor truth = Tensor.zeros(image.shape());
        Random random = new Random(number);
        for (int i = 0; i < image.values().length; i++) {
            double x = i % SIDE - 5.5;
            double y = i / SIDE % SIDE - 5 - number % 2;
            double z = i / SIDE / SIDE - 5.5;
            truth.values()[i] = x * x + y * y + z * z < 14 ? 1 : 0;
            image.values()[i] = truth.values()[i] + 0.4f * (float) random.nextGaussian();
        }
        return Map.of("image", image, "truth", truth);
    }

    private static Trainer trainer(TrainingPlan plan) throws ProsectException {
        return new Engine().trainer(plan, FirstWeights.of(plan.network(), 5));
    }

    private static TrainingPlan plan() {
        return TrainingPlan.of(UNET, "loss", Optimiser.adamW(0.01).clipped(1)).averaging(0.9);
    }

    private static void assertEqualWeights(Weights expected, Weights actual) {
        assertEquals(expected.names(), actual.names());
        for (String name : expected.names()) {
            assertEquals(expected.values(name), actual.values(name), name);
        }
    }

    @Test
    void aBallIsLearned() throws ProsectException {
        try (Trainer trainer = trainer(plan())) {
            float first = trainer.run(example(0)).get("loss").values()[0];
            for (int i = 0; i < 60; i++) {
                trainer.step(example(i % 4), 0.02);
            }
            float last = trainer.run(example(0)).get("loss").values()[0];
            assertTrue(first > 0.4 && last < 0.08, "loss from " + first + " to " + last);
            assertEquals(60, trainer.steps());
            try (var compiled = new Engine().compile(UNET, trainer.weights())) {
                assertArrayEquals(trainer.run(example(7)).get("p").values(), compiled.run(example(7)).get("p").values(), 1e-5f);
            }
        }
    }

    @Test
    void equalTrainingsGiveEqualBits() throws ProsectException {
        try (Trainer one = trainer(plan()); Trainer other = trainer(plan())) {
            for (int i = 0; i < 12; i++) {
                Map<String, Tensor> outputs = one.step(example(i), 0.01);
                assertEquals(outputs, other.step(example(i), 0.01));
            }
            assertEqualWeights(one.state(), other.state());
        }
    }

    @Test
    void aTrainingGoesOnFromTheFileOfItsState(@TempDir Path folder) throws ProsectException, CheckpointException {
        Path file = folder.resolve("state.safetensors");
        try (Trainer whole = trainer(plan()); Trainer later = new Engine().trainer(plan(), FirstWeights.of(UNET, 99))) {
            for (int i = 0; i < 5; i++) {
                whole.step(example(i), 0.01);
            }
            Safetensors.write(file, whole.state());
            try (Checkpoint state = Checkpoints.open(file)) {
                later.restore(state);
            }
            assertEquals(5, later.steps());
            for (int i = 5; i < 10; i++) {
                assertEquals(whole.step(example(i), 0.01), later.step(example(i), 0.01));
            }
            assertEqualWeights(whole.state(), later.state());
        }
    }

    @Test
    void theStateOfAnotherPlanIsRefused() throws ProsectException {
        TrainingPlan frozen = plan().freezing(Set.of("head.bias"));
        TrainingPlan other = TrainingPlan.of(UNET, "loss", Optimiser.adamW(0.02).clipped(1)).averaging(0.9);
        try (Trainer trainer = trainer(plan()); Trainer fewer = trainer(frozen); Trainer stronger = trainer(other)) {
            trainer.step(example(0), 0.01);
            Weights before = trainer.weights();
            assertTrue(assertThrows(ProsectException.class, () -> trainer.restore(fewer.state())).what().contains("first/head.bias"));
            assertTrue(assertThrows(ProsectException.class, () -> fewer.restore(trainer.state())).what().contains("head.bias"));
            assertTrue(assertThrows(ProsectException.class, () -> trainer.restore(stronger.state())).what().contains("weight decay"));
            assertEqualWeights(before, trainer.weights());
            assertEquals(1, trainer.steps());
        }
    }

    @Test
    void aStepThatIsNotFiniteIsNotTaken() throws ProsectException {
        try (Trainer trainer = trainer(plan())) {
            trainer.step(example(0), 0.01);
            Weights before = trainer.state();
            Map<String, Tensor> bad = new HashMap<>(example(1));
            Tensor image = new Tensor(bad.get("image").shape(), bad.get("image").values().clone());
            image.values()[77] = Float.NaN;
            bad.put("image", image);
            String said = assertThrows(ProsectException.class, () -> trainer.step(bad, 0.01)).what();
            assertTrue(said.contains("step 1 ") && said.contains("loss is NaN") && said.contains("fine.conv.weight"), said);
            assertEqualWeights(before, trainer.state());
            assertThrows(ProsectException.class, () -> trainer.step(example(1), Double.NaN));
            trainer.step(example(1), 0.01);
            assertEquals(2, trainer.steps());
        }
    }

    @Test
    void wrongInputsAreRefused() throws ProsectException {
        try (Trainer trainer = trainer(plan())) {
            Map<String, Tensor> few = Map.of("image", example(0).get("image"));
            assertTrue(assertThrows(ProsectException.class, () -> trainer.step(few, 0.1)).what().contains("no input truth"));
            Map<String, Tensor> flat = Map.of("image", Tensor.zeros(Shape.of(1, 1, SIDE, SIDE)), "truth", example(0).get("truth"));
            assertTrue(assertThrows(ProsectException.class, () -> trainer.gradients(flat)).what().contains("input image"));
            assertEquals(0, trainer.steps());
        }
    }

    @Test
    void frozenParametersStayAndUpdatedOnesBecomeOutputs() throws ProsectException {
        NetworkBuilder net = new NetworkBuilder("statistics");
        Value x = net.input("x", 4, 3);
        Value mean = net.mean(x, false, 0);
        Value running = net.add(net.scale(net.parameter("mean", 3), 0.9), net.scale(mean, 0.1));
        net.output("running", running);
        net.output("kept", net.parameter("kept", 3));
        net.output("w", net.parameter("w", 3));
        Value y = net.multiply(net.add(net.subtract(x, mean), net.parameter("w", 3)), net.parameter("kept", 3));
        net.output("loss", net.mean(net.multiply(y, y), false, 0, 1));
        net.parameter("unused", 2);
        TrainingPlan plan = new TrainingPlan(net.build(), "loss", Optimiser.adamW(0.5), Set.of("kept"), Map.of("mean", "running"), 0);
        Map<String, Tensor> first = Map.of("mean", Tensor.of(new float[] {1, 2, 3}, 3), "kept", Tensor.of(new float[] {1, 1, 2}, 3),
                "w", Tensor.of(new float[] {4, 5, 6}, 3), "unused", Tensor.of(new float[] {7, 8}, 2));
        Tensor data = Tensor.of(new float[] {1, 2, 3, 1, 2, 3, 3, 4, 5, 3, 4, 5}, 4, 3);
        try (Trainer trainer = new Engine().trainer(plan, new MemoryWeights(first))) {
            assertEquals(Set.of("w", "unused"), trainer.gradients(Map.of("x", data)).keySet());
            assertArrayEquals(new float[2], trainer.gradients(Map.of("x", data)).get("unused").values());
            Map<String, Tensor> outputs = trainer.step(Map.of("x", data), 0.1);
            assertArrayEquals(new float[] {4, 5, 6}, outputs.get("w").values(), "the outputs are those before the step");
            assertArrayEquals(new float[] {1.1f, 2.1f, 3.1f}, values(trainer.weights(), "mean"), 1e-6f);
            assertArrayEquals(new float[] {1, 1, 2}, values(trainer.weights(), "kept"));
            assertArrayEquals(new float[] {7, 8}, values(trainer.weights(), "unused"));
            assertArrayEquals(new float[] {4 * 0.95f - 0.1f, 5 * 0.95f - 0.1f, 6 * 0.95f - 0.1f}, values(trainer.weights(), "w"), 1e-5f);
            assertEqualWeights(trainer.weights(), trainer.averages());
        }
    }

    private static float[] values(Weights weights, String name) {
        float[] values = new float[Math.toIntExact(weights.shape(name).count())];
        weights.values(name).get(values);
        return values;
    }

    @Test
    void frozenLayersBeforeAllTrainedOnesHaveNoBackwardOperations() throws ProsectException {
        new Engine().processor();
        Set<String> all = new HashSet<>(UNET.parameters().keySet());
        all.removeIf(name -> name.startsWith("head"));
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            TrainingPlan plan = plan().freezing(all);
            new TrainingGraph(plan, graph, tf, TrainingGraph.variables(plan, tf), new Lowerings());
            int backward = 0;
            for (var operations = graph.operations(); operations.hasNext();) {
                backward += operations.next().type().startsWith("Conv3DBackpropFilter") ? 1 : 0;
            }
            assertEquals(1, backward);
        }
    }

    @Test
    void aClosedTrainerRefusesAndClosesTwice() throws ProsectException {
        Trainer trainer = trainer(plan());
        trainer.close();
        trainer.close();
        assertThrows(IllegalStateException.class, () -> trainer.step(example(0), 0.1));
        assertThrows(IllegalStateException.class, trainer::weights);
    }

    @Test
    void twoHundredStepsKeepTheResidentMemory() throws ProsectException, IOException {
        Path pages = Path.of("/proc/self/statm");
        Assumptions.assumeTrue(Files.exists(pages), "only Linux tells the resident memory as a file");
        try (Trainer trainer = trainer(plan())) {
            for (int i = 0; i < 200; i++) {
                trainer.step(example(0), 1e-3);
            }
            System.gc();
            long before = Long.parseLong(Files.readString(pages).split(" ")[1]);
            for (int i = 0; i < 200; i++) {
                trainer.step(example(0), 1e-3);
            }
            System.gc();
            long grown = (Long.parseLong(Files.readString(pages).split(" ")[1]) - before) * 4096;
            assertFalse(grown > 24 << 20, () -> "200 steps took " + grown + " bytes that were not given back");
        }
    }
}
