package org.prosect.synth.anatomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.prosect.synth.shape.Curve;
import org.prosect.synth.shape.Shape;
import org.prosect.synth.shape.Shapes;

/** A tree of vessels that splits in two again and again; the radii obey Murray's law (r³ = r₁³ + r₂³), which is 0.79 for equal daughters. */
final class VesselTree {

    private static final double THINNEST = 0.65;

    private final Random random;
    private final double spread;
    private final List<Curve> branches = new ArrayList<>();

    /**
     * @param spread how far daughters turn aside, as the tangent of an angle
     */
    VesselTree(Random random, double spread) {
        this.random = random;
        this.spread = spread;
    }

    /** Adds a branch and all it splits into. */
    VesselTree grow(double[] start, double[] direction, double length, double radius, int generations) {
        double[] way = unit(direction);
        double[] middle = new double[4];
        double[] end = new double[4];
        for (int k = 0; k < 3; k++) {
            middle[k] = start[k] + 0.5 * length * way[k] + 0.06 * length * (2 * random.nextDouble() - 1);
            end[k] = start[k] + length * way[k];
        }
        middle[3] = radius * 0.95;
        end[3] = radius * 0.88;
        branches.add(Curve.of(new double[] {start[0], start[1], start[2], radius}, middle, end).smooth(Math.max(4, length / 4)));
        if (generations > 0 && radius > THINNEST) {
            double[] aside = unit(cross(way, new double[] {2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1}));
            double share = 0.35 + 0.3 * random.nextDouble();
            for (int side = -1; side <= 1; side += 2) {
                double part = side < 0 ? share : 1 - share;
                double turn = side * spread * 2 * (1 - part);
                double[] next = {way[0] + turn * aside[0], way[1] + turn * aside[1], way[2] + turn * aside[2]};
                grow(end, next, length * (0.62 + 0.3 * part + 0.1 * random.nextDouble()), radius * StrictMath.cbrt(part), generations - 1);
            }
        }
        return this;
    }

    Shape shape() {
        return Shapes.union(branches.stream().map(Curve::tube).toList());
    }

    private static double[] unit(double[] a) {
        double length = Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
        return length < 1e-12 ? new double[] {0, 0, 1} : new double[] {a[0] / length, a[1] / length, a[2] / length};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }
}
