package org.prosect.synth.anatomy;

import org.prosect.synth.shape.Bounds;
import org.prosect.synth.shape.Curve;
import org.prosect.synth.shape.Ellipsoid;
import org.prosect.synth.shape.Loft;
import org.prosect.synth.shape.Profile;
import org.prosect.synth.shape.Shape;
import org.prosect.synth.shape.Shapes;

/** The walls of the trunk: skin, outer fascia of the muscles, inner face of the wall, and the diaphragm's domes. */
final class Trunk {

    private static final double[] Z = {-215, -150, -100, -72, -30, 0, 40, 80, 120, 160, 200};
    /** Below this height the domes of the diaphragm have become walls. */
    private static final double DOME_BASE = 52;

    /** Outer surface of the muscles. */
    final Loft fascia;
    /** Inner surface of the wall: around the peritoneal cavity, the retroperitoneum and the chest cavity. */
    final Loft cavity;
    /** Where the ribs run, between the two. */
    final Loft ribCage;
    /** The skin. */
    final Shape skin;
    /** What lies below the diaphragm, diaphragm included. */
    final Shape belowDiaphragm;
    /** Where the organs of the abdomen may lie: inside the wall and below the diaphragm. */
    final Shape abdomen;
    /** The middle of the vertebral bodies' depth over z. */
    final Profile spineY = profile(72, 55, 31, 28, 29, 31, 36, 43, 48, 50, 48);

    Trunk(Variation v) {
        double habitus = v.about("trunk.fat", 1, 0.4);
        double depth = v.about("trunk.visceralFat", 0, 7);
        fascia = new Loft(profile(132, 139, 136, 133, 130, 130, 133, 137, 138, 136, 132),
                profile(74, 77, 81, 83, 86, 88, 92, 95, 94, 92, 88).plus(depth, profile(0.6, 1, 1, 1, 1, 1, 0.9, 0.5, 0.2, 0, 0)),
                profile(102, 95, 90, 87, 85, 85, 88, 92, 96, 99, 101), 0.3, 0.42);
        Loft outer = fascia.inset(-habitus, profile(26, 21, 20, 17, 15, 14, 13, 12, 11, 11, 12), profile(26, 25, 23, 21, 19, 18, 14, 10, 8, 7, 7),
                profile(26, 24, 19, 15, 12, 11, 10, 9, 9, 9, 9));
        // the furrow over the spinous processes
        Shape furrow = Curve.of(new double[] {0, 132, -120, 14}, new double[] {0, 120 + 12 * habitus, -70, 24},
                new double[] {0, 119 + 10 * habitus, 40, 22}, new double[] {0, 128 + 9 * habitus, 220, 18}).tube();
        Shape navel = Ellipsoid.of(0, -96 - 19 * habitus - depth, -68, 7, 10, 7);
        skin = Shapes.difference(14, Shapes.difference(22, outer, furrow), navel);
        cavity = fascia.inset(1, profile(42, 26, 19, 18, 17, 16, 15, 14, 13.5, 13.5, 14), profile(12, 12, 12, 12, 11, 11, 11, 12, 14, 14, 14),
                profile(12, 24, 29, 27, 24, 21, 17, 13, 12, 13, 14));
        ribCage = cavity.inset(-1, profile(6, 6, 6, 6, 6, 6, 6, 5.5, 5.5, 5.5, 5.5), profile(6, 6, 6, 6, 6, 6, 6, 6, 6.5, 6.5, 6.5),
                profile(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5));
        belowDiaphragm = domes(v);
        abdomen = Shapes.intersection(cavity.grown(-2.5), belowDiaphragm.grown(-2.4));
    }

    static Profile profile(double... values) {
        return Profile.of(Z, values);
    }

    private static Shape domes(Variation v) {
        double breath = v.about("diaphragm.breath", 0, 10);
        Shape right = Ellipsoid.of(-60, -8, DOME_BASE, 68, 81, 102 + breath);
        Shape left = Ellipsoid.of(60, -6, DOME_BASE, 68, 80, 90 + breath);
        Shape centre = Ellipsoid.of(5, -27, DOME_BASE, 80, 64, 82 + breath);
        Shape domes = Shapes.smoothUnion(26, right, left, centre);
        Bounds b = domes.bounds();
        // straight walls below the base: what narrows again there is the trunk, not the diaphragm
        return Shapes.of(new Bounds(b.x0(), b.y0(), -300, b.x1(), b.y1(), b.z1()), (x, y, z) -> domes.distance(x, y, Math.max(z, DOME_BASE)));
    }
}
