package org.prosect.synth.shape;

/** A solid in space. Immutable and safe for any number of threads. */
public interface Shape {

    /**
     * How far a point is from the surface in millimetres, negative inside. Right in sign and near the surface right to some tenths. Far outside it
     * may be any number from five millimetres up to about twice the distance.
     */
    double distance(double x, double y, double z);

    /** A box that holds the solid. */
    Bounds bounds();

    /** This solid grown by so many millimetres on all sides; a negative number shrinks it. */
    default Shape grown(double margin) {
        Shape shape = this;
        Bounds box = bounds().grown(Math.max(0, margin));
        return new Shape() {
            @Override
            public double distance(double x, double y, double z) {
                return shape.distance(x, y, z) - margin;
            }

            @Override
            public Bounds bounds() {
                return box;
            }
        };
    }
}
