package org.prosect.nn.checkpoint;

import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

import org.prosect.nn.Weights;

/** What can be wrong with weights that are read without error. */
public final class WeightChecks {

    private WeightChecks() { }

    /** The tensors with values that are NaN or infinite as float32, and how many of them; empty when all is well. Reads all values. */
    public static Map<String, Long> notFinite(Weights weights) {
        Map<String, Long> found = new LinkedHashMap<>();
        for (String name : weights.names()) {
            FloatBuffer values = weights.values(name);
            long bad = 0;
            for (int i = 0, n = values.limit(); i < n; i++) {
                bad += Float.isFinite(values.get(i)) ? 0 : 1;
            }
            if (bad > 0) {
                found.put(name, bad);
            }
        }
        return found;
    }
}
