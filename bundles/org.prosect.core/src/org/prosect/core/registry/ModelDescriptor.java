package org.prosect.core.registry;

/**
 * Trained weights as declared; data only.
 *
 * @param id name for command lines and provenance
 * @param name name for people
 * @param architecture id of the architecture the weights fit
 * @param file path of the weights in the bundle
 * @param sha256 SHA-256 of that file
 * @param licence licence of the weights
 * @param trainingData what they were trained on
 * @param intendedUse what they are for, and what not
 * @param bundle symbolic name of the bundle that holds them
 */
public record ModelDescriptor(String id, String name, String architecture, String file, String sha256, String licence, String trainingData,
        String intendedUse, String bundle) { }
