package org.prosect.synth.anatomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.prosect.synth.shape.Curve;
import org.prosect.synth.shape.LatticeNoise;
import org.prosect.synth.shape.Shape;
import org.prosect.synth.shape.Shapes;

/** Colon, small bowel and the vessels of the mesentery. */
final class Bowel {

    private static final double GRID = 25;

    private final Trunk trunk;
    private final Variation v;
    /** What was there first: bowel gives way to it. */
    private final Shape[] organs;

    Bowel(Trunk trunk, Variation v, Shape... organs) {
        this.trunk = trunk;
        this.v = v;
        this.organs = organs;
    }

    List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        Shape room = trunk.cavity.grown(-2);
        Curve course = colonCourse();
        Shape colon = Shapes.intersection(Shapes.difference(5, Shapes.rough(haustra(course).tube(), 1.6, 14, v.seed("colon.shape")), organs), room);
        // the great vessels and the muscles beside the spine lie behind the bowel
        Curve psoas = Curve.of(new double[] {-40, 30, -60, 22}, new double[] {-64, -14, -170, 21});
        Curve vessels = Curve.of(new double[] {-6, 22, -240, 10}, new double[] {-6, 16, -100, 30}, new double[] {-7, 12, 60, 30});
        Shape great = Shapes.union(vessels.tube(), psoas.tube(), psoas.mirrored().tube());
        List<double[]> nodes = new ArrayList<>();
        List<Shape> loops = new ArrayList<>();
        smallBowel(nodes, loops);
        List<Shape> others = new ArrayList<>(List.of(great, colon.grown(1.5)));
        for (Shape organ : organs) {
            others.add(organ.grown(1));
        }
        Shape small = Shapes.intersection(Shapes.difference(5, Shapes.rough(Shapes.union(loops), 1.4, 7, v.seed("small.shape")),
                others.toArray(Shape[]::new)), room);
        layers.add(Layer.unlabelled(mesentery(nodes), Tissues.even(128)));
        layers.add(Layer.unlabelled(small, Tissues.shell(98, 2.0, smallContent())));
        layers.add(Layer.unlabelled(colon, Tissues.shell(72, 2.1, colonContent())));
        return layers;
    }

    private Curve colonCourse() {
        double sag = v.about("colon.sag", 0, 22);
        double wide = v.factor("colon.wide", 0.15);
        return Curve.of(new double[] {-84, -30, -128, 15}, new double[] {-92, -20, -108, 23}, new double[] {-98, -6, -70, 22},
                new double[] {-100, 2, -30, 20}, new double[] {-94, -16, -8, 19}, new double[] {-72, -48, -8 - 0.3 * sag, 18},
                new double[] {-40, -66, -14 - sag, 18}, new double[] {0, -70, -18 - sag, 18}, new double[] {44, -68, -2 - 0.6 * sag, 18},
                new double[] {78, -54, 26, 18}, new double[] {98, -28, 58, 18}, new double[] {106, -4, 44, 15}, new double[] {108, 12, 10, 13},
                new double[] {107, 14, -40, 12}, new double[] {102, 2, -85, 12}, new double[] {88, -18, -118, 13}, new double[] {60, -28, -140, 14},
                new double[] {34, -6, -152, 14}, new double[] {16, 20, -168, 15}, new double[] {4, 42, -190, 17},
                new double[] {0, 50, -220, 18}).thicker(wide).smooth(3.5);
    }

    /** The pouches of the colon: wide and narrow in turn, less so towards its end. */
    private static Curve haustra(Curve course) {
        List<double[]> points = new ArrayList<>();
        int n = course.points().size();
        for (int i = 0; i < n; i++) {
            double[] p = course.points().get(i);
            double phase = i * 3.5 / 27;
            double wave = 1 - Math.abs(2 * (phase - Math.floor(phase)) - 1);
            double fold = 1 - wave * wave * wave;
            double depth = 0.26 * (1 - 0.6 * i / n);
            points.add(new double[] {p[0], p[1], p[2], p[3] * (1 + 0.06 - depth * (1 - fold))});
        }
        return new Curve(points);
    }

    private Tissue colonContent() {
        double gas = v.about("colon.gas", 0, 9);
        Tissue stool = Tissues.stool(v.about("colon.bubbles", 0.12, 0.15), v.seed("colon.stool"));
        LatticeNoise wave = new LatticeNoise(v.seed("colon.level"), 50);
        return (x, y, z, depth, voxel) -> {
            // gas collects in front: in the transverse colon and at the left flexure
            double transverse = Math.clamp((96 - Math.abs(x)) / 34, 0.0, 1.0);
            double level = x > 70 && z > 25 ? -34 : transverse * -66 + (1 - transverse) * (x < 0 ? -14 : -30);
            return Tissues.gasAbove(z < -60 ? -200 : level + gas + 12 * wave.at(x, 0, z), stool).hounsfield(x, y, z, depth, voxel);
        };
    }

    private Tissue smallContent() {
        LatticeNoise pockets = new LatticeNoise(v.seed("small.gas"), 17);
        LatticeNoise folds = new LatticeNoise(v.seed("small.folds"), 4.2);
        LatticeNoise kind = new LatticeNoise(v.seed("small.kind"), 60);
        return (x, y, z, depth, voxel) -> {
            double gas = y > -30 ? 0 : Math.clamp((pockets.at(x, y, z) - 0.52) * 7 / voxel, 0.0, 1.0);
            double feathers = Math.clamp(0.5 + 2 * kind.at(x, y, z), 0.0, 1.0);
            return (1 - gas) * (14 + feathers * (34 + 44 * folds.at(x, y, z)) + 10 * folds.at(y, z, x)) - gas * 880;
        };
    }

    /** A long tube that folds through the abdomen without crossing itself. */
    private void smallBowel(List<double[]> nodes, List<Shape> loops) {
        Random random = v.random("smallBowel");
        int[][] path = new FoldedPath(6, 4, 9, random).nodes();
        List<double[]> run = new ArrayList<>();
        double radius = v.about("smallBowel.radius", 11.4, 1.4);
        for (int i = 0; i < path.length; i++) {
            double x = (path[i][0] - 2.5) * GRID + 13 * (random.nextDouble() - 0.5) + 4;
            double y = -68 + path[i][1] * (GRID - 2) + 9 * (random.nextDouble() - 0.5);
            double z = -172 + path[i][2] * GRID + 13 * (random.nextDouble() - 0.5);
            double[] p = {x, y, z, radius * (0.78 + 0.42 * random.nextDouble())};
            nodes.add(p);
            run.add(p);
            // a stretch is left out now and then: mesenteric fat
            if (run.size() > 7 && random.nextDouble() < 0.16 || i == path.length - 1) {
                loops.add(new Curve(List.copyOf(run)).smooth(6).tube());
                run.clear();
                i += 1 + random.nextInt(2);
            }
        }
        if (run.size() > 1) {
            loops.add(new Curve(List.copyOf(run)).smooth(6).tube());
        }
    }

    private Shape mesentery(List<double[]> nodes) {
        Random random = v.random("mesentery");
        List<Shape> vessels = new ArrayList<>();
        for (int i = 0; i < 46; i++) {
            double[] to = nodes.get(random.nextInt(nodes.size()));
            double z = to[2] * 0.45 - 10;
            double r = 1.1 + 1.0 * random.nextDouble();
            vessels.add(Curve.of(new double[] {-6 + 8 * random.nextDouble(), -31, z, r * 1.3},
                    new double[] {0.5 * to[0], 0.5 * (to[1] - 31) + 8 * (random.nextDouble() - 0.5), 0.5 * (z + to[2]) + 4, r},
                    new double[] {to[0], to[1], to[2], r * 0.6}).smooth(8).tube());
        }
        return Shapes.union(vessels);
    }
}
