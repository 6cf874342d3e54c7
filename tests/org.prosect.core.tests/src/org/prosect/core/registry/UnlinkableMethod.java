package org.prosect.core.registry;

/** A method built against another version of a library than the one installed. */
public final class UnlinkableMethod extends GoodMethod {

    public UnlinkableMethod() {
        throw new NoSuchMethodError("void org.example.Gone.away()");
    }
}
