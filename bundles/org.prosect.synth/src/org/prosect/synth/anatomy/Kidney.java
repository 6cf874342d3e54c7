package org.prosect.synth.anatomy;

import java.util.ArrayList;
import java.util.List;

import org.prosect.synth.shape.Curve;
import org.prosect.synth.shape.Ellipsoid;
import org.prosect.synth.shape.Placed;
import org.prosect.synth.shape.Rotation;
import org.prosect.synth.shape.Shape;
import org.prosect.synth.shape.Shapes;

/** A kidney with its sinus, pelvis and adrenal gland. Described for the right side, the hilum towards +x. */
final class Kidney {

    /** The organ, sinus included. */
    final Shape shape;

    private final Variation v;
    private final String name;
    private final int label;
    private final boolean left;
    private final double z;
    private final double size;
    private final double x;
    private final Rotation turn;

    Kidney(boolean left, Variation v) {
        this.left = left;
        this.v = v;
        this.name = left ? "leftKidney" : "rightKidney";
        this.label = left ? Structures.LEFT_KIDNEY : Structures.RIGHT_KIDNEY;
        this.size = v.factor(name + ".size", 0.08);
        this.z = v.about(name + ".z", left ? 16 : 0, 9);
        this.x = v.about(name + ".x", 65, 3);
        this.turn = Rotation.degrees(v.about(name + ".back", -13, 5), v.about(name + ".side", 12, 5), v.about(name + ".turn", -30, 8));
        Shape bean = Shapes.difference(9, Ellipsoid.of(0, 0, 0, 27 * size, 24 * size, 54 * size), Ellipsoid.of(31 * size, 0, 0, 13, 11, 17));
        shape = place(Shapes.rough(bean, 1.6, 20, v.seed(name + ".shape")));
    }

    List<Layer> layers() {
        double cortex = v.about("kidney.cortex", 182, 12);
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer(shape, Tissues.kidney(cortex, v.about("kidney.medulla", 138, 8), 5.5, v.seed(name + ".pyramids")), label));
        Shape sinus = Shapes.rough(Ellipsoid.of(16 * size, 0, 0, 16 * size, 10 * size, 27 * size), 3, 9, v.seed(name + ".sinus"));
        layers.add(Layer.unlabelled(Shapes.intersection(place(sinus), shape.grown(-0.1)), Tissues.fat(-72, 90, v.seed(name + ".sinusFat"))));
        Curve funnel = Curve.of(new double[] {32, 2, -12, 3}, new double[] {22, 1, -3, 6}, new double[] {13, 0, 3, 5}).smooth(5);
        Curve upperCalyx = Curve.of(new double[] {13, 0, 3, 3.5}, new double[] {6, 0, 22, 3});
        Curve lowerCalyx = Curve.of(new double[] {15, 0, -3, 3.5}, new double[] {7, 0, -21, 3});
        layers.add(Layer.unlabelled(place(Shapes.smoothUnion(5, funnel.tube(), upperCalyx.tube(), lowerCalyx.tube())), Tissues.even(14)));
        Curve ureter = Curve.of(new double[] {-x + 32, 30, z - 14, 2.5}, new double[] {-38, 24, -50, 2}, new double[] {-40, 12, -100, 2},
                new double[] {-42, 18, -170, 2}, new double[] {-30, 20, -210, 2}).smooth(10);
        layers.add(Layer.unlabelled(sided(ureter.tube()), Tissues.even(20)));
        Shape adrenal = Shapes.smoothUnion(2, Curve.of(new double[] {-26, 16, 66, 2.6}, new double[] {-33, 30, 62, 2.4}).tube(2.5),
                Curve.of(new double[] {-28, 17, 66, 2.6}, new double[] {-40, 26, 60, 2.2}).tube(2.5));
        layers.add(Layer.unlabelled(sided(left ? new Placed(adrenal, Rotation.NONE, -8, -4, -4) : adrenal), Tissues.even(80)));
        return layers;
    }

    private Shape place(Shape about) {
        return sided(new Placed(about, turn, -x, 38, z));
    }

    private Shape sided(Shape right) {
        return left ? Shapes.mirrored(right) : right;
    }
}
