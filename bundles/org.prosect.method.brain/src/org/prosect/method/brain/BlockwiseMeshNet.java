package org.prosect.method.brain;

import java.util.Map;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.CompiledNetwork;
import org.prosect.core.method.SegmentationException;
import org.prosect.networks.brain.MeshNet;
import org.prosect.networks.brain.MeshNetConfiguration;
import org.prosect.nn.Network;
import org.prosect.nn.Weights;

/**
 * A MeshNet on a whole volume without the memory of a whole volume on the device: each layer is computed for all of the volume before the next one,
 * block by block. A block needs only the dilation of its own layer around it; blocks through all layers would need the sum of the dilations, half of
 * a head. Beyond the volume every layer sees zeros, so that the result is that of the network in one piece. Between the layers one copy of the values
 * stays in memory: 4 bytes · width · voxels, 1 GB for 15 channels of 256³.
 */
final class BlockwiseMeshNet {

    /** Small enough that a block takes less than half a second on a slow processor. */
    private static final Sweep.Size BLOCK = new Sweep.Size(32, 64, 64);
    /** Less than this beside the values makes the collector work all the time. */
    private static final long SPARE_BYTES = 300L << 20;

    private final MeshNetConfiguration configuration;
    private final Weights weights;
    private final Engine engine;
    private final Sweep.Size largest;

    /** Makes networks ready to run. */
    @FunctionalInterface
    interface Engine {
        CompiledNetwork compile(Network network, Weights weights) throws ProsectException;
    }

    BlockwiseMeshNet(MeshNetConfiguration configuration, Weights weights, Engine engine) {
        this(configuration, weights, engine, BLOCK);
    }

    BlockwiseMeshNet(MeshNetConfiguration configuration, Weights weights, Engine engine, Sweep.Size block) {
        this.configuration = configuration;
        this.weights = weights;
        this.engine = engine;
        this.largest = block;
    }

    /**
     * The probability of each class.
     *
     * @param image normalised intensities, d × h × w, the last axis fastest
     * @return for each class d × h × w values
     * @throws ProsectException when there is too little memory, or the device fails
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    float[][] run(float[] image, int d, int h, int w, Progress progress) throws ProsectException {
        checkMemory(d, h, w);
        Sweep.Size volume = new Sweep.Size(d, h, w);
        Sweep.Size block = new Sweep.Size(Math.min(d, largest.d()), Math.min(h, largest.h()), Math.min(w, largest.w()));
        float[][] values = {image};
        int steps = configuration.layers() + 1;
        for (int i = 0; i < steps; i++) {
            boolean last = i == configuration.layers();
            Network layer = last ? MeshNet.probabilities(configuration, block.d(), block.h(), block.w())
                    : MeshNet.layer(configuration, i, block.d(), block.h(), block.w());
            int reach = last ? 0 : configuration.dilations().get(i);
            int channels = last ? configuration.classes() : configuration.width();
            try (CompiledNetwork compiled = engine.compile(layer, weights)) {
                Sweep sweep = new Sweep(volume, block, reach, input -> compiled.run(Map.of("x", input)).get("y"));
                values = sweep.run(values, channels, progress.part(i / (double) steps, (i + 1) / (double) steps),
                        "layer " + (i + 1) + " of " + steps);
            }
        }
        return values;
    }

    private void checkMemory(int d, int h, int w) throws SegmentationException {
        int widest = 0;
        for (int dilation : configuration.dilations()) {
            widest = Math.max(widest, dilation);
        }
        long planes = d + 2L * widest + largest.d();
        long needed = 4L * (configuration.width() + 1) * planes * h * w + SPARE_BYTES;
        long most = Runtime.getRuntime().maxMemory();
        if (needed > most) {
            throw new SegmentationException("a MeshNet of width " + configuration.width() + " needs " + (needed >> 20) + " MB for " + d + " × " + h
                    + " × " + w + " voxels, the program may use " + (most >> 20) + " MB",
                    "Give the program more memory (-Xmx), or choose a narrower model");
        }
    }
}
