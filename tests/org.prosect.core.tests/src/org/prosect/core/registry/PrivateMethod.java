package org.prosect.core.registry;

/** A method without the public constructor that contributions need. */
public final class PrivateMethod extends GoodMethod {

    private PrivateMethod() { }
}
