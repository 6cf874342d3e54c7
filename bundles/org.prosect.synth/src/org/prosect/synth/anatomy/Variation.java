package org.prosect.synth.anatomy;

import java.util.Random;
import java.util.Set;

import org.prosect.synth.shape.Hash;

/**
 * The random choices that make a subject. Each is drawn under a name of its own, so that a choice that is added later changes none of the
 * others. Equal seeds give equal choices on every machine.
 */
public final class Variation {

    private final long seed;
    private final Set<String> settled;

    public Variation(long seed) {
        this(seed, Set.of());
    }

    private Variation(long seed, Set<String> settled) {
        this.seed = seed;
        this.settled = settled;
    }

    /** Choices of which the named ones are the same for all seeds: means where they have one. */
    public static Variation settling(Set<String> names, long seed) {
        return new Variation(seed, Set.copyOf(names));
    }

    /** A number for seeding noise. */
    public long seed(String name) {
        long h = Hash.mix((settled.contains(name) ? 0 : seed) + 0x5851f42d4c957f2dL);
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
        return settled.contains(name) ? mean : mean + spread * (even(name + "/1") + even(name + "/2") - 1);
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
