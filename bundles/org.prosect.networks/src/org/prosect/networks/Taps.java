package org.prosect.networks;

import org.prosect.nn.Value;

/** Is told intermediate values while a network is described, by the names of the official modules; a caller makes outputs of those it wants. */
@FunctionalInterface
public interface Taps {

    /** Takes none. */
    Taps NONE = (name, value) -> { };

    /**
     * An intermediate value.
     *
     * @param name the full name of the module that makes it; the members of a tuple are numbered from 0
     */
    void at(String name, Value value);
}
