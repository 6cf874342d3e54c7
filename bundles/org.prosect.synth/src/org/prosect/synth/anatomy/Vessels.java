package org.prosect.synth.anatomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.prosect.synth.shape.Curve;
import org.prosect.synth.shape.Ellipsoid;
import org.prosect.synth.shape.Shape;
import org.prosect.synth.shape.Shapes;

/** Aorta, inferior vena cava, the portal vein outside the liver, and the branches that one sees. */
final class Vessels {

    private final Variation v;

    Vessels(Variation v) {
        this.v = v;
    }

    List<Layer> layers() {
        double width = v.factor("vessels.width", 0.12);
        Tissue arterial = Tissues.even(v.about("aorta.hu", 162, 14));
        Tissue venous = Tissues.even(v.about("cava.hu", 142, 12));
        Tissue portal = Tissues.even(v.about("portal.hu", 162, 12));
        List<Layer> layers = new ArrayList<>();
        Curve iliacVein = Curve.of(new double[] {-12, 8, -78, 8}, new double[] {-30, 14, -115, 7.5}, new double[] {-48, 8, -160, 7},
                new double[] {-54, -20, -215, 7});
        Curve leftIliacVein = Curve.of(new double[] {-14, 8, -80, 7.5}, new double[] {12, 14, -108, 7.5}, new double[] {44, 12, -150, 7},
                new double[] {54, -20, -215, 7});
        layers.add(Layer.unlabelled(Shapes.union(tube(iliacVein, width), tube(leftIliacVein, width)), venous));
        Curve cava = Curve.of(new double[] {-14, 7, -80, 9}, new double[] {-19, 3, -40, 10}, new double[] {-22, 2, 0, 10.5},
                new double[] {-23, 3, 50, 11}, new double[] {-25, 6, 90, 12}, new double[] {-26, 3, 130, 13}, new double[] {-25, -14, 158, 12},
                new double[] {-25, -24, 175, 10});
        layers.add(new Layer(tube(cava, width), venous, Structures.VENA_CAVA));
        // the left one crosses in front of the aorta
        Curve leftRenalVein = Curve.of(new double[] {40, 30, 18, 4}, new double[] {26, 8, 20, 4.5}, new double[] {8, -11, 20, 4.2},
                new double[] {-14, -4, 18, 4.5});
        Curve renalVein = Curve.of(new double[] {-42, 28, 2, 4}, new double[] {-24, 6, 6, 5});
        layers.add(Layer.unlabelled(Shapes.union(tube(leftRenalVein, width), tube(renalVein, width)), venous));
        Curve portalVein = Curve.of(new double[] {-12, -32, -60, 4}, new double[] {-11, -31, -10, 5.5}, new double[] {-9, -23, 28, 6.5},
                new double[] {-18, -16, 52, 7}, new double[] {-30, -10, 70, 6.5});
        Curve splenicVein = Curve.of(new double[] {-9, -22, 30, 5}, new double[] {20, -14, 44, 4.2}, new double[] {45, 15, 60, 4},
                new double[] {72, 28, 76, 3.4});
        layers.add(Layer.unlabelled(Shapes.union(tube(portalVein, width), tube(splenicVein, width)), portal));
        Curve iliac = Curve.of(new double[] {3, 3, -68, 7}, new double[] {-14, 2, -95, 6}, new double[] {-34, 2, -125, 5.5},
                new double[] {-50, -6, -165, 5}, new double[] {-56, -32, -215, 5});
        Curve leftIliac = Curve.of(new double[] {3, 3, -68, 7}, new double[] {20, 2, -95, 6}, new double[] {38, 2, -125, 5.5},
                new double[] {52, -6, -165, 5}, new double[] {57, -32, -215, 5});
        layers.add(Layer.unlabelled(Shapes.union(tube(iliac, width), tube(leftIliac, width)), arterial));
        Curve branch = Curve.of(new double[] {5, -4, 58, 4}, new double[] {3, -20, 60, 3.6}, new double[] {-16, -22, 62, 2.8},
                new double[] {-28, -16, 72, 2.2});
        Curve splenic = Curve.of(new double[] {3, -20, 60, 3}, new double[] {24, -14, 60, 2.8}, new double[] {44, 13, 66, 2.6},
                new double[] {68, 18, 82, 2.2});
        Curve mesenteric = Curve.of(new double[] {6, -6, 40, 4}, new double[] {5, -20, 28, 4}, new double[] {3, -28, -10, 3.8},
                new double[] {-2, -33, -60, 3});
        Curve renal = Curve.of(new double[] {0, 4, 24, 3}, new double[] {-24, 16, 20, 2.8}, new double[] {-44, 30, 8, 2.6});
        Curve leftRenal = Curve.of(new double[] {12, 4, 26, 3}, new double[] {28, 16, 24, 2.8}, new double[] {44, 30, 18, 2.6});
        layers.add(Layer.unlabelled(Shapes.union(tube(branch, width), tube(splenic, width), tube(mesenteric, width), tube(renal, width),
                tube(leftRenal, width)), arterial));
        Curve aorta = Curve.of(new double[] {3, 4, -70, 8}, new double[] {5, 2, -40, 8.3}, new double[] {6, 3, 0, 8.8},
                new double[] {6, 6, 50, 9.8}, new double[] {9, 14, 95, 11}, new double[] {16, 21, 140, 11.5}, new double[] {21, 25, 215, 12});
        layers.add(new Layer(tube(aorta, width), arterial, Structures.AORTA));
        addCalcium(layers, aorta, width);
        return layers;
    }

    /** Plaques on the aortic wall, in some subjects. */
    private void addCalcium(List<Layer> layers, Curve aorta, double width) {
        Random random = v.random("calcium");
        List<double[]> course = aorta.smooth(6).points();
        List<Shape> plaques = new ArrayList<>();
        int count = v.chance("calcium", 0.5) ? 4 + random.nextInt(8) : 0;
        for (int i = 0; i < count; i++) {
            double[] p = course.get(random.nextInt(course.size() * 2 / 3));
            double angle = 2 * Math.PI * random.nextDouble();
            double r = p[3] * width - 0.6;
            plaques.add(Ellipsoid.of(p[0] + r * StrictMath.cos(angle), p[1] + r * StrictMath.sin(angle), p[2], 1.2 + random.nextDouble(),
                    1.2 + random.nextDouble(),
                    1.5 + 2.5 * random.nextDouble()));
        }
        if (!plaques.isEmpty()) {
            layers.add(Layer.within(Shapes.union(plaques), Tissues.even(650)));
        }
    }

    private static Shape tube(Curve curve, double width) {
        return curve.thicker(width).smooth(6).tube();
    }
}
