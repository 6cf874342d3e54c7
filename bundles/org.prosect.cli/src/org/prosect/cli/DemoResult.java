package org.prosect.cli;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What one method made of one structure.
 *
 * @param method name of the method
 * @param methodId its id
 * @param structure name of the structure
 * @param prompts how it was prompted, in words
 * @param seconds how long it took, opening the image included
 * @param metrics values by metric id; empty where undefined
 * @param picture file name of the overlay below pictures/; empty when it did not work
 * @param failure why it did not work or was not tried; empty when it worked
 * @param skipped true when it was not tried, because it needs prompts or models the demonstration cannot make
 */
record DemoResult(String method, String methodId, String structure, String prompts, double seconds, Map<String, OptionalDouble> metrics,
        String picture, String failure, boolean skipped) {

    boolean worked() {
        return failure.isEmpty() || skipped;
    }
}
