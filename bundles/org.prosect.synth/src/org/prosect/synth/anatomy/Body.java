package org.prosect.synth.anatomy;

import java.util.ArrayList;
import java.util.List;

/** The trunk of one subject. */
public final class Body {

    private final List<Layer> layers = new ArrayList<>();

    /** Builds the subject of a variation: fat and muscle first, organs over them, bones and vessels last. */
    public Body(Variation v) {
        Trunk trunk = new Trunk(v);
        Kidney right = new Kidney(false, v);
        Kidney left = new Kidney(true, v);
        Liver liver = new Liver(trunk, right.shape, v);
        UpperAbdomen upper = new UpperAbdomen(trunk, liver, left.shape, v);
        Pelvis pelvis = new Pelvis(trunk, v);
        layers.addAll(Couch.layers(134));
        layers.addAll(TrunkWall.envelope(trunk, v));
        layers.addAll(new Bowel(trunk, v, liver.shape, liver.gallbladder, upper.stomach, upper.spleen, right.shape.grown(3), left.shape.grown(3),
                upper.duodenum).layers());
        layers.addAll(TrunkWall.deepMuscles(trunk, v));
        layers.addAll(right.layers());
        layers.addAll(left.layers());
        layers.addAll(upper.layers());
        layers.addAll(liver.layers());
        layers.addAll(new Chest(trunk, v).layers());
        layers.addAll(pelvis.layers());
        layers.add(pelvis.bladder());
        layers.addAll(new Spine(trunk, v).layers());
        layers.addAll(new Ribs(trunk, v).layers());
        layers.addAll(new Vessels(v).layers());
    }

    /** What it is made of, in the order of painting. */
    public List<Layer> layers() {
        return List.copyOf(layers);
    }
}
