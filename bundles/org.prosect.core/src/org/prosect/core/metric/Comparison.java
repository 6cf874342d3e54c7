package org.prosect.core.metric;

import java.util.HashMap;
import java.util.Map;

import org.prosect.core.ProsectException;

/**
 * A reference and a prediction that several metrics look at one after the other or side by side. What costs time and serves more than one metric,
 * such as the distances between two surfaces, is computed by the first and kept here for the rest; it goes when the comparison goes.
 */
public final class Comparison {

    private final Evaluand reference;
    private final Evaluand prediction;
    private final Map<Class<?>, Object> intermediates = new HashMap<>();

    public Comparison(Evaluand reference, Evaluand prediction) {
        this.reference = reference;
        this.prediction = prediction;
    }

    /** The truth. */
    public Evaluand reference() {
        return reference;
    }

    /** What is judged. */
    public Evaluand prediction() {
        return prediction;
    }

    /** Computes what {@link #shared} keeps. */
    public interface Computation<T> {
        T compute() throws ProsectException;
    }

    /**
     * The intermediate result of a type: the kept one, else the one computed now. A computation that throws is tried again by the next metric.
     * Metrics that ask at the same time wait for each other.
     *
     * @param type the key; a class of the metric's own bundle
     */
    public synchronized <T> T shared(Class<T> type, Computation<T> computation) throws ProsectException {
        Object kept = intermediates.get(type);
        if (kept == null) {
            kept = computation.compute();
            intermediates.put(type, kept);
        }
        return type.cast(kept);
    }
}
