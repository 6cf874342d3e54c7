package org.prosect.core.compute;

import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.prosect.core.ProsectException;
import org.prosect.nn.Convolution;
import org.prosect.nn.Layers;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.nn.Weights;

/**
 * A small network whose result is known: a strided 3D convolution, a normalisation, a matrix product and a softmax. A device that computes it wrongly
 * or not at all is not used.
 */
final class SelfTest {

    /** What the network makes of its input, computed by plain loops in double precision. */
    private static final float[] EXPECTED = {
        0.4353752f, 0.5053955f, 0.05922925f, 0.3798438f, 0.4500891f, 0.1700672f, 0.2003116f, 0.7422704f, 0.05741803f, 0.1486797f, 0.08699579f,
        0.7643245f, 0.01326814f, 0.9829253f, 0.003806588f, 0.3510635f, 0.5483321f, 0.1006045f, 0.2955537f, 0.5653849f, 0.1390614f, 0.5397985f,
        0.3108128f, 0.1493887f, 0.3842931f, 0.5055854f, 0.1101215f, 0.4513744f, 0.4192948f, 0.1293308f, 0.3225603f, 0.2416633f, 0.4357763f, 0.435311f,
        0.3120072f, 0.2526818f};
    private static final double TOLERANCE = 1e-4;

    private SelfTest() { }

    static Network network() {
        NetworkBuilder net = new NetworkBuilder("self-test");
        Layers layers = new Layers(net);
        Value x = net.input("x", 1, 2, 3, 4, 5);
        Value y = net.relu(layers.instanceNorm("norm", layers.conv("conv", x, 4, 3, Convolution.padded(1).stride(2), true), 1e-5));
        Value tokens = net.transpose(net.reshape(y, 4, -1), 1, 0);
        net.output("y", net.softmax(layers.linear("head", tokens, 3, true), -1));
        return net.build();
    }

    static Map<String, Tensor> inputs() {
        return Map.of("x", new Tensor(Shape.of(1, 2, 3, 4, 5), numbers(120, 3)));
    }

    /** Weights by a rule. */
    static Weights weights() {
        Network network = network();
        return new Weights() {

            @Override
            public Set<String> names() {
                return network.parameters().keySet();
            }

            @Override
            public Shape shape(String name) {
                return network.parameters().get(name).shape();
            }

            @Override
            public FloatBuffer values(String name) {
                return FloatBuffer.wrap(numbers((int) shape(name).count(), name.length())).asReadOnlyBuffer();
            }
        };
    }

    /** The right result, row by row. */
    static float[] expected() {
        return EXPECTED.clone();
    }

    /** What is wrong with a device; empty when it computes the right numbers. */
    static Optional<String> trouble(ComputeBackend backend, Device device) {
        try (CompiledNetwork compiled = backend.compile(network(), weights(), device)) {
            Tensor y = compiled.run(inputs()).get("y");
            for (int i = 0; i < EXPECTED.length; i++) {
                if (!(Math.abs(y.values()[i] - EXPECTED[i]) <= TOLERANCE)) {
                    return Optional.of("its self-test gives " + y.values()[i] + " where " + EXPECTED[i] + " is right");
                }
            }
            return Optional.empty();
        } catch (ProsectException e) {
            return Optional.of(e.what());
        } catch (RuntimeException | LinkageError e) {
            return Optional.of("its self-test failed (" + e + ")");
        }
    }

    /** Numbers between −1 and 1 without a pattern that a wrong layout would keep. */
    private static float[] numbers(int count, int seed) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) Math.sin(seed + i * 12.9898 + (double) (i * i % 97) / 7);
        }
        return values;
    }
}
