package org.prosect.method.meshprompt.training;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.synth.random.CompactShapes;
import org.prosect.synth.random.RandomAppearance;
import org.prosect.synth.random.SimulatedOrgan;

/**
 * Simulated organs with random surroundings, painted anew for each sample. An organ is made from its number and the seed alone; those made are kept
 * as long as memory lasts.
 */
final class Simulated implements Population {

    /** Different organs of a training. */
    private static final int ORGANS = 2000;
    private static final SimulatedOrgan.Settings SETTINGS = new SimulatedOrgan.Settings(0.2, 0.42, 0, 15, 0.15, 0.08, 1);
    private static final long STREAM = 0x5851F42D4C957F2DL;

    private final ModelSettings model;
    private final long seed;
    private final Geometry grid;
    private final CompactShapes shapes = CompactShapes.standard();
    private final Map<Integer, SoftReference<Pair>> made = new ConcurrentHashMap<>();

    Simulated(ModelSettings model, double shift, long seed) {
        this.model = model;
        this.seed = seed;
        int margin = 2 * (int) Math.ceil(shift) + 4;
        double s = model.spacing();
        this.grid = Geometry.of(model.sizeX() + margin, model.sizeY() + margin, model.sizeZ() + margin, s, s, s);
    }

    @Override
    public Pair draw(double others, SplittableRandom random) {
        return pair(random.nextInt(ORGANS));
    }

    /** An organ that no training sees, with a picture of it. */
    HeldOutCase heldOut(int number) {
        SplittableRandom random = random(ORGANS + number);
        SimulatedOrgan organ = SimulatedOrgan.of(shapes, grid, SETTINGS, random);
        return new HeldOutCase("simulated " + number, RandomAppearance.of(organ.labels(), random), organ.mask(), organ.canonical());
    }

    private Pair pair(int number) {
        SoftReference<Pair> known = made.get(number);
        Pair pair = known == null ? null : known.get();
        if (pair == null) {
            SimulatedOrgan organ = SimulatedOrgan.of(shapes, grid, SETTINGS, random(number));
            Volume labels = organ.labels();
            Subject subject = new Subject("simulated " + number, grid, random -> RandomAppearance.of(labels, random).toFloats(),
                    SubjectReader.signed(organ.mask(), model.spacing()).toFloats(), SubjectReader.centroid(organ.mask()),
                    SubjectReader.places(organ.subject(), grid));
            pair = new Pair(PlacedMesh.of(organ.canonical(), model), subject);
            made.put(number, new SoftReference<>(pair));
        }
        return pair;
    }

    private SplittableRandom random(int number) {
        return new SplittableRandom(seed * STREAM + number);
    }
}
