package org.prosect.synth.scanner;

import org.prosect.synth.shape.Bounds;

/** From where something is in a subject to where it is in the standard anatomy, millimetres. Immutable; safe for any number of threads. */
public interface Warp {

    /** The standard position of a row of positions with equal y and z, written to one triple after the other. */
    void toStandard(double firstX, double step, int count, double y, double z, double[] to, int at);

    /** A box that holds everything that comes to lie in a box of the standard anatomy. */
    Bounds fromStandard(Bounds standard);

    /** Standard millimetres in a millimetre, on average. */
    double shrink();
}
