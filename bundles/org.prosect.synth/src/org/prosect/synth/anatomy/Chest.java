package org.prosect.synth.anatomy;

import java.util.ArrayList;
import java.util.List;

import org.prosect.synth.shape.Bounds;
import org.prosect.synth.shape.Curve;
import org.prosect.synth.shape.Ellipsoid;
import org.prosect.synth.shape.Shape;
import org.prosect.synth.shape.Shapes;

/** Lung bases with their vessels, the heart with its chambers, the oesophagus. */
final class Chest {

    private static final double BLOOD = 158;

    private final Trunk trunk;
    private final Variation v;
    private final double size;

    Chest(Trunk trunk, Variation v) {
        this.trunk = trunk;
        this.v = v;
        this.size = v.factor("heart.size", 0.08);
    }

    List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        Shape[] heart = {muscle(), rightVentricle(), rightAtrium(), leftAtrium()};
        Shape sac = Shapes.difference(4, Shapes.smoothUnion(16, Shapes.union(heart), Ellipsoid.of(18, -56, 146, 58, 34, 22)).grown(5),
                trunk.belowDiaphragm.grown(1));
        for (int side = -1; side <= 1; side += 2) {
            String name = side < 0 ? "right" : "left";
            Shape lung = lung(side, sac);
            layers.add(new Layer(lung, Tissues.lung(v.seed("lung." + name)), side < 0 ? Structures.RIGHT_LUNG : Structures.LEFT_LUNG));
            Shape vessels = new VesselTree(v.random("lungVessels." + name), 0.48)
                    .grow(new double[] {side * 42, 14, 208}, new double[] {side * 0.35, 0.45, -1}, 28, 4.6, 8)
                    .grow(new double[] {side * 54, 2, 206}, new double[] {side * 0.9, 0.1, -1}, 26, 3.8, 8)
                    .grow(new double[] {side * 58, -18, 204}, new double[] {side * 0.8, -0.5, -0.8}, 26, 3.4, 8)
                    .grow(new double[] {side * 42, 26, 200}, new double[] {side * 0.4, 0.9, -0.7}, 24, 3.8, 8)
                    .grow(new double[] {side * 36, 12, 186}, new double[] {side * 0.3, 0.5, -1}, 24, 3.6, 8)
                    .grow(new double[] {side * 76, 30, 198}, new double[] {side * 0.7, 0.6, -0.9}, 24, 2.9, 7).shape();
            layers.add(Layer.within(Shapes.intersection(vessels, lung), Tissues.even(45)));
        }
        addHeart(layers, heart);
        Curve oesophagus = Curve.of(new double[] {22, -2, 116, 8}, new double[] {14, 10, 135, 8}, new double[] {6, 20, 160, 8},
                new double[] {2, 24, 200, 8}).smooth(8);
        layers.add(Layer.unlabelled(oesophagus.tube(), Tissues.even(58)));
        if (v.chance("oesophagus.gas", 0.5)) {
            layers.add(Layer.unlabelled(Curve.of(new double[] {4, 21, 168, 2}, new double[] {2, 23, 190, 2.5}).tube(), Tissues.even(-800)));
        }
        return layers;
    }

    private void addHeart(List<Layer> layers, Shape[] heart) {
        Shape diaphragm = trunk.belowDiaphragm.grown(3);
        Tissue muscle = Tissues.mottled(108, 8, 8, v.seed("myocardium"));
        Tissue blood = Tissues.even(v.about("blood.hu", BLOOD, 12));
        double[] wall = {10.5, 3.2, 2.2, 2.2};
        // atria first: the ventricles' thicker walls lie over them
        for (int i = heart.length - 1; i >= 0; i--) {
            Shape part = Shapes.difference(6, heart[i], diaphragm);
            layers.add(new Layer(part, i == 0 ? muscle : Tissues.shell(90, wall[i], blood), Structures.HEART));
        }
        Curve cavity = Curve.of(new double[] {16, -16, 205, 20}, new double[] {36, -30, 180, 21},
                new double[] {58, -46, 162, 10}).thicker(size).smooth(8);
        layers.add(new Layer(Shapes.rough(cavity.tube(), 2.5, 9, v.seed("trabeculae")), blood, Structures.HEART));
    }

    private Shape muscle() {
        return Curve.of(new double[] {14, -14, 210, 32}, new double[] {40, -32, 176, 34},
                new double[] {70, -54, 152, 18}).thicker(size).smooth(10).tube();
    }

    private Shape rightVentricle() {
        Curve inflow = Curve.of(new double[] {-8, -56, 210, 24}, new double[] {2, -56, 172, 29},
                new double[] {40, -66, 152, 18}).thicker(size).smooth(10);
        return Shapes.smoothUnion(14, inflow.tube(), Ellipsoid.of(14, -56, 154, 44 * size, 26 * size, 20 * size));
    }

    private Shape rightAtrium() {
        return Ellipsoid.of(-30, -30, 188, 28 * size, 30 * size, 40 * size);
    }

    private Shape leftAtrium() {
        return Ellipsoid.of(2, 3, 206, 38 * size, 22 * size, 32 * size);
    }

    private Shape lung(int side, Shape sac) {
        Shape spine = Curve.of(new double[] {0, 46, 20, 26}, new double[] {0, 52, 120, 24}, new double[] {0, 53, 230, 23}).tube();
        Shape great = Curve.of(new double[] {8, 16, 60, 22}, new double[] {10, 14, 120, 22}, new double[] {8, 16, 230, 26}).tube();
        Shape front = Curve.of(new double[] {0, -70, 100, 22}, new double[] {0, -84, 160, 14}, new double[] {0, -88, 230, 9}).tube();
        Shape between = Curve.of(new double[] {6, 12, 120, 19}, new double[] {6, -6, 150, 20}, new double[] {4, -8, 230, 24}).tube();
        Shape mediastinum = Shapes.smoothUnion(18, sac, spine, great, between, front);
        Shape below = trunk.belowDiaphragm;
        Shape wall = trunk.cavity.grown(-1.2);
        Bounds box = new Bounds(side < 0 ? -160 : 0, -110, 40, side < 0 ? 0 : 160, 110, 260);
        return Shapes.of(box, (x, y, z) -> {
            // the pleura ends higher in front than behind
            double d = Math.max(-side * x, 60 + 0.3 * (76 - y) - z);
            d = Math.max(d, wall.distance(x, y, z));
            d = d > 3 ? d : Math.max(d, -below.distance(x, y, z));
            return d > 3 ? d : Math.max(d, -mediastinum.distance(x, y, z));
        });
    }
}
