package org.prosect.core.compute;

import java.util.List;

import org.prosect.core.ProsectException;

/** An engine that runs networks; contributed to {@code org.prosect.core.computeBackends}. */
public interface ComputeBackend {

    /**
     * The devices that work here, best first.
     *
     * @throws ProsectException when the engine cannot start, with the cause and a remedy
     */
    List<Device> devices() throws ProsectException;
}
