package org.prosect.core.benchmark;

import java.util.OptionalInt;

import org.prosect.core.ProsectException;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;

/**
 * What is to be found.
 *
 * @param name its name in tables
 * @param label its label in the label maps; empty: everything that is not zero
 */
public record Structure(String name, OptionalInt label) {

    /** Everything that is not zero. */
    public static final Structure ALL = new Structure("all", OptionalInt.empty());

    /**
     * Reads {@code LABEL[=NAME]} or {@code all[=NAME]}.
     *
     * @throws ProsectException when the label is no whole number of 1 or more, or the name is empty
     */
    public static Structure parse(String text) throws ProsectException {
        int equals = text.indexOf('=');
        String label = (equals < 0 ? text : text.substring(0, equals)).strip();
        String name = equals < 0 ? "" : text.substring(equals + 1).strip();
        if (equals >= 0 && name.isEmpty()) {
            throw new ProsectException("label '" + text + "' has no name behind the =", "Write for example 1=liver");
        }
        if (label.equals(ALL.name)) {
            return new Structure(name.isEmpty() ? ALL.name : name, OptionalInt.empty());
        }
        if (!label.matches("[1-9]\\d{0,8}")) {
            throw new ProsectException("'" + label + "' is no label", "Write a whole number of 1 or more, such as 1 or 1=liver, or all");
        }
        return new Structure(name.isEmpty() ? "label " + label : name, OptionalInt.of(Integer.parseInt(label)));
    }

    /** Its voxels in a label map; none where it is not there. */
    public Mask mask(Volume labels) {
        return label.isPresent() ? Mask.ofLabel(labels, label.getAsInt()) : Mask.ofNonZero(labels);
    }
}
