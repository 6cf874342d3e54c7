package org.prosect.synth.shape;

/** Random bits that are a function of their place, so that they do not depend on the order or the thread in which they are asked for. */
public final class Hash {

    private Hash() { }

    /** 64 random bits for a lattice point. */
    public static long of(long seed, int i, int j, int k) {
        return mix(seed + i * 0x9e3779b97f4a7c15L + j * 0xd1b54a32d192ed03L + k * 0x8cb92ba72f3d8dd7L);
    }

    /** Standard normal to a good approximation (sum of four uniform numbers), for a place. */
    public static double normal(long seed, long place) {
        long bits = mix(seed + mix(place * 0x9e3779b97f4a7c15L));
        long sum = (bits & 0xffff) + (bits >>> 16 & 0xffff) + (bits >>> 32 & 0xffff) + (bits >>> 48);
        // four uniform 16-bit numbers: mean 4 · 32767.5, variance 4 · 65536² / 12
        return (sum - 131070) * (1.7320508075688772 / 65536);
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood, 2014). */
    public static long mix(long value) {
        long z = value;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
