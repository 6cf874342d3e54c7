package org.prosect.synth.anatomy;

import java.util.ArrayList;
import java.util.List;

import org.prosect.synth.shape.Curve;
import org.prosect.synth.shape.LatticeNoise;
import org.prosect.synth.shape.Shape;
import org.prosect.synth.shape.Shapes;

/** Skin, fat, the muscles of the wall and the diaphragm. */
final class TrunkWall {

    private static final double SKIN = 1.8;

    private TrunkWall() { }

    /** Skin, fat beneath it, the muscular wall and the fat of the cavity, outermost first. */
    static List<Layer> envelope(Trunk trunk, Variation v) {
        List<Layer> layers = new ArrayList<>();
        Tissue subcutaneous = Tissues.fat(v.about("fat.hu", -104, 6), 32, v.seed("fat"));
        layers.add(Layer.unlabelled(trunk.skin, Tissues.shell(25, SKIN, subcutaneous)));
        layers.add(Layer.unlabelled(Shapes.intersection(trunk.fascia, trunk.skin.grown(-3)), wall(v)));
        layers.add(Layer.unlabelled(trunk.cavity, Tissues.fat(v.about("visceralFat.hu", -100, 6), 45, v.seed("visceralFat"))));
        Shape diaphragm = Shapes.intersection(trunk.belowDiaphragm, trunk.cavity);
        layers.add(Layer.unlabelled(diaphragm, Tissues.shell(55, 2.2, Tissues.fat(-98, 45, v.seed("visceralFat")))));
        return layers;
    }

    /** Muscle in three sheets at the sides, with fat between them; bundles of fat in front and behind. */
    private static Tissue wall(Variation v) {
        Tissue muscle = Tissues.muscle(v.about("muscle.hu", 60, 5), v.about("muscle.fattiness", 0.35, 0.3), v.seed("wall"));
        LatticeNoise wave = new LatticeNoise(v.seed("wall.planes"), 40);
        return (x, y, z, depth, voxel) -> {
            double value = muscle.hounsfield(x, y, z, depth, voxel);
            double side = Math.clamp((Math.abs(x) - 62) / 12, 0.0, 1.0) * (y > 58 ? Math.clamp((66 - y) / 8, 0.0, 1.0) : 1);
            double shift = 2.5 * wave.at(x, y, z);
            double clear = Math.clamp(0.45 + 0.9 * wave.at(z, x, y), 0.0, 1.0);
            double lines = clear * (z < 75 ? line(depth - 5.5 - shift, 0.9, voxel) + line(depth - 11 - 0.6 * shift, 0.8,
                    voxel) : line(depth - 4.2 - shift, 1.2, voxel));
            // the white line between the straight muscles, and its neighbours
            double front = y < -40 ? 0.45 * line(x - shift, 2.0, voxel) + Math.max(0,
                    1 - depth / 9) * line(Math.abs(x) - 62 - 2 * shift - 0.4 * depth, 4, voxel) : 0;
            return value - 150 * Math.min(1, side * lines + (z < 90 ? front : 0));
        };
    }

    /** The part of a voxel in a sheet of so many millimetres whose middle is so far away. */
    private static double line(double distance, double thickness, double voxel) {
        return Math.max(0, Math.min(thickness / 2 - distance, voxel / 2) - Math.max(-thickness / 2 - distance, -voxel / 2)) / voxel;
    }

    /** The muscles along the spine, the loin muscles and the diaphragm's legs. */
    static List<Layer> deepMuscles(Trunk trunk, Variation v) {
        double strength = v.factor("muscle.strength", 0.12);
        double hu = v.about("muscle.hu", 60, 5);
        double fattiness = v.about("muscle.fattiness", 0.35, 0.3);
        Tissue tissue = Tissues.muscle(hu, fattiness, v.seed("deepMuscle"));
        Tissue back = Tissues.shell(-20, 0.9, Tissues.muscle(hu, 1.6 * fattiness + 0.25, v.seed("backMuscle")));
        Curve psoas = Curve.of(new double[] {-25, 34, 55, 4}, new double[] {-29, 33, 20, 10}, new double[] {-34, 31, -20, 14},
                new double[] {-40, 28, -65, 16.5}, new double[] {-52, 13, -115, 18}, new double[] {-66, -16, -170, 18},
                new double[] {-74, -38, -220, 18}).thicker(strength).smooth(10);
        Curve loin = Curve.of(new double[] {-58, 55, 62, 5}, new double[] {-66, 56, 20, 9}, new double[] {-76, 54, -30, 11},
                new double[] {-84, 50, -78, 11}).smooth(12);
        Curve inner = Curve.of(new double[] {-13, 84, -200, 6}, new double[] {-14, 74, -130, 12}, new double[] {-15, 67, -90, 14},
                new double[] {-15, 64, -20, 13}, new double[] {-14, 69, 60, 11}, new double[] {-14, 78, 130, 11},
                new double[] {-14, 82, 220, 11}).thicker(strength).smooth(15);
        Curve middle = Curve.of(new double[] {-28, 82, -150, 8}, new double[] {-36, 70, -90, 18}, new double[] {-38, 63, -20, 19},
                new double[] {-36, 68, 50, 17}, new double[] {-33, 80, 120, 12}, new double[] {-32, 85, 220, 10}).thicker(strength).smooth(15);
        Curve outer = Curve.of(new double[] {-50, 72, -105, 8}, new double[] {-60, 63, -70, 15}, new double[] {-61, 60, -10, 16},
                new double[] {-58, 68, 50, 13}, new double[] {-54, 81, 110, 8}, new double[] {-50, 86, 220, 6}).thicker(strength).smooth(15);
        Curve leg = Curve.of(new double[] {-9, 14, -12, 2}, new double[] {-13, 17, 25, 5}, new double[] {-16, 14, 65, 6},
                new double[] {-10, 6, 100, 5}).smooth(8);
        List<Layer> layers = new ArrayList<>();
        for (Curve muscle : List.of(loin, psoas, leg)) {
            layers.add(Layer.unlabelled(Shapes.rough(Shapes.union(muscle.tube(), muscle.mirrored().tube()), 2.4, 19, v.seed("deep.rough")),
                    tissue));
        }
        Shape right = Shapes.smoothUnion(9, outer.tube(), middle.tube(), inner.tube());
        Shape both = Shapes.rough(Shapes.union(right, Shapes.mirrored(right)), 2.2, 16, v.seed("back.rough"));
        layers.add(Layer.unlabelled(Shapes.intersection(both, trunk.fascia), back));
        return layers;
    }
}
