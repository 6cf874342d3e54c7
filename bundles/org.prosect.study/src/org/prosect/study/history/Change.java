package org.prosect.study.history;

import java.time.Instant;
import java.util.List;

/**
 * One thing a user did, as the difference of two states of a study: it leads from one to the other and back. Objects are named by their xmi:id.
 *
 * @param serial larger than that of every earlier change of the study
 * @param when when it was done
 * @param label in words
 * @param added the objects that came into the study
 * @param removed the objects that left it
 * @param steps what else is different: values, references, and the places of objects in lists, those that came or left included
 * @param masks how the voxels of masks changed, in this order
 */
record Change(long serial, Instant when, String label, List<Node> added, List<Node> removed, List<Step> steps, List<MaskDelta> masks) {

    /** Bytes that its mask deltas take. */
    long maskBytes() {
        return masks.stream().mapToLong(MaskDelta::size).sum();
    }

    /**
     * An object without its references and contents, which are steps.
     *
     * @param id its xmi:id
     * @param namespace that of its class
     * @param type name of its class
     * @param values its attributes that are set
     * @param kept what study.xmi says of it and the model has no place for
     */
    record Node(String id, String namespace, String type, List<Values> values, Kept kept) { }

    /**
     * The values of an attribute as study.xmi has them.
     *
     * @param texts one for a single value; an element may be null
     */
    record Values(String feature, List<String> texts) { }

    /** What {@link org.prosect.study.UnknownContent} holds. */
    record Kept(List<KeptAttribute> attributes, List<String> elements, List<KeptReference> references) {

        static final Kept NOTHING = new Kept(List.of(), List.of(), List.of());
    }

    /** An attribute no feature takes. */
    record KeptAttribute(String namespace, String name, String value) { }

    /** A reference to something in unknown content. */
    record KeptReference(String feature, String holder, String id) { }

    /** A difference in one feature of one object. Values are texts: of an attribute as in study.xmi, of a reference see {@link References}. */
    sealed interface Step permits ValueStep, ListStep {

        /** The xmi:id of the object. */
        String owner();

        /** The name of the feature. */
        String feature();

        /** The step that takes it back. */
        Step reversed();
    }

    /**
     * Another single value.
     *
     * @param before empty when it was not set; the element may be null
     * @param after empty when it is not set
     */
    record ValueStep(String owner, String feature, List<String> before, List<String> after) implements Step {

        @Override
        public ValueStep reversed() {
            return new ValueStep(owner, feature, after, before);
        }
    }

    /**
     * Another list.
     *
     * @param size of the list before
     * @param splices in the order of the list; they do not touch each other
     */
    record ListStep(String owner, String feature, int size, List<Splice> splices) implements Step {

        @Override
        public ListStep reversed() {
            int shift = 0;
            Splice[] reversed = new Splice[splices.size()];
            for (int i = 0; i < reversed.length; i++) {
                Splice splice = splices.get(i);
                reversed[i] = new Splice(splice.at + shift, splice.after, splice.before);
                shift += splice.after.size() - splice.before.size();
            }
            return new ListStep(owner, feature, size + shift, List.of(reversed));
        }
    }

    /**
     * A part of a list that became another.
     *
     * @param at index of its first element in the list before
     */
    record Splice(int at, List<String> before, List<String> after) { }

    /** The change that takes this one back. */
    Change reversed() {
        return new Change(serial, when, label, removed, added, steps.stream().map(Step::reversed).toList(),
                masks.reversed().stream().map(MaskDelta::reversed).toList());
    }
}
