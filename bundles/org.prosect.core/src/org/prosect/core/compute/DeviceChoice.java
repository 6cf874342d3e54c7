package org.prosect.core.compute;

import java.util.Optional;

/**
 * Where networks shall run.
 *
 * @param backend only devices of the backend of this id; empty: of the best
 * @param device only the device of this id, such as {@code cuda:0}; empty: the best
 */
public record DeviceChoice(Optional<String> backend, Optional<String> device) {

    /** The best device that works. */
    public static final DeviceChoice BEST = new DeviceChoice(Optional.empty(), Optional.empty());

    /** Blank texts say nothing. */
    public static DeviceChoice of(String backend, String device) {
        return new DeviceChoice(Optional.of(backend).filter(t -> !t.isBlank()), Optional.of(device).filter(t -> !t.isBlank()));
    }

    /** Whether anything is asked for. */
    public boolean isBest() {
        return backend.isEmpty() && device.isEmpty();
    }
}
