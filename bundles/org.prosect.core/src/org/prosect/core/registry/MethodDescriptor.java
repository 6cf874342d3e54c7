package org.prosect.core.registry;

import java.util.List;
import java.util.Set;

import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.parameter.ParameterDescriptor;

/**
 * A segmentation method as declared.
 *
 * @param id name for command lines and provenance
 * @param name name for people
 * @param description what it does and when to use it
 * @param promptTypes ids of the prompt types it accepts
 * @param dimensions the image dimensions it takes: 2, 3 or both
 * @param architecture id of the network architecture whose trained models it needs; empty: it needs none
 * @param parameters its parameters
 * @param citation the publication it follows; may be empty
 * @param code the method
 */
public record MethodDescriptor(String id, String name, String description, List<String> promptTypes, Set<Integer> dimensions, String architecture,
        List<ParameterDescriptor> parameters, String citation, Contribution<SegmentationMethod> code) { }
