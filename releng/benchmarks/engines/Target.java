package org.prosect.benchmarks.engines;

/**
 * What a number must be.
 *
 * @param limit the limit
 * @param upwards whether numbers from the limit on are good; otherwise those up to it
 */
record Target(double limit, boolean upwards) {

    static Target atLeast(double limit) {
        return new Target(limit, true);
    }

    static Target below(double limit) {
        return new Target(limit, false);
    }

    boolean isMet(double number) {
        return upwards ? number >= limit : number <= limit;
    }

    @Override
    public String toString() {
        return (upwards ? "≥ " : "≤ ") + (limit == Math.rint(limit) ? Long.toString((long) limit) : Double.toString(limit));
    }
}
