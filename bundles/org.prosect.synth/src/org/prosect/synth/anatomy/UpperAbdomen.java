package org.prosect.synth.anatomy;

import java.util.ArrayList;
import java.util.List;

import org.prosect.synth.shape.Curve;
import org.prosect.synth.shape.Ellipsoid;
import org.prosect.synth.shape.Rotation;
import org.prosect.synth.shape.Shape;
import org.prosect.synth.shape.Shapes;

/** Spleen, stomach, duodenum and pancreas. */
final class UpperAbdomen {

    /** The stomach, wall included. */
    final Shape stomach;
    /** The spleen. */
    final Shape spleen;
    /** The duodenum, wall included. */
    final Shape duodenum;

    private final Variation v;
    private final Shape pancreas;

    UpperAbdomen(Trunk trunk, Liver liver, Shape leftKidney, Variation v) {
        this.v = v;
        double s = v.factor("spleen.size", 0.1);
        Shape bulk = Ellipsoid.of(90, 42, 90, 36 * s, 49 * s, 60 * s).turned(Rotation.degrees(18, 0, -12));
        Shape hollow = Ellipsoid.of(48, 12, 94, 36, 46, 68).turned(Rotation.degrees(0, 0, -12));
        Shape cut = Shapes.difference(10, Shapes.rough(bulk, 2.5, 30, v.seed("spleen.shape")), hollow, leftKidney.grown(5));
        spleen = Shapes.intersection(cut, trunk.abdomen);
        double fill = v.factor("stomach.fill", 0.22);
        Curve course = Curve.of(new double[] {64, 22, 120, 24 * fill}, new double[] {66, 6, 106, 36 * fill}, new double[] {62, -24, 84, 31 * fill},
                new double[] {48, -48, 58, 22 * fill}, new double[] {20, -60, 44, 17}, new double[] {-4, -56, 44, 13},
                new double[] {-22, -48, 48, 9}).smooth(7);
        Shape stomachShape = Shapes.rough(course.tube(), 4.5, 26, v.seed("stomach.shape"));
        stomach = Shapes.intersection(Shapes.difference(6, stomachShape, liver.shape.grown(1.5), spleen.grown(2)), trunk.abdomen.grown(-1));
        Curve loop = Curve.of(new double[] {-22, -48, 48, 10}, new double[] {-34, -38, 50, 12}, new double[] {-41, -22, 40, 11},
                new double[] {-43, -12, 10, 12}, new double[] {-38, -12, -24, 12}, new double[] {-18, -14, -36, 11}, new double[] {10, -17, -34, 11},
                new double[] {28, -20, -12, 11}, new double[] {34, -32, 2, 11}).smooth(7);
        duodenum = Shapes.difference(4, Shapes.rough(loop.tube(), 1.5, 11, v.seed("duodenum")), liver.shape.grown(1), liver.gallbladder.grown(1));
        double p = v.factor("pancreas.size", 0.15);
        Curve body = Curve.of(new double[] {-27, -22, -4, 11 * p}, new double[] {-26, -25, 20, 13 * p}, new double[] {-8, -29, 32, 9 * p},
                new double[] {18, -24, 44, 9 * p}, new double[] {42, -4, 58, 9.5 * p}, new double[] {64, 14, 72, 8 * p}).smooth(6);
        pancreas = Shapes.rough(body.tube(), 2.6, 7.5, v.seed("pancreas"));
    }

    List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        layers.add(Layer.unlabelled(duodenum, Tissues.shell(88, 2.4, Tissues.mottled(32, 14, 6, v.seed("duodenum.content")))));
        layers.add(new Layer(pancreas, Tissues.fatty(102, v.about("pancreas.fat", 0.5, 0.4), v.seed("pancreas.texture")), Structures.PANCREAS));
        double level = v.about("stomach.level", -22, 16);
        Tissue content = Tissues.gasAbove(level, Tissues.mottled(v.about("stomach.content", 32, 14), 16, 8, v.seed("stomach.content")));
        layers.add(new Layer(stomach, Tissues.shell(70, 2.8, content), Structures.STOMACH));
        layers.add(new Layer(spleen, Tissues.mottled(v.about("spleen.hu", 121, 8), 4, 8, v.seed("spleen.texture")), Structures.SPLEEN));
        return layers;
    }
}
