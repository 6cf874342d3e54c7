package org.prosect.core.compute;

import java.util.Optional;

import org.prosect.core.registry.BackendDescriptor;

/**
 * A device and whether it can be used.
 *
 * @param backend the engine
 * @param device the device; empty when the engine itself does not start
 * @param trouble why it cannot be used; empty when it passed the self-test
 */
public record DeviceReport(BackendDescriptor backend, Optional<Device> device, Optional<String> trouble) {

    public boolean works() {
        return trouble.isEmpty();
    }
}
