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
        Shape inFascia = trunk.fascia.grown(6);
        Curve large = Curve.of(new double[] {-38, 92, -120, 8}, new double[] {-52, 92, -160, 20}, new double[] {-70, 84, -210, 28}).smooth(12);
        layers.add(Layer.unlabelled(Shapes.intersection(Shapes.union(large.tube(), large.mirrored().tube()), inFascia),
                Tissues.muscle(hu - 6, fattiness + 0.3, v.seed("gluteusMaximus"))));
        layers.add(Layer.unlabelled(Shapes.intersection(wing(13, 15, 12, 12), inFascia), muscle));
        layers.add(Layer.unlabelled(Shapes.intersection(wing(2, -9, 7, 8), inFascia), muscle));
        layers.add(Layer.unlabelled(wing(4.6, 0, 0, 0), Tissues.bone(780, 1.6, 160, v.seed("ilium"))));
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
     */
    private static Shape wing(double half, double outwards, double lower, double shorter) {
        return Shapes.of(new Bounds(-160, -75, -240, 160, 95, -65), (x, y, z) -> {
            double side = Math.abs(x);
            // the plate runs from the joint behind (x = 46) outwards to the front (x = 122), flares to the crest, and is hollow inside
            double t = (72 - y) / 115;
            double along = Math.clamp(t, 0.0, 1.0);
            double flare = 0.20 * (z + 130) + 6 * along;
            double plate = 44 + 108 * along - 36 * along * along + flare;
            double across = (side - plate) * 0.78 - outwards;
            // thick behind, at the front and along the crest, thin in the middle
            double crest = -86 - 90 * (t - 0.45) * (t - 0.45) - lower;
            double rim = Math.max(0, 1 - (crest - z) / 16);
            double thickness = half + (half < 8 ? 3.5 * Math.max(0, 0.35 - along) / 0.35 + 2.2 * rim : 0);
            double ends = Math.max((y - 76 + shorter) * 0.8, (-46 + shorter - y) * 0.8 + Math.max(0, (z + 150) * -0.35));
            double wall = Math.abs(across) - thickness + 3;
            double edge = Math.max((z - crest) * 0.9, ends) + 3;
            double out = Math.sqrt(Math.max(wall, 0) * Math.max(wall, 0) + Math.max(edge, 0) * Math.max(edge, 0));
            return out + Math.min(0, Math.max(wall, edge)) - 3;
        });
    }
}
