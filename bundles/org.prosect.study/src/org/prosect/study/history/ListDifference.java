package org.prosect.study.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.prosect.study.history.Change.Splice;

/** The few places where one list differs from another, in time that grows with the lists alone. */
final class ListDifference {

    private final Object[] before;
    private final Object[] after;
    private final Function<Object, String> text;
    private final boolean identity;

    /**
     * @param text of an element
     * @param identity elements are objects, none of them twice in a list
     */
    ListDifference(Object[] before, Object[] after, boolean identity, Function<Object, String> text) {
        this.before = before;
        this.after = after;
        this.identity = identity;
        this.text = text;
    }

    /** Empty when the lists are equal. */
    List<Splice> splices() {
        int start = 0;
        int shorter = Math.min(before.length, after.length);
        while (start < shorter && same(before[start], after[start])) {
            start++;
        }
        int endBefore = before.length;
        int endAfter = after.length;
        while (endBefore > start && endAfter > start && same(before[endBefore - 1], after[endAfter - 1])) {
            endBefore--;
            endAfter--;
        }
        if (start == endBefore && start == endAfter) {
            return List.of();
        }
        List<Splice> splices = moved(start, endBefore, endAfter);
        if (splices.isEmpty() && identity) {
            splices = scattered(start, endBefore, endAfter);
        }
        return splices.isEmpty() ? List.of(splice(start, endBefore, start, endAfter)) : splices;
    }

    private boolean same(Object one, Object other) {
        return identity ? one == other : Objects.equals(one, other);
    }

    private Splice splice(int fromBefore, int toBefore, int fromAfter, int toAfter) {
        return new Splice(fromBefore, texts(before, fromBefore, toBefore), texts(after, fromAfter, toAfter));
    }

    private List<String> texts(Object[] values, int from, int to) {
        List<String> texts = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            texts.add(text.apply(values[i]));
        }
        return Collections.unmodifiableList(texts);
    }

    /** One element went to another place; empty when it is something else. */
    private List<Splice> moved(int start, int endBefore, int endAfter) {
        int length = endBefore - start;
        if (length != endAfter - start || length < 2) {
            return List.of();
        }
        if (same(before[start], after[endAfter - 1]) && shifted(before, start + 1, after, start, length - 1)) {
            return List.of(splice(start, start + 1, 0, 0), splice(endBefore, endBefore, endAfter - 1, endAfter));
        }
        if (same(before[endBefore - 1], after[start]) && shifted(before, start, after, start + 1, length - 1)) {
            return List.of(splice(start, start, start, start + 1), splice(endBefore - 1, endBefore, 0, 0));
        }
        return List.of();
    }

    private boolean shifted(Object[] one, int fromOne, Object[] other, int fromOther, int length) {
        for (int i = 0; i < length; i++) {
            if (!same(one[fromOne + i], other[fromOther + i])) {
                return false;
            }
        }
        return true;
    }

    /** Elements came and went, and those that stayed kept their order; empty when it is something else. */
    private List<Splice> scattered(int start, int endBefore, int endAfter) {
        Set<Object> inBefore = set(before, start, endBefore);
        Set<Object> inAfter = set(after, start, endAfter);
        List<Splice> splices = new ArrayList<>();
        int b = start;
        int a = start;
        while (b < endBefore || a < endAfter) {
            int fromBefore = b;
            int fromAfter = a;
            while (b < endBefore && !inAfter.contains(before[b])) {
                b++;
            }
            while (a < endAfter && !inBefore.contains(after[a])) {
                a++;
            }
            if (b > fromBefore || a > fromAfter) {
                splices.add(splice(fromBefore, b, fromAfter, a));
            } else if (b == endBefore || a == endAfter || before[b] != after[a]) {
                return List.of();
            } else {
                b++;
                a++;
            }
        }
        return splices;
    }

    private static Set<Object> set(Object[] values, int from, int to) {
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(Arrays.asList(values).subList(from, to));
        return set;
    }
}
