package org.prosect.core.format;

import java.nio.file.Path;
import java.util.TreeSet;

import org.prosect.imaging.Volume;

/** The labels of a label map. */
public final class LabelSets {

    /** Maps of whole bodies have a few hundred; an image given by mistake has thousands. */
    private static final int MOST = 1000;

    private LabelSets() { }

    /**
     * The positive whole numbers among the values.
     *
     * @throws FormatException when there are too many for a label map
     */
    public static TreeSet<Integer> of(Volume volume, Path file) throws FormatException {
        TreeSet<Integer> found = new TreeSet<>();
        double last = 0;
        for (int i = 0, n = volume.length(); i < n; i++) {
            double v = volume.get(i);
            if (v != last) {
                last = v;
                if (v > 0 && v <= Integer.MAX_VALUE && v == Math.rint(v) && found.add((int) v) && found.size() > MOST) {
                    throw new FormatException(file, "it has more than " + MOST + " different values, so it is an image rather than a label map",
                            "Give a label map, or one label of it as FILE:LABEL");
                }
            }
        }
        return found;
    }
}
