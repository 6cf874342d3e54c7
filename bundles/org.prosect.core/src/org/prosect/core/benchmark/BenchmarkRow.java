package org.prosect.core.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What one answer of a method was worth.
 *
 * @param key which answer
 * @param values by the labels of the metrics, in their order; empty where a metric is undefined; none when the method failed
 * @param seconds what the answer took, without opening the method on the image
 * @param error why there is no answer; empty when there is one
 */
public record BenchmarkRow(Key key, Map<String, OptionalDouble> values, double seconds, String error) {

    /**
     * Which answer.
     *
     * @param caseName the case
     * @param structure name of the structure
     * @param method name of the contender
     * @param shift of the prompt, voxels along each axis
     * @param mesh name of the mesh when it is not the one that all tables are about; empty otherwise
     */
    public record Key(String caseName, String structure, String method, int shift, String mesh) {

        /** Whether it is an answer to the prompt in its right place and, for mesh prompts, with the mesh all tables are about. */
        public boolean isMain() {
            return shift == 0 && mesh.isEmpty();
        }
    }

    public BenchmarkRow {
        values = new LinkedHashMap<>(values);
    }

    /** A row of an answer that was not given. */
    public static BenchmarkRow failed(Key key, double seconds, String error) {
        return new BenchmarkRow(key, Map.of(), seconds, error.isBlank() ? "it failed" : error);
    }

    public boolean hasFailed() {
        return !error.isEmpty();
    }

    /** A value; empty when the metric is undefined here or was not measured. */
    public OptionalDouble value(String metric) {
        return values.getOrDefault(metric, OptionalDouble.empty());
    }
}
