package org.prosect.synth.anatomy;

import java.util.ArrayList;
import java.util.List;

import org.prosect.synth.shape.Curve;
import org.prosect.synth.shape.Ellipsoid;
import org.prosect.synth.shape.Rotation;
import org.prosect.synth.shape.Shape;
import org.prosect.synth.shape.Shapes;

/** The liver with its veins, and the gallbladder in its bed. */
final class Liver {

    /** The organ. */
    final Shape shape;
    /** The gallbladder. */
    final Shape gallbladder;

    private final Variation v;

    Liver(Trunk trunk, Shape rightKidney, Variation v) {
        this.v = v;
        double size = v.factor("liver.size", 0.07);
        double left = v.factor("liver.left", 0.25);
        double tip = v.about("liver.tip", 0, 22);
        double bile = v.factor("gallbladder.size", 0.25);
        gallbladder = Ellipsoid.of(-49, -49, 30, 14 * bile, 16 * bile, 32 * bile).turned(Rotation.degrees(22 + v.about("gallbladder.tilt", 0, 8),
                -14, 0));
        Shape mass = Shapes.smoothUnion(24, Ellipsoid.of(-76, -2, 92, 64 * size, 88 * size, 66 * size),
                Ellipsoid.of(-104, 2, 34, 40 * size, 62 * size, 62 + tip).turned(Rotation.degrees(-6, -6, 0)),
                Ellipsoid.of(-28, -44, 96, 52 * size, 44 * size, 44 * size),
                Ellipsoid.of(34, -56, 108, 62 * left, 27, 29 * size).turned(Rotation.degrees(0, -10, 8)), Ellipsoid.of(-15, 0, 98, 16, 15, 24));
        Shape visceral = Shapes.halfSpace(-56, 10, 36, 0.42, 0.28, -0.86);
        Shape[] cuts = {
            // what lies behind the left lobe: stomach and lesser omentum
            Ellipsoid.of(46, 14, 92, 50, 50, 70), Ellipsoid.of(-6, 42, 92, 26, 34, 60), // the gate and the cleft of the round ligament
            Curve.of(new double[] {-4, -22, 62, 7}, new double[] {-26, -12, 70, 6}, new double[] {-44, -8, 72, 3.5}).tube(),
            Ellipsoid.of(6, -60, 64, 2.7, 26, 24).turned(Rotation.degrees(0, 12, -14)), gallbladder.grown(2.2),
            Shapes.intersection(Ellipsoid.of(-30, -40, 20, 50, 70, 38), visceral)};
        Shape whole = Shapes.difference(7, Shapes.rough(mass, 3, 42, v.seed("liver.shape")), cuts);
        shape = Shapes.difference(7, Shapes.intersection(whole, trunk.abdomen), rightKidney.grown(5));
    }

    List<Layer> layers() {
        double hu = v.about("liver.hu", 110, 9);
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer(shape, Tissues.mottled(hu, 6, 9, v.seed("liver.texture")), Structures.LIVER));
        Shape inside = shape.grown(-2.5);
        VesselTree portal = new VesselTree(v.random("portal"), 0.5).grow(new double[] {-30, -10, 70}, new double[] {-1, 0.25, 0.35}, 28, 5.6, 6)
                .grow(new double[] {-26, -12, 71}, new double[] {0.25, -1, 0.6}, 26, 4.8, 5);
        VesselTree hepatic = new VesselTree(v.random("hepatic"), 0.38).grow(new double[] {-26, 6, 132}, new double[] {-1, 0.25, -0.55}, 34, 4.8, 5)
                .grow(new double[] {-25, 2, 134}, new double[] {-0.45, -0.75, -0.5}, 34, 4.6, 5)
                .grow(new double[] {-20, -2, 134}, new double[] {0.65, -0.9, -0.3}, 30, 4.2, 4);
        layers.add(Layer.within(Shapes.intersection(portal.shape(), inside), Tissues.even(hu + 58)));
        layers.add(Layer.within(Shapes.intersection(hepatic.shape(), inside), Tissues.even(hu + 52)));
        layers.add(new Layer(gallbladder, Tissues.shell(55, 1.6, Tissues.even(8)), Structures.GALLBLADDER));
        return layers;
    }
}
