package org.prosect.synth.anatomy;

import java.util.ArrayList;
import java.util.List;

import org.prosect.synth.shape.Curve;
import org.prosect.synth.shape.Ellipsoid;
import org.prosect.synth.shape.Shape;
import org.prosect.synth.shape.Shapes;

/** Ribs 5 to 12, their cartilages and the lower end of the breastbone. */
final class Ribs {

    /** How high the spinal ends stand (upper edge of their vertebra). */
    private static final double[] SPINAL_END = {266, 244, 219, 193, 166, 138, 106, 72};
    /** How far each falls on its way to the front. */
    private static final double[] FALL = {116, 124, 130, 134, 134, 124, 92, 58};
    /** How far round each reaches, in degrees from the spine. */
    private static final double[] REACH = {158, 152, 146, 138, 130, 122, 96, 62};

    private final Trunk trunk;
    private final Variation v;

    Ribs(Trunk trunk, Variation v) {
        this.trunk = trunk;
        this.v = v;
    }

    List<Layer> layers() {
        List<Shape> ribs = new ArrayList<>();
        List<Shape> cartilages = new ArrayList<>();
        double slope = v.factor("ribs.slope", 0.1);
        for (int i = 0; i < REACH.length; i++) {
            Curve rib = rib(i, slope * FALL[i], v.about("rib.reach" + i, REACH[i], 5));
            ribs.add(rib.tube(1.6));
            ribs.add(rib.mirrored().tube(1.6));
            if (i < 6) {
                Curve cartilage = cartilage(i, rib.points().getLast());
                cartilages.add(cartilage.tube(1.4));
                cartilages.add(cartilage.mirrored().tube(1.4));
            }
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(Layer.unlabelled(Shapes.union(cartilages), Tissues.shell(125, 1.5, Tissues.mottled(95, 12, 6, v.seed("cartilage")))));
        layers.add(new Layer(Shapes.union(ribs), Tissues.bone(760, 1.2, 190, v.seed("rib")), Structures.RIBS));
        double front = -trunk.ribCage.front().at(185);
        Shape breastbone = Shapes.smoothUnion(6, Ellipsoid.of(0, front, 205, 19, 6, 45), Ellipsoid.of(0, front + 1, 150, 8, 3.5, 18));
        layers.add(Layer.unlabelled(breastbone, Tissues.bone(420, 1.2, 140, v.seed("sternum"))));
        return layers;
    }

    private Curve rib(int i, double fall, double reach) {
        double start = SPINAL_END[i];
        double y = trunk.spineY.at(start);
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {-17, y + 9, start, 4});
        points.add(new double[] {-27, y + 24, start - 1, 3.6});
        for (double angle = 28; angle <= reach; angle += 8) {
            double c = StrictMath.cos(StrictMath.toRadians(angle));
            double s = StrictMath.sin(StrictMath.toRadians(angle));
            double z = start - fall * angle / 180 - 3;
            points.add(onCage(s, c, z, angle > reach - 8 ? 2.9 : 3.1));
        }
        return new Curve(points).smooth(7);
    }

    /** From a rib's end up to the breastbone or the cartilage above. */
    private Curve cartilage(int i, double[] end) {
        double rise = Math.min(84, 18 + 13 * i);
        double targetX = i < 3 ? -19 : -22 - 13 * (i - 2);
        List<double[]> points = new ArrayList<>();
        for (int s = 0; s <= 6; s++) {
            double t = s / 6.0;
            double x = end[0] + t * (targetX - end[0]);
            double z = end[2] + t * t * rise - 6 * t * (1 - t) * (1 + i * 0.4);
            double u = x / trunk.ribCage.width().at(z);
            double c = Math.sqrt(Math.max(0, 1 - u * u));
            double[] p = onCage(-u, -c, z, 5);
            points.add(new double[] {x, p[1], z, 4.6});
        }
        return new Curve(points).smooth(7);
    }

    /** A point of the rib cage on the right side in the direction with these sine and cosine from the spine. */
    private double[] onCage(double sine, double cosine, double z, double radius) {
        double x = -sine * trunk.ribCage.width().at(z);
        double y = cosine * (cosine > 0 ? trunk.ribCage.back().at(z) : trunk.ribCage.front().at(z));
        // the cage is squarer than an ellipse: move the point out onto it along its ray
        for (int step = 0; step < 3; step++) {
            double d = trunk.ribCage.distance(x, y, z);
            double length = Math.sqrt(x * x + y * y);
            x -= d * x / length;
            y -= d * y / length;
        }
        return new double[] {x, y, z, radius};
    }
}
