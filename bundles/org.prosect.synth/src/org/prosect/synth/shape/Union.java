package org.prosect.synth.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All points in any of many shapes, found through a tree of boxes (each split in half along its longer side). */
final class Union implements Shape {

    private static final int LEAF = 3;
    /** What is farther away is called this far, so that the search stays near. */
    private static final double REACH = 15;

    private final Shape[] parts;
    private final Bounds[] boxes;
    private final Bounds bounds;

    private Union(Shape[] parts) {
        this.parts = parts;
        boxes = new Bounds[parts.length];
        Bounds all = parts[0].bounds();
        for (int i = 0; i < parts.length; i++) {
            boxes[i] = parts[i].bounds();
            all = all.union(boxes[i]);
        }
        bounds = all;
    }

    static Shape of(List<? extends Shape> shapes) {
        if (shapes.size() <= LEAF) {
            return shapes.size() == 1 ? shapes.getFirst() : new Union(shapes.toArray(Shape[]::new));
        }
        Bounds all = shapes.getFirst().bounds();
        for (Shape shape : shapes) {
            all = all.union(shape.bounds());
        }
        double dx = all.x1() - all.x0();
        double dy = all.y1() - all.y0();
        double dz = all.z1() - all.z0();
        Comparator<Shape> order = dx >= dy && dx >= dz ? Comparator.comparingDouble(s -> s.bounds().x0() + s.bounds().x1())
                : dy >= dz ? Comparator.comparingDouble(s -> s.bounds().y0() + s.bounds().y1())
                : Comparator.comparingDouble(s -> s.bounds().z0() + s.bounds().z1());
        List<Shape> sorted = new ArrayList<>(shapes);
        sorted.sort(order);
        int half = sorted.size() / 2;
        return new Union(new Shape[] {of(sorted.subList(0, half)), of(sorted.subList(half, sorted.size()))});
    }

    @Override
    public double distance(double x, double y, double z) {
        double best = REACH;
        for (int i = 0; i < parts.length; i++) {
            double least = boxes[i].distance(x, y, z);
            if (least == 0 || least < best) {
                best = Math.min(best, parts[i].distance(x, y, z));
            }
        }
        return best;
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }
}
