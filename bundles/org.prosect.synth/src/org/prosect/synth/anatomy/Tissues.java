package org.prosect.synth.anatomy;

import org.prosect.synth.shape.LatticeNoise;

/** The tissues of the trunk in the portal venous phase. */
final class Tissues {

    private Tissues() { }

    /** One value throughout. */
    static Tissue even(double hu) {
        return (x, y, z, depth, voxel) -> hu;
    }

    /** A mean with a mottle of so many units (about three standard deviations) and a grain of so many millimetres. */
    static Tissue mottled(double hu, double amplitude, double grain, long seed) {
        LatticeNoise coarse = new LatticeNoise(seed, grain);
        LatticeNoise fine = new LatticeNoise(seed + 1, grain * 0.45);
        return (x, y, z, depth, voxel) -> hu + amplitude * (coarse.at(x, y, z) + 0.6 * fine.at(x, y, z));
    }

    /** A shell of so many millimetres about something else. */
    static Tissue shell(double hu, double thickness, Tissue inside) {
        return (x, y, z, depth, voxel) -> {
            double share = shareWithin(thickness - depth, voxel);
            if (share >= 1) {
                return hu;
            }
            double inner = inside.hounsfield(x, y, z, depth - thickness, voxel);
            return share <= 0 ? inner : inner + share * (hu - inner);
        };
    }

    /** Bone: a cortical shell about trabecular bone. */
    static Tissue bone(double cortical, double thickness, double trabecular, long seed) {
        return shell(cortical, thickness, mottled(trabecular, 60, 5, seed));
    }

    /** Gas above a level, something else below: the patient lies on the back, so gas rises to the front. */
    static Tissue gasAbove(double levelY, Tissue below) {
        return (x, y, z, depth, voxel) -> {
            double gas = shareWithin(levelY - y, voxel);
            double content = gas >= 1 ? 0 : below.hounsfield(x, y, z, depth, voxel);
            return gas * -960 + (1 - gas) * content;
        };
    }

    /** Stool: soft tissue density with gas bubbles. */
    static Tissue stool(double gassiness, long seed) {
        LatticeNoise bubbles = new LatticeNoise(seed, 5.5);
        LatticeNoise clumps = new LatticeNoise(seed + 1, 19);
        return (x, y, z, depth, voxel) -> {
            double n = bubbles.at(x, y, z) + 0.7 * clumps.at(x, y, z) + gassiness - 0.45;
            return n <= 0 ? 45 + 25 * bubbles.at(x, y, z) : Math.max(-850, 45 - 1900 * n);
        };
    }

    /** A gland whose lobules are parted by fat. */
    static Tissue fatty(double hu, double fattiness, long seed) {
        LatticeNoise lobules = new LatticeNoise(seed, 5.5);
        return (x, y, z, depth, voxel) -> {
            double n = lobules.at(x, y, z);
            return hu + 8 * n - 160 * fattiness * Math.max(0, n - 0.15);
        };
    }

    /** Kidney: cortex, columns between pyramids of medulla. */
    static Tissue kidney(double cortex, double medulla, double thickness, long seed) {
        LatticeNoise columns = new LatticeNoise(seed, 13);
        return (x, y, z, depth, voxel) -> {
            double pyramid = Math.clamp((depth - thickness) / 2.5, 0.0, 1.0) * Math.clamp(0.75 - 2.6 * columns.at(x, y, z), 0.0, 1.0);
            return cortex + pyramid * (medulla - cortex);
        };
    }

    /** Lung: lighter in front than behind, where the lung of a patient on the back is heavier. */
    static Tissue lung(long seed) {
        LatticeNoise texture = new LatticeNoise(seed, 7);
        return (x, y, z, depth, voxel) -> -855 + 0.45 * y + 25 * texture.at(x, y, z) + 60 * Math.max(0, 1 - depth / 4) * Math.max(0, y) / 90;
    }

    /** Muscle with streaks of fat between its bundles, longer along z. */
    static Tissue muscle(double hu, double fattiness, long seed) {
        LatticeNoise streaks = new LatticeNoise(seed, 8);
        LatticeNoise fine = new LatticeNoise(seed + 1, 4);
        return (x, y, z, depth, voxel) -> {
            double n = streaks.at(x, y, z * 0.25) + 0.5 * fine.at(x, y, z * 0.3);
            return hu + 8 * n - 170 * fattiness * Math.max(0, n - 0.35);
        };
    }

    /** Fat with strands. */
    static Tissue fat(double hu, double strands, long seed) {
        LatticeNoise noise = new LatticeNoise(seed, 9);
        LatticeNoise fine = new LatticeNoise(seed + 1, 4.5);
        return (x, y, z, depth, voxel) -> {
            double n = noise.at(x, y, z) + 0.5 * fine.at(x, y, z);
            // strands follow the zero crossings of the noise, as septa do
            return hu + 6 * n + strands * Math.max(0, 1 - Math.abs(n) * 9);
        };
    }

    /** The part of a voxel that lies on the inner side of a face so many millimetres from its centre. */
    static double shareWithin(double distance, double voxel) {
        return Math.clamp(0.5 + distance / voxel, 0.0, 1.0);
    }
}
