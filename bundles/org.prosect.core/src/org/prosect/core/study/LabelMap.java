package org.prosect.core.study;

import java.util.ArrayList;
import java.util.List;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.Csv;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

/**
 * Masks as one image of numbers: the first has label 1, the second label 2, and so on. Where masks overlap, the later one is seen.
 *
 * @param volume the labels
 * @param names of the masks, in their order
 * @param overlaps what is lost
 */
public record LabelMap(Volume volume, List<String> names, List<Overlap> overlaps) {

    /** The most labels that a map of 16 bits holds. */
    private static final int MOST = 65_535;

    /**
     * Two masks that share voxels.
     *
     * @param under the mask that loses them
     * @param over the mask that is seen
     * @param voxels how many
     */
    public record Overlap(String under, String over, long voxels) { }

    /**
     * Puts masks into one map.
     *
     * @param masks at least one
     * @param names of the masks
     * @throws ProsectException when the masks lie on different grids, or are too many
     */
    public static LabelMap of(List<Mask> masks, List<String> names, Progress progress) throws ProsectException {
        if (masks.size() > MOST) {
            throw new ProsectException(masks.size() + " masks do not fit into one label map", "Export them in several maps, or one file for each");
        }
        Mask first = masks.getFirst();
        Volume labels = Volume.allocate(first.geometry(), masks.size() < 256 ? VoxelType.UINT8 : VoxelType.UINT16);
        List<Overlap> overlaps = new ArrayList<>();
        for (int m = 0; m < masks.size(); m++) {
            progress.check();
            progress.report((double) m / masks.size(), names.get(m));
            if (!masks.get(m).geometry().sameGrid(first.geometry())) {
                throw new ProsectException("'" + names.get(m) + "' lies on " + masks.get(m).geometry() + ", but '" + names.getFirst() + "' on "
                        + first.geometry(), "Export one file for each mask, or masks of one image at a time");
            }
            long[] lost = new long[m + 1];
            for (int i = 0, n = labels.length(); i < n; i++) {
                if (masks.get(m).get(i)) {
                    lost[(int) labels.get(i)]++;
                    labels.set(i, m + 1);
                }
            }
            for (int under = 1; under <= m; under++) {
                if (lost[under] > 0) {
                    overlaps.add(new Overlap(names.get(under - 1), names.get(m), lost[under]));
                }
            }
        }
        return new LabelMap(labels, List.copyOf(names), List.copyOf(overlaps));
    }

    /** Which label is which mask, as comma-separated values. */
    public String key() {
        StringBuilder text = new StringBuilder(Csv.line(List.of("label", "name")));
        for (int i = 0; i < names.size(); i++) {
            text.append(Csv.line(List.of(String.valueOf(i + 1), names.get(i))));
        }
        return text.toString();
    }
}
