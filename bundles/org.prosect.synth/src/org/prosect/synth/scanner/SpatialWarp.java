package org.prosect.synth.scanner;

import org.prosect.synth.anatomy.Variation;
import org.prosect.synth.shape.Bounds;
import org.prosect.synth.shape.LatticeNoise;

/**
 * From where a voxel is to where that is in the standard body: a size along each axis and gentle bends, so that no two subjects share an
 * outline and none is symmetric.
 */
public final class SpatialWarp implements Warp {

    private static final double AMPLITUDE = 6;
    private static final double GRAIN = 105;

    private final double scaleX;
    private final double scaleY;
    private final double scaleZ;
    private final LatticeNoise bendX;
    private final LatticeNoise bendY;
    private final LatticeNoise bendZ;

    public SpatialWarp(Variation variation) {
        double size = variation.factor("body.size", 0.05);
        scaleX = size * variation.about("body.width", 0.985, 0.03);
        scaleY = size * variation.about("body.depth", 1.09, 0.07);
        scaleZ = size * variation.factor("body.height", 0.03);
        bendX = new LatticeNoise(variation.seed("bend.x"), GRAIN);
        bendY = new LatticeNoise(variation.seed("bend.y"), GRAIN);
        bendZ = new LatticeNoise(variation.seed("bend.z"), GRAIN);
    }

    @Override
    public void toStandard(double firstX, double step, int count, double y, double z, double[] to, int at) {
        double v = y / scaleY;
        double w = z / scaleZ;
        for (int i = 0; i < count; i++) {
            double u = (firstX + i * step) / scaleX;
            to[at + 3 * i] = u + AMPLITUDE * bendX.at(u, v, w);
            to[at + 3 * i + 1] = v + AMPLITUDE * bendY.at(u, v, w);
            to[at + 3 * i + 2] = w + AMPLITUDE * bendZ.at(u, v, w);
        }
    }

    @Override
    public Bounds fromStandard(Bounds standard) {
        Bounds b = standard.grown(AMPLITUDE);
        return new Bounds(b.x0() * scaleX, b.y0() * scaleY, b.z0() * scaleZ, b.x1() * scaleX, b.y1() * scaleY, b.z1() * scaleZ);
    }

    @Override
    public double shrink() {
        return 3 / (scaleX + scaleY + scaleZ);
    }
}
