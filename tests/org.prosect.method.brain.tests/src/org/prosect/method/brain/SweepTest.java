package org.prosect.method.brain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prosect.core.Progress;
import org.prosect.nn.Tensor;

class SweepTest {

    private static final Sweep.Size VOLUME = new Sweep.Size(11, 7, 9);

    /** For each of so many outputs k: the sum of all channels at both ends of every axis, each a reach away, times k + 1. */
    private static Tensor ends(Tensor input, Sweep.Size block, int reach, int outputs) {
        Sweep.Size grown = block.grown(reach);
        float[] result = new float[outputs * block.voxels()];
        for (int k = 0; k < outputs; k++) {
            for (int z = 0; z < block.d(); z++) {
                for (int y = 0; y < block.h(); y++) {
                    for (int x = 0; x < block.w(); x++) {
                        float sum = 0;
                        for (int c = 0; c < input.shape().size(1); c++) {
                            for (int[] s : new int[][] {{0, 1, 1}, {2, 1, 1}, {1, 0, 1}, {1, 2, 1}, {1, 1, 0}, {1, 1, 2}}) {
                                sum += input.values()[((c * grown.d() + z + s[0] * reach) * grown.h() + y + s[1] * reach) * grown.w() + x
                                        + s[2] * reach];
                            }
                        }
                        result[((k * block.d() + z) * block.h() + y) * block.w() + x] = (k + 1) * sum;
                    }
                }
            }
        }
        return Tensor.of(result, 1, outputs, block.d(), block.h(), block.w());
    }

    private static float[][] random(int channels) {
        Random random = new Random(3);
        float[][] values = new float[channels][VOLUME.voxels()];
        for (float[] channel : values) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] = random.nextInt(100);
            }
        }
        return values;
    }

    private static float[][] swept(Sweep.Size block, int reach, int outputs) throws Exception {
        return new Sweep(VOLUME, block, reach, in -> ends(in, block, reach, outputs)).run(random(2), outputs, Progress.NONE, "");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 0, 2", "4, 3, 5, 1, 2", "4, 7, 9, 3, 2", "2, 2, 2, 5, 2", "3, 4, 4, 2, 1", "5, 3, 2, 12, 3", "11, 7, 9, 2, 2"})
    void blocksOfAnySizeGiveWhatTheWholeGives(int d, int h, int w, int reach, int outputs) throws Exception {
        assertArrayEquals(swept(VOLUME, reach, outputs), swept(new Sweep.Size(d, h, w), reach, outputs));
    }

    @Test
    void theSurroundingsOfTheVolumeAreZero() throws Exception {
        float[][] in = random(1);
        float first = in[0][1] + in[0][VOLUME.w()] + in[0][VOLUME.plane()];
        Sweep.Size block = new Sweep.Size(2, 3, 4);
        float[][] out = new Sweep(VOLUME, block, 1, x -> ends(x, block, 1, 1)).run(in, 1, Progress.NONE, "");
        assertEquals(first, out[0][0]);
    }

    @Test
    void asManyResultsAsChannelsTakeTheirPlace() throws Exception {
        float[][] in = random(2);
        Sweep.Size block = new Sweep.Size(2, 7, 9);
        assertSame(in, new Sweep(VOLUME, block, 1, x -> ends(x, block, 1, 2)).run(in, 2, Progress.NONE, ""));
        assertNotSame(in, new Sweep(VOLUME, block, 1, x -> ends(x, block, 1, 3)).run(in, 3, Progress.NONE, ""));
    }

    @Test
    void cancellingIsNoticedBeforeTheNextBlock() {
        int[] blocks = {0};
        Progress progress = new Progress() {
            @Override
            public void report(double fraction, String what) {
                // nobody listens
            }

            @Override
            public boolean isCancelled() {
                return blocks[0] == 3;
            }
        };
        Sweep.Size block = new Sweep.Size(2, 2, 2);
        Sweep sweep = new Sweep(VOLUME, block, 1, x -> {
            blocks[0]++;
            return ends(x, block, 1, 1);
        });
        assertThrows(CancellationException.class, () -> sweep.run(random(1), 1, progress, ""));
        assertEquals(3, blocks[0]);
    }
}
