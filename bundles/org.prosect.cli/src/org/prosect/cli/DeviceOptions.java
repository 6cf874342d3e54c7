package org.prosect.cli;

import java.util.Optional;

import org.prosect.core.compute.DeviceChoice;
import org.prosect.core.compute.DevicePreference;

import picocli.CommandLine.Option;

/** The options that choose where networks run; what is not given is as the user prefers. */
final class DeviceOptions {

    @Option(names = "--backend", paramLabel = "ID", description = "Compute backend, for methods with networks. See 'prosect list backends'.")
    private String backend;

    @Option(names = "--device", paramLabel = "ID", description = "Device of the backend, such as cpu or cuda:0.")
    private String device;

    /** Whether any was given. */
    boolean areGiven() {
        return backend != null || device != null;
    }

    DeviceChoice choice() {
        return areGiven() ? new DeviceChoice(Optional.ofNullable(backend), Optional.ofNullable(device)) : new DevicePreference().get();
    }

    @Override
    public String toString() {
        return backend != null ? "--backend " + backend : "--device " + device;
    }
}
