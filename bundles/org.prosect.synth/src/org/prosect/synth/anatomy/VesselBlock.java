package org.prosect.synth.anatomy;

import java.util.List;

import org.prosect.synth.shape.Bounds;
import org.prosect.synth.shape.Ellipsoid;
import org.prosect.synth.shape.Shape;
import org.prosect.synth.shape.Shapes;

/** A block of an organ with two trees of vessels and some lesions, about 90 mm on each side, around the origin. */
public final class VesselBlock {

    public static final int PORTAL = 1;
    public static final int HEPATIC = 2;

    private final Variation v;

    public VesselBlock(Variation v) {
        this.v = v;
    }

    /** What it is made of: fat around, the organ, vessels labelled {@link #PORTAL} and {@link #HEPATIC}. */
    public List<Layer> layers() {
        double hu = v.about("organ.hu", 105, 15);
        Shape organ = Shapes.rough(Ellipsoid.of(v.about("organ.x", 0, 8), v.about("organ.y", 0, 8), v.about("organ.z", 0, 8), 50, 44, 46), 7, 30,
                v.seed("organ"));
        Shape inside = organ.grown(-1.5);
        Shape portal = tree("portal", -44, 7.5);
        Shape hepatic = Shapes.difference(0.5, tree("hepatic", 44, 7), portal.grown(0.8));
        Shape lesion = Shapes.rough(Ellipsoid.of(v.about("lesion.x", 0, 30), v.about("lesion.y", 0, 25), v.about("lesion.z", 0, 25), 5, 6, 5), 2,
                5, v.seed("lesion"));
        return List.of(Layer.unlabelled(Shapes.of(Bounds.EVERYWHERE, (x, y, z) -> -40), Tissues.fat(-95, 90, v.seed("fat"))),
                Layer.unlabelled(organ, Tissues.mottled(hu, 9, 8, v.seed("organ.texture"))),
                Layer.unlabelled(Shapes.intersection(lesion, inside), Tissues.mottled(hu - 45, 10, 5, v.seed("lesion.texture"))),
                new Layer(Shapes.intersection(hepatic, organ), Tissues.even(hu + v.about("hepatic.hu", 55, 20)), HEPATIC),
                new Layer(portal, Tissues.even(hu + v.about("portal.hu", 70, 25)), PORTAL));
    }

    private Shape tree(String name, double z, double radius) {
        return new VesselTree(v.random(name), v.about(name + ".spread", 0.5, 0.15))
                .grow(new double[] {v.about(name + ".x", 0, 14), v.about(name + ".y", 0, 14), z},
                        new double[] {v.about(name + ".dx", 0, 0.5), v.about(name + ".dy", 0, 0.5), -Math.signum(z)}, v.about(name + ".length",
                                30, 5),
                        v.about(name + ".radius", radius, 1.5), 7).shape();
    }
}
