package org.prosect.networks.architecture;

import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.prosect.nn.Shape;
import org.prosect.nn.Weights;

/**
 * A chain of 3D convolutions as Keras stores it, under MeshNet's names and turned to PyTorch's order: {@code name/kernel} (d, h, w, in, out) becomes
 * {@code model.0.0.weight} (out, in, d, h, w), {@code name/bias} {@code model.0.0.bias}, and so on in the order of the file; the last are
 * {@code model.N.weight} and {@code model.N.bias}.
 *
 * @param stored the tensors
 * @param original for each name here the stored name
 */
record KerasConvolutions(Weights stored, Map<String, String> original) implements Weights {

    private static final String KERNEL = "/kernel";
    private static final String BIAS = "/bias";

    /** Whether a checkpoint names kernels as Keras does. */
    static boolean isKeras(Weights weights) {
        return weights.names().stream().anyMatch(n -> n.endsWith(KERNEL));
    }

    /**
     * Of all tensors of a file; others than kernels and biases keep their names.
     *
     * @throws IllegalArgumentException when a kernel is not one of a 3D convolution
     */
    static KerasConvolutions of(Weights stored) {
        List<String> kernels = stored.names().stream().filter(n -> n.endsWith(KERNEL)).toList();
        Map<String, String> original = new LinkedHashMap<>();
        stored.names().stream().filter(n -> !n.endsWith(KERNEL) && !isBiasOf(kernels, n)).forEach(n -> original.put(n, n));
        for (int i = 0; i < kernels.size(); i++) {
            String kernel = kernels.get(i);
            if (stored.shape(kernel).rank() != 5) {
                throw new IllegalArgumentException("tensor " + kernel + " of " + stored.shape(kernel) + " is no kernel of a 3D convolution");
            }
            String name = "model." + i + (i < kernels.size() - 1 ? ".0" : "");
            original.put(name + ".weight", kernel);
            String bias = layer(kernel) + BIAS;
            if (stored.names().contains(bias)) {
                original.put(name + ".bias", bias);
            }
        }
        return new KerasConvolutions(stored, Collections.unmodifiableMap(original));
    }

    private static boolean isBiasOf(List<String> kernels, String name) {
        return name.endsWith(BIAS) && kernels.contains(name.substring(0, name.length() - BIAS.length()) + KERNEL);
    }

    private static String layer(String kernel) {
        return kernel.substring(0, kernel.length() - KERNEL.length());
    }

    @Override
    public Set<String> names() {
        return original.keySet();
    }

    @Override
    public Shape shape(String name) {
        String source = find(name);
        Shape s = stored.shape(source);
        return source.endsWith(KERNEL) ? Shape.of(s.size(4), s.size(3), s.size(0), s.size(1), s.size(2)) : s;
    }

    @Override
    public FloatBuffer values(String name) {
        String source = find(name);
        FloatBuffer values = stored.values(source);
        if (!source.endsWith(KERNEL)) {
            return values;
        }
        Shape s = stored.shape(source);
        int taps = s.size(0) * s.size(1) * s.size(2);
        int channels = s.size(3) * s.size(4);
        float[] turned = new float[values.remaining()];
        for (int tap = 0; tap < taps; tap++) {
            for (int in = 0; in < s.size(3); in++) {
                for (int out = 0; out < s.size(4); out++) {
                    turned[(out * s.size(3) + in) * taps + tap] = values.get(tap * channels + in * s.size(4) + out);
                }
            }
        }
        return FloatBuffer.wrap(turned).asReadOnlyBuffer();
    }

    private String find(String name) {
        String found = original.get(name);
        if (found == null) {
            throw new IllegalArgumentException("there is no tensor " + name);
        }
        return found;
    }
}
