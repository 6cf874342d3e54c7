package org.prosect.synth.organ;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

import org.prosect.core.simulation.SimulatedCase;
import org.prosect.core.simulation.Cohort;
import org.prosect.core.Progress;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.core.simulation.SimulatedCase.CaseStructure;
import org.prosect.core.simulation.SimulatedCase.Picture;
import org.prosect.synth.random.DeformedLabels;
import org.prosect.synth.random.RandomAppearance;

/** Given label maps, each subject one of them at random, deformed and painted with random intensities. */
public final class LabelsCohort implements Cohort {

    private static final int MOST = 255;

    private final List<Volume> maps;

    /**
     * @param maps of whole numbers from 0 to 255; 0 is no structure
     * @throws IllegalArgumentException when there are none
     */
    public LabelsCohort(List<Volume> maps) {
        if (maps.isEmpty()) {
            throw new IllegalArgumentException("there is no label map to deform");
        }
        this.maps = List.copyOf(maps);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when a map has a value that is no label
     */
    @Override
    public SimulatedCase subject(long seed, Progress progress) {
        SplittableRandom random = new SplittableRandom(seed);
        Volume original = maps.get(random.nextInt(maps.size()));
        Volume labels = DeformedLabels.random(original.geometry(), 12, 0.12, 0.5 + 0.5 * random.nextDouble(), random).of(original);
        progress.report(0.5, "painting");
        TreeSet<Integer> present = new TreeSet<>();
        byte[] bytes = new byte[labels.length()];
        for (int i = 0; i < bytes.length; i++) {
            double value = labels.get(i);
            if (!(value >= 0 && value <= MOST && value == Math.rint(value))) {
                throw new IllegalArgumentException("a label map has the value " + value + ", labels are whole numbers from 0 to " + MOST);
            }
            bytes[i] = (byte) value;
            present.add((int) value);
        }
        Volume compact = Volume.ofUint8(labels.geometry(), bytes);
        List<CaseStructure> structures = new ArrayList<>();
        for (int label : present) {
            if (label > 0) {
                structures.add(new CaseStructure("label-" + label, "label " + label, "", label, Mask.ofLabel(compact, label), Optional.empty(),
                        Optional.empty()));
            }
        }
        return new SimulatedCase(List.of(new Picture("random", RandomAppearance.of(compact, random))), Optional.of(compact), structures);
    }
}
