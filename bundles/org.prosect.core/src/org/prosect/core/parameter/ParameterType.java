package org.prosect.core.parameter;

/** The kinds of value a parameter can have. */
public enum ParameterType {
    INTEGER, REAL, BOOLEAN, CHOICE, TEXT, FILE
}
