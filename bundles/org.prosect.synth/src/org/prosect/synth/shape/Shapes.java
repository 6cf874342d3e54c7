package org.prosect.synth.shape;

import java.util.List;

/** Shapes made of shapes. */
public final class Shapes {

    /** What is farther than this outside a union is called this far. */
    private static final double FAR = 30;
    /** What is farther than this outside an operand that only loses needs no second opinion. */
    private static final double NEAR = 6;

    private Shapes() { }

    /** A function of position that is negative inside. */
    @FunctionalInterface
    public interface Field {
        double at(double x, double y, double z);
    }

    /** A shape given by its function. */
    public static Shape of(Bounds bounds, Field field) {
        return new Shape() {
            @Override
            public double distance(double x, double y, double z) {
                return field.at(x, y, z);
            }

            @Override
            public Bounds bounds() {
                return bounds;
            }
        };
    }

    /** All points in any of the shapes. */
    public static Shape union(List<? extends Shape> shapes) {
        return Union.of(shapes);
    }

    /** All points in any of the shapes. */
    public static Shape union(Shape... shapes) {
        return Union.of(List.of(shapes));
    }

    /** The union, with the creases filled to a radius of about {@code blend} millimetres. */
    public static Shape smoothUnion(double blend, Shape... shapes) {
        return smoothUnion(blend, List.of(shapes));
    }

    /** The union, with the creases filled to a radius of about {@code blend} millimetres. */
    public static Shape smoothUnion(double blend, List<? extends Shape> shapes) {
        Shape[] parts = shapes.toArray(Shape[]::new);
        Bounds[] boxes = new Bounds[parts.length];
        Bounds all = parts[0].bounds();
        for (int i = 0; i < parts.length; i++) {
            boxes[i] = parts[i].bounds();
            all = all.union(boxes[i]);
        }
        return of(all.grown(blend / 4), (x, y, z) -> {
            double best = FAR + blend;
            for (int i = 0; i < parts.length; i++) {
                double least = boxes[i].distance(x, y, z);
                if (least == 0 || least < best + blend) {
                    best = smoothMin(best, parts[i].distance(x, y, z), blend);
                }
            }
            return best;
        });
    }

    /** All points in both shapes. */
    public static Shape intersection(Shape a, Shape b) {
        return of(a.bounds().intersection(b.bounds()), (x, y, z) -> {
            double d = a.distance(x, y, z);
            return d > NEAR ? d : Math.max(d, b.distance(x, y, z));
        });
    }

    /** All points of the first shape that are in none of the others, edges rounded by about {@code blend} millimetres. */
    public static Shape difference(double blend, Shape from, Shape... cut) {
        return of(from.bounds(), (x, y, z) -> {
            double d = from.distance(x, y, z);
            for (Shape c : cut) {
                if (d > NEAR + blend) {
                    return d;
                }
                if (c.bounds().distance(x, y, z) < Math.max(0, -d) + blend + NEAR) {
                    d = -smoothMin(-d, c.distance(x, y, z), blend);
                }
            }
            return d;
        });
    }

    /** A shape whose surface is moved in and out by noise of so many millimetres and of a grain of so many millimetres. */
    public static Shape rough(Shape shape, double amplitude, double grain, long seed) {
        LatticeNoise noise = new LatticeNoise(seed, grain);
        return of(shape.bounds().grown(amplitude), (x, y, z) -> {
            double d = shape.distance(x, y, z);
            return d > NEAR + amplitude ? d - amplitude : d + amplitude * noise.at(x, y, z);
        });
    }

    /** The shape mirrored about the plane between left and right. */
    public static Shape mirrored(Shape shape) {
        Bounds b = shape.bounds();
        return of(new Bounds(-b.x1(), b.y0(), b.z0(), -b.x0(), b.y1(), b.z1()), (x, y, z) -> shape.distance(-x, y, z));
    }

    /** The points in front of a plane: those with n · (p - point) &lt; 0. The normal need not have unit length. */
    public static Shape halfSpace(double px, double py, double pz, double nx, double ny, double nz) {
        double f = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz);
        return of(Bounds.EVERYWHERE, (x, y, z) -> f * (nx * (x - px) + ny * (y - py) + nz * (z - pz)));
    }

    /** The smaller of two numbers, rounded where they are within {@code k} of each other (polynomial smooth minimum). */
    public static double smoothMin(double a, double b, double k) {
        double h = k - Math.abs(a - b);
        return h <= 0 ? Math.min(a, b) : Math.min(a, b) - h * h / (4 * k);
    }
}
