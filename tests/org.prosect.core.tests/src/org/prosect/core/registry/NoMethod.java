package org.prosect.core.registry;

/** A class that can be made and is no method. */
public final class NoMethod { }
