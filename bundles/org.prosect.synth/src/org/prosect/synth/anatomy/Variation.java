package org.prosect.synth.anatomy;

import java.util.Random;

import org.prosect.synth.shape.Hash;

/**
 * The random choices that make a subject. Each is drawn under a name of its own, so that a choice that is added later changes none of the
 * others. Equal seeds give equal choices on every machine.
 */
public final class Variation {

    private final long seed;

    public Variation(long seed) {
        this.seed = seed;
    }

    /** A number for seeding noise. */
    public long seed(String name) {
        long h = Hash.mix(seed + 0x5851f42d4c957f2dL);
        for (int i = 0; i < name.length(); i++) {
            h = Hash.mix(h + name.charAt(i));
        }
        return h;
    }

    /** Between 0 and 1, even. */
    public double even(String name) {
        return (seed(name) >>> 11) * 0x1p-53;
    }

    /** Around a mean, at most {@code spread} away, near ones more often. */
    public double about(String name, double mean, double spread) {
        return mean + spread * (even(name + "/1") + even(name + "/2") - 1);
    }

    /** A factor around 1, at most {@code spread} away. */
    public double factor(String name, double spread) {
        return about(name, 1, spread);
    }

    public boolean chance(String name, double probability) {
        return even(name) < probability;
    }

    /** A generator of its own for what needs many numbers. */
    public Random random(String name) {
        return new Random(seed(name));
    }
}
