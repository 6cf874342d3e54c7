package org.prosect.broken;

/** A method whose constructor throws. */
public final class ThrowingMethod extends WorkingMethod {

    public ThrowingMethod() {
        throw new IllegalStateException("the licence server does not answer");
    }
}
