package org.prosect.nn;

/** What a value of a network holds. */
public enum ValueType {
    /** float32. */
    FLOAT,
    /** True or false: the result of a comparison. */
    CONDITION
}
