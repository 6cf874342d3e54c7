package org.prosect.core.registry;

/** A method whose constructor throws. */
public final class ThrowingMethod extends GoodMethod {

    public ThrowingMethod() {
        throw new IllegalStateException("the licence server does not answer");
    }
}
