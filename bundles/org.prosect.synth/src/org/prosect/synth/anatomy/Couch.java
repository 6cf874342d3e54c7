package org.prosect.synth.anatomy;

import java.util.List;

import org.prosect.synth.shape.Bounds;
import org.prosect.synth.shape.Shape;
import org.prosect.synth.shape.Shapes;

/** The hollow carbon shell the patient lies on. */
final class Couch {

    private Couch() { }

    /** @param y where its middle lies */
    static List<Layer> layers(double y) {
        return List.of(Layer.unlabelled(shell(y, 1.1), Tissues.even(110)), Layer.unlabelled(shell(y + 1.5, 2.5), Tissues.even(-930)),
                Layer.unlabelled(shell(y + 9, 1.0), Tissues.even(60)));
    }

    /** A sheet that rises to both sides. */
    private static Shape shell(double middle, double half) {
        return Shapes.of(new Bounds(-230, middle - 60, -400, 230, middle + 5, 400), (x, y, z) -> {
            double rise = x * x / 1150;
            return Math.abs(y - middle + rise) / Math.sqrt(1 + x * x / 330625) - half;
        });
    }
}
