package org.prosect.synth.anatomy;

import java.util.ArrayList;
import java.util.List;

import org.prosect.synth.shape.Bounds;
import org.prosect.synth.shape.Curve;
import org.prosect.synth.shape.Ellipsoid;
import org.prosect.synth.shape.Placed;
import org.prosect.synth.shape.Rotation;
import org.prosect.synth.shape.Shape;
import org.prosect.synth.shape.Shapes;

/** Vertebrae, discs, the canal with the dural sac, and the sacrum. */
final class Spine {

    /** Middle of the bodies of T6 to L5, and of S1, over the middle of L2. */
    static final double[] LEVELS = {234, 209, 183, 156, 128, 99, 68, 35, 0, -36, -72, -108, -142};
    /** Place of T12 among the levels. */
    static final int T12 = 6;
    /** Place of S1 among the levels. */
    private static final int S1 = 12;

    private final Trunk trunk;
    private final Variation v;

    Spine(Trunk trunk, Variation v) {
        this.trunk = trunk;
        this.v = v;
    }

    List<Layer> layers() {
        List<Shape> vertebrae = new ArrayList<>();
        List<Shape> discs = new ArrayList<>();
        for (int level = 0; level < S1; level++) {
            double lumbar = lumbar(level);
            vertebrae.add(vertebra(level));
            double between = 0.5 * (LEVELS[level] + LEVELS[level + 1]);
            discs.add(place(cylinder(18.5 + 5.5 * lumbar, 14 + 3.5 * lumbar, 7, 0), between));
        }
        double density = v.about("bone.trabecular", 165, 45);
        Tissue bone = Tissues.bone(640, 1.4, density, v.seed("bone"));
        List<Layer> layers = new ArrayList<>();
        layers.add(Layer.unlabelled(Shapes.union(discs), Tissues.mottled(88, 8, 6, v.seed("disc"))));
        layers.add(new Layer(sacrum(), Tissues.bone(520, 1.8, density - 45, v.seed("sacrum")), Structures.VERTEBRAE));
        layers.add(new Layer(Shapes.union(vertebrae), bone, Structures.VERTEBRAE));
        double[][] canal = new double[LEVELS.length][];
        for (int i = 0; i < canal.length; i++) {
            canal[canal.length - 1 - i] = new double[] {0, trunk.spineY.at(LEVELS[i]) + 23 + (i >= S1 ? -3 : 0), LEVELS[i], i >= S1 ? 7 : 8.3};
        }
        Curve sac = new Curve(List.of(canal)).smooth(12);
        layers.add(Layer.unlabelled(sac.tube(), Tissues.even(-45)));
        layers.add(Layer.unlabelled(sac.thicker(0.82).tube(), Tissues.mottled(22, 6, 5, v.seed("dura"))));
        layers.add(Layer.unlabelled(cord(), Tissues.even(42)));
        return layers;
    }

    /** How far a level's vertebra has the form of the lowest: 0 for T9 and above, 1 for L3 and below. */
    private static double lumbar(int level) {
        return Math.clamp((level - 3) / 6.0, 0.0, 1.0);
    }

    /**
     * A vertebra in its place.
     *
     * @param level 0 for T6 to 11 for L5
     */
    Shape vertebra(int level) {
        double halfHeight = 0.5 * (LEVELS[level] - LEVELS[level + 1]) - 2.2 - 2.3 * lumbar(level);
        return place(vertebra(halfHeight, lumbar(level), level >= T12 + 1), LEVELS[level]);
    }

    /** The spinal cord, which ends at L1. */
    private Shape cord() {
        return Curve.of(new double[] {0, trunk.spineY.at(35) + 23, 30, 2}, new double[] {0, trunk.spineY.at(68) + 23, 65, 4},
                new double[] {0, trunk.spineY.at(128) + 23, 128, 4}, new double[] {0, trunk.spineY.at(200) + 23, 240, 4}).tube();
    }

    /** Puts a shape onto the spine, turned with its curve. */
    private Shape place(Shape shape, double z) {
        double slope = (trunk.spineY.at(z + 15) - trunk.spineY.at(z - 15)) / 30;
        return new Placed(shape, Rotation.degrees(-StrictMath.toDegrees(StrictMath.atan(slope)), 0, 0), 0, trunk.spineY.at(z), z);
    }

    /** About the middle of its body. */
    private static Shape vertebra(double halfHeight, double lumbar, boolean isLumbar) {
        double width = 17 + 6 * lumbar;
        double depth = 13.5 + 3 * lumbar;
        Shape body = cylinder(width, depth, halfHeight, 2.2);
        Shape pedicles = both(Curve.of(new double[] {-10 - 3 * lumbar, depth - 3, 4, 4.6}, new double[] {-13 - 2 * lumbar, 27, 3, 4.2}));
        Shape laminae = both(Curve.of(new double[] {-13 - 2 * lumbar, 27, 2, 4}, new double[] {-6, 36, -4, 3.2}, new double[] {0, 39, -6, 3.2}));
        Shape spinous = isLumbar ? Curve.of(new double[] {0, 38, -5, 2.6}, new double[] {0, 46, -8, 2.3}, new double[] {0, 51, -10, 3}).tube(2.6)
                : Curve.of(new double[] {0, 38, -6, 2.8}, new double[] {0, 41, -18, 2.4}, new double[] {0, 43, -30, 2.6}).tube(1.4);
        Shape transverse = isLumbar ? both(Curve.of(new double[] {-15, 26, 3, 4}, new double[] {-28, 29, 3, 3}, new double[] {-40, 31, 4, 2.4}))
                : both(Curve.of(new double[] {-14, 26, 3, 4}, new double[] {-27, 33, 5, 4.2}));
        Shape joints = both(Curve.of(new double[] {-16, 31, 13, 4.2}, new double[] {-15, 30, 0, 3.4}, new double[] {-14, 35, -16, 4}));
        Shape arch = Shapes.smoothUnion(3, pedicles, laminae, spinous, transverse, joints);
        return Shapes.smoothUnion(3, body, arch);
    }

    private static Shape both(Curve right) {
        return Shapes.union(right.tube(), right.mirrored().tube());
    }

    /** An elliptic drum with a waist and a flattened back. */
    private static Shape cylinder(double halfWidth, double halfDepth, double halfHeight, double waist) {
        double edge = 2;
        return Shapes.of(new Bounds(-halfWidth - 2, -halfDepth - 2, -halfHeight - 2, halfWidth + 2, halfDepth + 2, halfHeight + 2), (x, y, z) -> {
            double tall = z / halfHeight;
            double narrow = waist * Math.max(0, 1 - tall * tall);
            double u = x / (halfWidth - narrow);
            double v = y / (halfDepth - narrow);
            double norm = Math.sqrt(u * u + v * v);
            double side = (norm - 1) * (halfDepth - narrow) * (1 + (halfWidth / halfDepth - 1) * u * u / Math.max(1e-9, norm * norm));
            double back = y - halfDepth + 3.5 - 0.006 * x * x;
            double wall = Math.max(side, back) + edge;
            double end = Math.abs(z) - halfHeight + edge;
            double outside = Math.sqrt(Math.max(wall, 0) * Math.max(wall, 0) + Math.max(end, 0) * Math.max(end, 0));
            return outside + Math.min(0, Math.max(wall, end)) - edge;
        });
    }

    private Shape sacrum() {
        List<Shape> parts = new ArrayList<>();
        double[] z = {-140, -166, -190, -212};
        double[] halfWidth = {24, 19, 15, 12};
        for (int i = 0; i < z.length; i++) {
            parts.add(place(cylinder(halfWidth[i], 14 - 2 * i, 13, 1), z[i]));
            double y = trunk.spineY.at(z[i]);
            for (int side = -1; side <= 1; side += 2) {
                parts.add(Ellipsoid.of(side * (34 - 5 * i), y + 9, z[i] + 2, 22 - 4 * i, 13 - i, 15));
            }
            parts.add(Curve.of(new double[] {0, y + 22, z[i] + 6, 3.5}, new double[] {0, y + 31 - 2 * i, z[i] - 4, 3}).tube(1.6));
        }
        return Shapes.smoothUnion(15, parts);
    }
}
