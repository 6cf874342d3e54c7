package org.prosect.benchmarks.engines;

import java.util.Locale;

/** What is measured. */
enum Kind {

    /** SAM's ViT-B image encoder at 1024². */
    ENCODER(1),
    /** A step of a 3D U-Net in training. */
    TRAINING(1),
    /** A network that does nearly nothing: what is left is the cost of a run. */
    OVERHEAD(1000),
    /** A small network over and over: memory must stay. */
    LEAK(100),
    /** 500 M parameters from one file. */
    LOADING(1);

    private final int runs;

    Kind(int runs) {
        this.runs = runs;
    }

    /** Runs of the network in one unit of work. */
    int runs() {
        return runs;
    }

    /** The file of weights in the folder of a benchmark. */
    String file() {
        return name().toLowerCase(Locale.ROOT) + ".safetensors";
    }
}
