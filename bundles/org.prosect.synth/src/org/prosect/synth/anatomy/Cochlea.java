package org.prosect.synth.anatomy;

import org.prosect.synth.shape.Bounds;
import org.prosect.synth.shape.Shape;
import org.prosect.synth.shape.Shapes;

/**
 * The canal of the cochlea, two and a half turns about the z axis from the round window up to the apex (+z), and the two scalae in it, above and
 * below the spiral lamina. Lengths are about those of adults: first turn 9 mm wide, 4.3 mm high, canal 2.1 mm wide at the base.
 */
final class Cochlea {

    private static final double END = 5 * Math.PI;
    private static final double BASE_RADIUS = 3.5;
    private static final double SHRINK = 0.118;
    private static final double HEIGHT = 4.3;
    private static final double BASE_CANAL = 1.05;
    private static final double APEX_CANAL = 0.52;
    /** Half the thickness of the lamina with the membranes. */
    private static final double LAMINA = 0.08;
    private static final Bounds BOX = new Bounds(-5.2, -5.2, -1.5, 5.2, 5.2, 5.6);

    private Cochlea() { }

    /** How far the middle of the canal is from the axis at an angle. */
    static double radius(double angle) {
        return BASE_RADIUS * StrictMath.exp(-SHRINK * angle);
    }

    /** How high the middle of the canal is at an angle. */
    static double height(double angle) {
        return HEIGHT * angle / END;
    }

    /** Half the width of the canal at an angle. */
    static double canal(double angle) {
        return BASE_CANAL + (APEX_CANAL - BASE_CANAL) * angle / END;
    }

    /** The whole canal. */
    static Shape whole() {
        return Shapes.of(BOX, (x, y, z) -> nearest(x, y, z, 0, 0, END));
    }

    /** The scala below the lamina, which starts at the round window and ends just before the apex. */
    static Shape scalaTympani() {
        return Shapes.of(BOX, (x, y, z) -> nearest(x, y, z, -1, 0.12, END - 0.5));
    }

    /** The scala above the lamina, which starts in the vestibule. */
    static Shape scalaVestibuli() {
        return Shapes.of(BOX, (x, y, z) -> nearest(x, y, z, 1, 0, END - 0.2));
    }

    /**
     * The distance from the canal or a half of it, over all turns that pass the point's angle.
     *
     * @param side 0 for the canal, 1 and -1 for the scalae within its wall
     */
    private static double nearest(double x, double y, double z, int side, double from, double to) {
        double rho = Math.sqrt(x * x + y * y);
        double angle = StrictMath.atan2(y, x);
        double best = Double.MAX_VALUE;
        for (int turn = -1; turn <= 3; turn++) {
            double at = angle + 2 * Math.PI * turn;
            double a = Math.clamp(at, from, to);
            double r = radius(a);
            // beyond the ends: the distance along the canal
            double along = at == a ? 0 : Math.min(Math.PI, Math.abs(at - a)) * Math.min(rho, r);
            double aside = Math.abs(at - a) > Math.PI ? 10 : along;
            double u = rho - r;
            double w = z - height(a);
            double wall = canal(a) - (side == 0 ? 0 : 0.1);
            double d = Math.sqrt(u * u + w * w + aside * aside) - wall;
            if (side != 0) {
                d = Math.max(d, LAMINA - side * w);
                d = -Shapes.smoothMin(-d, -(aside - 0.05), 0.1);
            }
            best = Math.min(best, d);
        }
        return best;
    }
}
