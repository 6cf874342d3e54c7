package org.prosect.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.prosect.testing.Goldens;

/** The interpolation and grid-sampling cases of goldens/metrics/primitives.safetensors: numbers of PyTorch. */
class GoldenSamplingTest {

    private static final float TOLERANCE = 1e-5f;

    @TestFactory
    Stream<DynamicTest> resizesAsPyTorch() throws IOException {
        Goldens goldens = Goldens.read("metrics/primitives.safetensors");
        List<String> names = goldens.names().stream().filter(n -> n.matches("(bilinear|trilinear|nearest).*")).toList();
        assertFalse(names.isEmpty());
        return names.stream().map(n -> DynamicTest.dynamicTest(n, () -> checkResize(goldens, n)));
    }

    @TestFactory
    Stream<DynamicTest> samplesAsPyTorch() throws IOException {
        Goldens goldens = Goldens.read("metrics/primitives.safetensors");
        List<String> names = goldens.names().stream().filter(n -> n.matches("grid\\d_ac\\d/(zeros|border)_.*")).toList();
        assertFalse(names.isEmpty());
        return names.stream().map(n -> DynamicTest.dynamicTest(n, () -> checkSample(goldens, n)));
    }

    private static void checkResize(Goldens goldens, String name) {
        Goldens.Tensor expected = goldens.get(name);
        int dimensions = expected.shape().length - 2;
        int[] size = dimensions == 2 ? new int[] {expected.shape()[3], expected.shape()[2], 1} : expected.sizeXyz();
        Interpolation interpolation = name.startsWith("nearest") ? Interpolation.NEAREST : Interpolation.TRILINEAR;
        SamplingConvention convention = name.endsWith("ac1") ? SamplingConvention.ALIGN_CORNERS : SamplingConvention.HALF_PIXEL;
        String[] parts = name.split("_");
        boolean factors = parts[1].equals("scale") && !name.endsWith("recomputed");
        for (int channel = 0; channel < expected.shape()[1]; channel++) {
            Volume image = channel(goldens.get("in/x" + dimensions), channel);
            Volume result = factors
                    ? GridResize.scale(image, Double.parseDouble(parts[4]), Double.parseDouble(parts[3]), Double.parseDouble(parts[2]), interpolation)
                    : GridResize.resize(image, size[0], size[1], size[2], interpolation, convention);
            assertArrayEquals((float[]) channel(expected, channel).array(), (float[]) result.array(), TOLERANCE);
        }
    }

    private static void checkSample(Goldens goldens, String name) {
        Goldens.Tensor expected = goldens.get(name);
        String folder = name.substring(0, name.indexOf('/'));
        int dimensions = folder.charAt(4) - '0';
        float[] grid = goldens.get(folder + "/in").floats();
        float[] positions = new float[grid.length / dimensions * 3];
        for (int i = 0; i < grid.length; i++) {
            positions[i / dimensions * 3 + i % dimensions] = grid[i];
        }
        SamplingConvention convention = folder.endsWith("ac1") ? SamplingConvention.ALIGN_CORNERS : SamplingConvention.HALF_PIXEL;
        Padding padding = name.contains("/zeros") ? Padding.ZEROS : Padding.BORDER;
        Interpolation interpolation = name.endsWith("nearest") ? Interpolation.NEAREST : Interpolation.TRILINEAR;
        for (int channel = 0; channel < expected.shape()[1]; channel++) {
            Volume image = channel(goldens.get("in/x" + dimensions), channel);
            assertArrayEquals((float[]) channel(expected, channel).array(),
                    GridSampler.sampleNormalised(image, positions, interpolation, convention, padding), TOLERANCE);
        }
    }

    private static Volume channel(Goldens.Tensor tensor, int channel) {
        int[] shape = tensor.shape();
        int sizeZ = shape.length == 5 ? shape[2] : 1;
        Geometry g = Geometry.of(shape[shape.length - 1], shape[shape.length - 2], sizeZ, 1, 1, 1);
        int n = (int) g.voxelCount();
        return Volume.ofFloat32(g, Arrays.copyOfRange(tensor.floats(), channel * n, (channel + 1) * n));
    }
}
