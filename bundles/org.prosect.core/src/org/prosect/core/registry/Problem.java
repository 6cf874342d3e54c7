package org.prosect.core.registry;

/**
 * A contribution that cannot be used. Everything else works on.
 *
 * @param bundle symbolic name of the bundle that contributes it
 * @param what what is wrong, with the value at fault
 * @param remedy what to do about it
 */
public record Problem(String bundle, String what, String remedy) { }
