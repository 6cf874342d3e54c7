package org.prosect.method.brain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Classes of the network, in the order of its channels. */
enum Tissue {
    BACKGROUND, WHITE_MATTER, GREY_MATTER;

    /** Channels of the network. */
    static final int CLASSES = values().length;

    /** For people, such as {@code grey matter}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What a value of the parameter {@code tissue} stands for. */
    static Set<Tissue> named(String parameter) {
        return switch (parameter) {
            case "brain" -> EnumSet.of(WHITE_MATTER, GREY_MATTER);
            case "white-matter" -> EnumSet.of(WHITE_MATTER);
            case "grey-matter" -> EnumSet.of(GREY_MATTER);
            default -> throw new IllegalArgumentException("there is no tissue " + parameter);
        };
    }
}
