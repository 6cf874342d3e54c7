package org.prosect.synth.anatomy;

import java.util.ArrayList;
import java.util.List;

import org.prosect.synth.shape.Shape;
import org.prosect.synth.shape.Shapes;

/** The trunk of one subject. */
public final class Body {

    /** Millimetres between structures that touch in the picture. */
    private static final double APART = 1.2;

    private final List<Layer> layers = new ArrayList<>();
    private final Spine spine;

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
        spine = new Spine(trunk, v);
        layers.addAll(spine.layers());
        layers.addAll(new Ribs(trunk, v).layers());
        layers.addAll(new Vessels(v).layers());
    }

    /**
     * All that is painted with a label and not covered by other structures, as one solid a little apart from these.
     *
     * @throws IllegalArgumentException when nothing is
     */
    public Shape structure(int label) {
        List<Shape> parts = new ArrayList<>();
        List<Shape> covering = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer.label() == label) {
                parts.add(layer.shape());
                covering.clear();
            } else if (layer.label() > 0 && !parts.isEmpty()) {
                covering.add(layer.shape().grown(APART));
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no structure of the body has the label " + label);
        }
        Shape all = parts.size() == 1 ? parts.getFirst() : Shapes.union(parts);
        return covering.isEmpty() ? all : Shapes.difference(2, all, covering.toArray(Shape[]::new));
    }

    /**
     * A lumbar vertebra, a little apart from the next.
     *
     * @param number 1 to 5
     */
    public Shape lumbarVertebra(int number) {
        Shape whole = spine.vertebra(Spine.T12 + number);
        return number == 5 ? whole : Shapes.difference(1, whole, spine.vertebra(Spine.T12 + number + 1).grown(APART));
    }

    /** What it is made of, in the order of painting. */
    public List<Layer> layers() {
        return List.copyOf(layers);
    }
}
