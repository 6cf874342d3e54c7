package org.prosect.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.prosect.testing.Goldens;

/** Every case of goldens/metrics/morphology.safetensors: numbers of scipy and OpenCV. */
class GoldenMorphologyTest {

    @TestFactory
    Stream<DynamicTest> agreesWithScipyAndOpenCv() throws IOException {
        Goldens goldens = Goldens.read("metrics/morphology.safetensors");
        assertFalse(goldens.cases().isEmpty());
        return goldens.cases().stream().map(c -> DynamicTest.dynamicTest(c, () -> check(goldens, c + "/")));
    }

    private static void check(Goldens goldens, String prefix) {
        Mask mask = Masks.of(goldens.get(prefix + "in/u8"));
        Mask spaced = Masks.of(goldens.get(prefix + "in/u8"), goldens.get(prefix + "in/spacing"));
        int dimensions = goldens.get(prefix + "in/u8").shape().length;
        assertDistances(goldens.get(prefix + "edt_unit"), DistanceTransform.inside(mask, Border.IGNORED));
        assertDistances(goldens.get(prefix + "edt_spacing"), DistanceTransform.inside(spaced, Border.IGNORED));

        ConnectedComponents components = ConnectedComponents.of(mask, Connectivity.CORNERS);
        assertEquals(goldens.get(prefix + "n_full").scalar(), components.count());
        double[] sizes = IntStream.rangeClosed(1, components.count()).map(n -> -components.size(n)).sorted().mapToDouble(n -> -n).toArray();
        assertArrayEquals(goldens.get(prefix + "component_sizes_desc_full").doubles(), sizes);
        assertArrayEquals(goldens.get(prefix + "largest_full_u8").bytes(), components.keepLargest().voxels());
        assertArrayEquals(goldens.get(prefix + "fill_holes_u8").bytes(), HoleFilling.fill(mask).voxels());

        StructuringElement faces = StructuringElement.neighbours(Connectivity.FACES, dimensions);
        assertArrayEquals(goldens.get(prefix + "erode_face_u8").bytes(), Morphology.erode(mask, faces, Border.BACKGROUND).voxels());
        assertArrayEquals(goldens.get(prefix + "dilate_face_u8").bytes(), Morphology.dilate(mask, faces).voxels());
        for (String name : goldens.names()) {
            if (name.startsWith(prefix + "cv_")) {
                checkOpenCv(goldens, prefix, name, mask);
            }
        }
    }

    private static void checkOpenCv(Goldens goldens, String prefix, String name, Mask mask) {
        String[] parts = name.substring(prefix.length() + 3).replace("_u8", "").split("_");
        if (parts[1].equals("kernel")) {
            return;
        }
        StructuringElement element;
        if (parts[1].startsWith("ellipse")) {
            element = StructuringElement.of(Masks.of(goldens.get(prefix + "cv_" + parts[1] + "_kernel_u8")));
        } else {
            int radius = Integer.parseInt(parts[1].replaceAll("\\D", "")) / 2;
            element = StructuringElement.box(radius, radius, 0);
            Volume grey = parts[0].equals("erode") ? GreyMorphology.erodeBox(mask.toVolume(), radius, radius, 0)
                    : GreyMorphology.dilateBox(mask.toVolume(), radius, radius, 0);
            assertArrayEquals(goldens.get(name).bytes(), (byte[]) grey.array(), name);
        }
        Mask result = parts[0].equals("erode") ? Morphology.erode(mask, element, Border.IGNORED) : Morphology.dilate(mask, element);
        assertArrayEquals(goldens.get(name).bytes(), result.voxels(), name);
    }

    private static void assertDistances(Goldens.Tensor expected, Volume distances) {
        float[] values = (float[]) distances.array();
        double[] wanted = expected.doubles();
        for (int i = 0; i < values.length; i++) {
            assertEquals(wanted[i], values[i], 1e-6 * Math.max(1, wanted[i]));
        }
    }
}
