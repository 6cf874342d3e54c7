package org.prosect.method.meshprompt.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;

class MirroringTest {

    private static final int[] SIZE = {8, 12, 16};

    private static ModelSettings settings(boolean halved) {
        return new ModelSettings(SIZE[0], SIZE[1], SIZE[2], 1, SdmForm.CLIPPED, halved, 1, IntensityForm.QUANTILES, "").withMirrored(true);
    }

    private static Tensor random(long seed, int... sizes) {
        Tensor tensor = Tensor.zeros(Shape.of(sizes));
        Random random = new Random(seed);
        for (int i = 0; i < tensor.values().length; i++) {
            tensor.values()[i] = random.nextFloat();
        }
        return tensor;
    }

    private static Tensor places(ModelSettings settings, double[] shift) {
        Tensor places = Tensor.zeros(Shape.of(1, 3, settings.outputSize(0), settings.outputSize(1), settings.outputSize(2)));
        int to = 0;
        for (int axis = 0; axis < 3; axis++) {
            for (int x = 0; x < settings.outputSize(0); x++) {
                for (int y = 0; y < settings.outputSize(1); y++) {
                    for (int z = 0; z < settings.outputSize(2); z++) {
                        int index = axis == 0 ? x : axis == 1 ? y : z;
                        places.values()[to++] = (float) (index * settings.outputStep(axis) + shift[axis]);
                    }
                }
            }
        }
        return places;
    }

    /** A network that is the same for mirror images: what it says of them is what it says of the image, mirrored. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatTheImagesAgreeOnStays(boolean halved) throws Exception {
        ModelSettings settings = settings(halved);
        double[] shift = {1.5, -2, 0.25};
        List<Integer> asked = new ArrayList<>();
        Tensor mean = Mirroring.mean(settings, random(1, 1, 1, 8, 12, 16), random(2, 1, 1, 8, 12, 16), (sdm, image, done) -> {
            int axes = asked.size();
            asked.add(axes);
            return places(settings, new double[] {(axes & 1) != 0 ? -shift[0] : shift[0], (axes & 2) != 0 ? -shift[1] : shift[1],
                (axes & 4) != 0 ? -shift[2] : shift[2]});
        });
        assertEquals(8, asked.size());
        assertArrayEquals(places(settings, shift).values(), mean.values(), 1e-4f);
    }

    /** Whatever the network is like, the mean for a mirrored image is the mirrored mean. */
    @Test
    void theMeanOfAMirrorImageIsTheMirroredMean() throws Exception {
        ModelSettings settings = settings(true);
        Mirroring.Run lopsided = (sdm, image, done) -> {
            Tensor places = places(settings, new double[3]);
            for (int i = 0; i < places.values().length; i++) {
                // looks at some voxels more than at others
                int voxel = (int) ((long) i * 7919 % sdm.values().length);
                places.values()[i] += sdm.values()[voxel] * image.values()[(voxel + 13) % image.values().length] - 0.3f;
            }
            return places;
        };
        Tensor sdm = random(4, 1, 1, 8, 12, 16);
        Tensor image = random(5, 1, 1, 8, 12, 16);
        Tensor here = Mirroring.mean(settings, sdm, image, lopsided);
        for (int axes = 1; axes < 8; axes++) {
            Tensor there = Mirroring.mirrored(Mirroring.mean(settings, Mirroring.mirrored(sdm, axes), Mirroring.mirrored(image, axes), lopsided), axes);
            int band = there.values().length / 3;
            for (int i = 0; i < there.values().length; i++) {
                boolean turned = (axes >> i / band & 1) != 0;
                assertEquals(here.values()[i], turned ? SIZE[i / band] - 1 - there.values()[i] : there.values()[i], 1e-4);
            }
        }
    }

    @Test
    void aBiasTowardsOneSideIsGone() throws Exception {
        ModelSettings settings = settings(false);
        Tensor mean = Mirroring.mean(settings, random(1, 1, 1, 8, 12, 16), random(2, 1, 1, 8, 12, 16),
                (sdm, image, done) -> places(settings, new double[] {3, 2, 1}));
        assertArrayEquals(places(settings, new double[3]).values(), mean.values(), 1e-4f);
    }

    @Test
    void everyMirrorImageIsAnotherAndTwiceMirroredIsTheSame() {
        Tensor tensor = random(3, 1, 2, 3, 4, 5);
        for (int axes = 1; axes < 8; axes++) {
            Tensor mirrored = Mirroring.mirrored(tensor, axes);
            assertNotEquals(tensor.values()[0], mirrored.values()[0]);
            assertArrayEquals(tensor.values(), Mirroring.mirrored(mirrored, axes).values());
        }
        // (0, 1, 2, 1, 3) along y and z
        assertEquals(tensor.values()[((1 * 3 + 2) * 4 + 1) * 5 + 3], Mirroring.mirrored(tensor, 6).values()[((1 * 3 + 2) * 4 + 2) * 5 + 1]);
    }
}
