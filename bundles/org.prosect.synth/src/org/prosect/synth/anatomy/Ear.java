package org.prosect.synth.anatomy;

import java.util.ArrayList;
import java.util.List;

import org.prosect.synth.shape.Bounds;
import org.prosect.synth.shape.Curve;
import org.prosect.synth.shape.Ellipsoid;
import org.prosect.synth.shape.LatticeNoise;
import org.prosect.synth.shape.Placed;
import org.prosect.synth.shape.Rotation;
import org.prosect.synth.shape.Shape;
import org.prosect.synth.shape.Shapes;

/**
 * The right inner ear of an adult in its temporal bone, millimetres from the middle of the first turn of the cochlea: the cochlea with its two
 * scalae and the modiolus, vestibule, semicircular canals, and around them the otic capsule, air cells, the middle ear with the handle of the
 * stapes, the internal auditory canal and the facial nerve. The structures overlap: the scalae lie in the labyrinth, the modiolus reaches into
 * it.
 */
public final class Ear {

    /** How the cochlea's axis lies in the head: its apex looks forwards, outwards (for a right ear towards -x) and a little down. */
    private static final Rotation POSE = Rotation.degrees(70, -38, 0);
    private static final double[] VESTIBULE = {3.7, -3.1, 0.1};

    /** Cochlea, vestibule and semicircular canals. */
    public final Shape labyrinth;
    public final Shape scalaTympani;
    public final Shape scalaVestibuli;
    public final Shape modiolus;

    private final Variation v;
    private final Shape cochlea = Cochlea.whole();
    private final Shape vestibule;

    public Ear(Variation v) {
        this.v = v;
        Shape chamber = Shapes.smoothUnion(0.8, Ellipsoid.of(VESTIBULE[0], VESTIBULE[1], VESTIBULE[2], 1.5, 2.3, 1.9),
                Curve.of(new double[] {3.5, 0, 0, 0.95}, new double[] {3.6, -1.5, 0, 1.1}).tube());
        vestibule = Shapes.smoothUnion(0.5, chamber, canal(new double[] {0.85, -0.5, 0.15}, new double[] {-0.5, -0.86, 0}),
                canal(new double[] {0.1, -0.45, 0.9}, new double[] {0.75, -0.6, -0.35}), canal(new double[] {-0.15, -0.95, -0.3},
                        new double[] {0.05, -0.3, 0.95}));
        labyrinth = placed(Shapes.union(cochlea, vestibule));
        scalaTympani = placed(Cochlea.scalaTympani());
        scalaVestibuli = placed(Cochlea.scalaVestibuli());
        modiolus = placed(Curve.of(new double[] {0, 0, -0.7, 2.2}, new double[] {0, 0, 0.9, 1.45}, new double[] {0, 0, 2.4, 0.8},
                new double[] {0, 0, 3.9, 0.36}).smooth(0.3).tube());
    }

    /** What the ear is made of, in the order of painting; no layer has a label, as the structures overlap. */
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        double dense = v.about("capsule.hu", 1950, 180);
        layers.add(Layer.unlabelled(Shapes.of(Bounds.EVERYWHERE, (x, y, z) -> -40), petrous(dense - 450)));
        layers.add(Layer.unlabelled(Shapes.halfSpace(9.5, 4, 0, -0.95, -0.2, -0.3), Tissues.shell(1500, 1.2,
                Tissues.mottled(32, 8, 2, v.seed("brain")))));
        layers.add(Layer.unlabelled(Shapes.rough(labyrinth.grown(1.4), 0.35, 1.8, v.seed("capsule")), Tissues.mottled(dense, 120, 1.2,
                v.seed("capsule.texture"))));
        Shape cavity = Shapes.rough(Ellipsoid.of(-8.2, -2.5, 0, 2.6, 5, 7.5), 0.8, 2.5, v.seed("tympanum"));
        layers.add(Layer.unlabelled(Shapes.difference(0.5, cavity, labyrinth.grown(0.9)), Tissues.shell(60, 0.3, Tissues.even(-960))));
        layers.add(Layer.unlabelled(Curve.of(new double[] {-8, -4.2, 4.6, 0.9}, new double[] {-8.6, -3.4, 2.4, 0.7}, new double[] {-7.6, -2.6, 1,
                0.4}).smooth(0.4).tube(),
                Tissues.even(1750)));
        layers.add(Layer.unlabelled(Curve.of(new double[] {3.2, -9, -9, 2.6}, new double[] {0.5, -8.5, -8, 2.6}, new double[] {-3, -7.5, -8.6,
                2.6}).smooth(0.6).tube(),
                Tissues.shell(1100, 0.4, Tissues.even(v.about("carotid.hu", 75, 40)))));
        // the canal of the nerves opens towards the brain and ends at the modiolus
        layers.add(Layer.unlabelled(Curve.of(new double[] {13, 4, 1, 2.5}, new double[] {7.5, 3.6, 0.8, 2.1}, new double[] {3.2, 2.9, 0.2, 1.7})
                .smooth(0.6).tube(),
                Tissues.mottled(22, 6, 1.5, v.seed("nerves"))));
        layers.add(Layer.unlabelled(Curve.of(new double[] {4, 2.4, 2.6, 0.5}, new double[] {-0.5, -1.2, 5, 0.5}, new double[] {-4.2, 2.6, 5.2,
                0.55},
                new double[] {-5, 7.5, 2.5, 0.6}, new double[] {-5.2, 8.5, -9, 0.65}).smooth(0.5).tube(), Tissues.even(60)));
        Tissue fluid = Tissues.mottled(v.about("fluid.hu", 25, 12), 6, 1, v.seed("fluid"));
        layers.add(Layer.unlabelled(placed(vestibule), fluid));
        layers.add(Layer.unlabelled(modiolus, Tissues.mottled(v.about("modiolus.hu", 780, 130), 220, 0.7, v.seed("modiolus"))));
        layers.add(Layer.unlabelled(placed(cochlea), Tissues.even(v.about("lamina.hu", 620, 120))));
        layers.add(Layer.unlabelled(placed(Cochlea.scalaTympani().grown(0.06)), fluid));
        layers.add(Layer.unlabelled(placed(Cochlea.scalaVestibuli().grown(0.06)), fluid));
        return layers;
    }

    /** Bone with marrow and air cells, which are more in some subjects and lie mostly outside and behind. */
    private Tissue petrous(double hu) {
        LatticeNoise cells = new LatticeNoise(v.seed("cells"), 2.6);
        LatticeNoise fine = new LatticeNoise(v.seed("cells") + 1, 1.1);
        double aerated = v.about("cells.share", 0.1, 0.3);
        return (x, y, z, depth, voxel) -> {
            double n = cells.at(x, y, z) + 0.4 * fine.at(x, y, z) + aerated - 0.5 + 0.03 * (y - x);
            double bone = hu + 350 * fine.at(x, y, z) + 200 * cells.at(z, x, y);
            double air = Math.clamp(n * 25, 0.0, 1.0);
            return bone + air * (-930 - bone);
        };
    }

    /** A semicircular canal: a ring through the vestibule, which swells to its ampulla on one side. */
    private static Shape canal(double[] towards, double[] across) {
        double[] d = unit(towards);
        double[] e = unit(minus(across, d, dot(unit(across), d)));
        double ring = 3.0;
        List<double[]> points = new ArrayList<>();
        int steps = 40;
        for (int i = 0; i <= steps; i++) {
            double t = Math.PI * (0.1 + 1.8 * i / steps);
            double ahead = ring * (1 - StrictMath.cos(t)) + 0.5;
            double aside = ring * StrictMath.sin(t);
            double ampulla = 0.42 * Math.max(0, 1 - Math.abs(i - 4) / 4.0);
            points.add(new double[] {VESTIBULE[0] + ahead * d[0] + aside * e[0], VESTIBULE[1] + ahead * d[1] + aside * e[1],
                VESTIBULE[2] + ahead * d[2] + aside * e[2], 0.52 + ampulla});
        }
        return new Curve(points).tube();
    }

    private static Shape placed(Shape shape) {
        return new Placed(shape, POSE, 0, 0, 0);
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] minus(double[] a, double[] b, double part) {
        double[] u = unit(a);
        return new double[] {u[0] - part * b[0], u[1] - part * b[1], u[2] - part * b[2]};
    }

    private static double[] unit(double[] a) {
        double length = Math.sqrt(dot(a, a));
        return new double[] {a[0] / length, a[1] / length, a[2] / length};
    }
}
