package org.prosect.synth.scanner;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.prosect.core.Progress;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.synth.anatomy.Layer;
import org.prosect.synth.shape.Bounds;
import org.prosect.synth.shape.Shape;

/**
 * Paints layers into voxels, each over the earlier ones by the part of the voxel it fills (estimated from its distance), so that borders
 * show partial volumes. A voxel has the label of the topmost layer that holds its centre. The topmost layer is painted first, so that
 * what it hides costs nothing. Slices are painted on all cores.
 */
final class Sampler {

    private static final double AIR = -1000;
    private static final byte UNKNOWN = -1;
    /** The part of a stated distance that is surely free of the shape. */
    private static final double SURE = 0.45;

    private final Geometry grid;
    private final Warp warp;
    private final List<Layer> layers;
    /** Where the layers come to lie, in the same order. */
    private final Bounds[] boxes;
    private final double voxel;
    private final boolean sharp;
    private final float[] hounsfield;
    private final byte[] labels;

    /**
     * @param grid along the patient axes, with equal spacing, in the frame of the anatomy
     * @param sharp whether a voxel has the tissue of its centre alone, for values that must not be mixed before they are mapped
     */
    Sampler(Geometry grid, Warp warp, List<Layer> layers, boolean sharp) {
        this.sharp = sharp;
        this.grid = grid;
        this.warp = warp;
        this.layers = layers;
        this.voxel = grid.spacing().x() * warp.shrink();
        this.boxes = layers.stream().map(layer -> warp.fromStandard(layer.shape().bounds().grown(voxel))).toArray(Bounds[]::new);
        this.hounsfield = new float[Math.toIntExact(grid.voxelCount())];
        this.labels = new byte[hounsfield.length];
    }

    /** Paints everything. */
    void paint(Progress progress) {
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, grid.sizeZ()).parallel().forEach(slice -> {
            paint(slice, progress);
            progress.report((double) done.incrementAndGet() / grid.sizeZ(), "painting the anatomy");
        });
    }

    float[] hounsfield() {
        return hounsfield;
    }

    byte[] labels() {
        return labels;
    }

    private void paint(int slice, Progress progress) {
        int width = grid.sizeX();
        int height = grid.sizeY();
        double step = grid.spacing().x();
        Point3 origin = grid.origin();
        double z = origin.z() + slice * step;
        double[] position = new double[3 * width * height];
        for (int row = 0; row < height; row++) {
            warp.toStandard(origin.x(), step, width, origin.y() + row * step, z, position, 3 * row * width);
        }
        int first = slice * width * height;
        float[] open = new float[width * height];
        Arrays.fill(open, 1);
        byte[] label = new byte[width * height];
        Arrays.fill(label, UNKNOWN);
        for (int i = boxes.length - 1; i >= 0; i--) {
            Bounds box = boxes[i];
            if (z < box.z0() || z > box.z1()) {
                continue;
            }
            progress.check();
            int x0 = (int) Math.ceil(Math.max(0, (box.x0() - origin.x()) / step));
            int x1 = (int) Math.floor(Math.min(width - 1, (box.x1() - origin.x()) / step));
            int y0 = (int) Math.ceil(Math.max(0, (box.y0() - origin.y()) / step));
            int y1 = (int) Math.floor(Math.min(height - 1, (box.y1() - origin.y()) / step));
            for (int y = y0; y <= y1; y++) {
                paintRow(layers.get(i), position, y * width + x0, y * width + x1, first, open, label);
            }
        }
        for (int i = 0; i < open.length; i++) {
            hounsfield[first + i] += (float) (open[i] * AIR);
            labels[first + i] = label[i] == UNKNOWN ? 0 : label[i];
        }
    }

    private double share(double distance) {
        double share = 0.5 - distance / voxel;
        return !sharp ? share : distance <= 0 ? 1 : Math.min(0, share);
    }

    private void paintRow(Layer layer, double[] position, int from, int to, int first, float[] open, byte[] label) {
        Shape shape = layer.shape();
        for (int i = from; i <= to; i++) {
            if (open[i] == 0 && label[i] != UNKNOWN) {
                continue;
            }
            double x = position[3 * i];
            double y = position[3 * i + 1];
            double z = position[3 * i + 2];
            double distance = shape.distance(x, y, z);
            double share = share(distance);
            if (share > 0) {
                if (open[i] > 0) {
                    double part = share >= 1 ? open[i] : share * open[i];
                    hounsfield[first + i] += (float) (part * layer.tissue().hounsfield(x, y, z, -distance, voxel));
                    open[i] = share >= 1 ? 0 : open[i] - (float) part;
                }
                if (distance <= 0 && layer.label() != Layer.KEEP && label[i] == UNKNOWN) {
                    label[i] = (byte) layer.label();
                }
            } else {
                // so many voxels on, the shape still cannot have begun
                i += (int) (-share * SURE);
            }
        }
    }
}
