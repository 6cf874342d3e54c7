package org.prosect.core.method;

import java.util.List;
import java.util.function.Consumer;

import org.prosect.core.compute.ComputeDevices;
import org.prosect.core.registry.PromptTypeDescriptor;

/**
 * What a host has for methods to work with.
 *
 * @param promptTypes the installed prompt types
 * @param images reads the images that prompts name
 * @param meshes reads the meshes that prompts name
 * @param devices where networks can run; one for the whole process, as devices are tested once
 * @param messages told what the user should know, such as a device that is passed over
 */
public record MethodHost(List<PromptTypeDescriptor> promptTypes, ImageSource images, MeshSource meshes, ComputeDevices devices,
        Consumer<String> messages) {

    public MethodHost {
        promptTypes = List.copyOf(promptTypes);
    }
}
