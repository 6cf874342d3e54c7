package org.prosect.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is found while a study.xmi is read, besides its objects. */
final class LoadFindings {

    /** The unknown attributes and elements of one object. */
    record Extra(List<UnknownContent.Attribute> attributes, List<String> elements) {

        Extra() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private final Map<String, Integer> warnings = new LinkedHashMap<>();
    private final Map<String, Extra> extras = new LinkedHashMap<>();
    private final Map<String, String> holders = new LinkedHashMap<>();

    /** Says that something is odd; equal warnings are counted. */
    void warn(String warning) {
        warnings.merge(warning, 1, Integer::sum);
    }

    List<String> warnings() {
        return warnings.entrySet().stream().map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " (" + e.getValue() + " times)").toList();
    }

    Extra extra(String ownerId) {
        return extras.computeIfAbsent(ownerId, id -> new Extra());
    }

    /** By the id of the object they belong to. */
    Map<String, Extra> extras() {
        return extras;
    }

    /** By the id of an element inside unknown content: the id of the object that keeps it. */
    Map<String, String> holders() {
        return holders;
    }
}
