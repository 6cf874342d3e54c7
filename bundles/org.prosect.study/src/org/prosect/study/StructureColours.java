package org.prosect.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.prosect.study.model.Study;

/**
 * Colours for structures that people with any common colour vision can tell apart: M. Okabe and K. Ito, Color Universal Design (2008), in an
 * order in which neighbours contrast. Their black would vanish on an image, so grey (#999999) stands in for it. After these eight come the same
 * eight mixed half and half with white, then with a third of black; after 24 structures colours repeat.
 */
public final class StructureColours {

    private static final List<String> OKABE_ITO =
            List.of("#d55e00", "#56b4e9", "#009e73", "#f0e442", "#cc79a7", "#0072b2", "#e69f00", "#999999");
    private static final List<String> ALL = all();

    private StructureColours() { }

    /** All 24, as #rrggbb in lower case. */
    public static List<String> palette() {
        return ALL;
    }

    /** The first colour that no structure of the study has; when all are taken, the one that is next in turn. */
    public static String next(Study study) {
        Set<String> taken = study.getStructures().stream().map(s -> s.getColour().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return ALL.stream().filter(c -> !taken.contains(c)).findFirst().orElseGet(() -> ALL.get(study.getStructures().size() % ALL.size()));
    }

    private static List<String> all() {
        List<String> colours = new ArrayList<>(OKABE_ITO);
        OKABE_ITO.forEach(colour -> colours.add(mixed(colour, 255, 1.0 / 2)));
        OKABE_ITO.forEach(colour -> colours.add(mixed(colour, 0, 1.0 / 3)));
        return List.copyOf(colours);
    }

    private static String mixed(String colour, int grey, double share) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            mixed = mixed << 8 | (int) Math.round((rgb >> shift & 0xff) * (1 - share) + grey * share);
        }
        return String.format(Locale.ROOT, "#%06x", mixed);
    }
}
