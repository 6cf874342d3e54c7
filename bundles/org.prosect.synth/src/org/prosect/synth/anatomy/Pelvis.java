package org.prosect.synth.anatomy;

import java.util.ArrayList;
import java.util.List;

import org.prosect.synth.shape.Bounds;
import org.prosect.synth.shape.Curve;
import org.prosect.synth.shape.Ellipsoid;
import org.prosect.synth.shape.Shape;
import org.prosect.synth.shape.Shapes;

/** The iliac wings with the muscles on both of their faces, and the bladder. */
final class Pelvis {

    private final Trunk trunk;
    private final Variation v;

    Pelvis(Trunk trunk, Variation v) {
        this.trunk = trunk;
        this.v = v;
    }

    /** Muscles first, then bone. */
    List<Layer> layers() {
        double hu = v.about("muscle.hu", 60, 5);
        double fattiness = v.about("muscle.fattiness", 0.35, 0.3);
        Tissue muscle = Tissues.muscle(hu, fattiness, v.seed("gluteus"));
        List<Layer> layers = new ArrayList<>();
        Shape beneathFat = trunk.skin.grown(-9);
        Curve large = Curve.of(new double[] {-34, 84, -112, 6}, new double[] {-48, 86, -150, 16}, new double[] {-62, 82, -190, 27},
                new double[] {-74, 76, -225, 32}).smooth(12);
        layers.add(Layer.unlabelled(Shapes.intersection(Shapes.union(large.tube(), large.mirrored().tube()), beneathFat),
                Tissues.muscle(hu - 6, fattiness + 0.3, v.seed("gluteusMaximus"))));
        layers.add(Layer.unlabelled(Shapes.intersection(wing(13, 15, 10, 8, 11), beneathFat), Tissues.shell(-40, 1.4, muscle)));
        layers.add(Layer.unlabelled(Shapes.intersection(wing(4, 6, 30, 22, 4), beneathFat), Tissues.shell(-30, 1.1, muscle)));
        layers.add(Layer.unlabelled(Shapes.intersection(wing(3, -9, 7, 8, 3), beneathFat), muscle));
        layers.add(Layer.unlabelled(wing(4.6, 0, 0, 0, 3), Tissues.bone(780, 1.6, 160, v.seed("ilium"))));
        return layers;
    }

    /** The bladder with its wall, full of urine. */
    Layer bladder() {
        double fill = v.factor("bladder.fill", 0.2);
        Shape shape = Shapes.rough(Ellipsoid.of(0, -18, -222, 46 * fill, 36 * fill, 52 * fill), 2, 40, v.seed("bladder"));
        return new Layer(shape, Tissues.shell(48, 3, Tissues.even(5)), Structures.BLADDER);
    }

    /**
     * Both iliac wings, or the sheets of muscle on them: a curved plate between the sacroiliac joint, the crest and the front.
     *
     * @param half half thickness
     * @param outwards how far the middle of the sheet lies outside that of the bone
     * @param lower how much lower than the crest the sheet ends
     * @param shorter how much earlier than the bone it ends behind and in front
     * @param rounding radius of its edges
     */
    private static Shape wing(double half, double outwards, double lower, double shorter, double rounding) {
        return Shapes.of(new Bounds(-160, -75, -240, 160, 95, -65), (x, y, z) -> {
            double side = Math.abs(x);
            // the plate runs from the joint behind (x = 46) outwards to the front (x = 122), flares to the crest, and is hollow inside
            double t = (72 - y) / 115;
            double along = Math.clamp(t, 0.0, 1.0);
            double flare = 0.20 * (z + 130) + 6 * along;
            double plate = 44 + 142 * along - 72 * along * along + flare;
            double across = (side - plate) * 0.78 - outwards;
            // thick behind, at the front and along the crest, thin in the middle
            double crest = -86 - 90 * (t - 0.45) * (t - 0.45) - lower;
            double rim = Math.max(0, 1 - (crest - z) / 16);
            double thickness = half + (half < 8 ? 3.5 * Math.max(0, 0.35 - along) / 0.35 + 2.2 * rim : 0);
            double ends = Math.max((y - 76 + shorter) * 0.8, (-46 + shorter - y) * 0.8 + Math.max(0, (z + 150) * -0.35));
            double wall = Math.abs(across) - thickness + rounding;
            double edge = Math.max((z - crest) * 0.9, ends) + rounding;
            double out = Math.sqrt(Math.max(wall, 0) * Math.max(wall, 0) + Math.max(edge, 0) * Math.max(edge, 0));
            return out + Math.min(0, Math.max(wall, edge)) - rounding;
        });
    }
}
