package org.prosect.broken;

/** A method whose class cannot be initialised. */
public final class UninitialisableMethod extends WorkingMethod {

    /** Not a constant of the compiler, so that it is made when the class is first used. */
    public static final int STEPS = Integer.parseInt("not a number");
}
