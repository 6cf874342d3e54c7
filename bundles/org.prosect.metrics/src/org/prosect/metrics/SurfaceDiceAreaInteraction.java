package org.prosect.metrics;

/** How high the normalised surface Dice is over the whole interaction. */
public final class SurfaceDiceAreaInteraction extends AreaInteraction {

    public SurfaceDiceAreaInteraction() {
        super("nsd/deepmind");
    }
}
