package org.prosect.study.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which deltas lead from the state of a mask file to that of the study. */
final class MaskWay {

    private MaskWay() { }

    /**
     * The shortest way from a state to the present.
     *
     * @param past what led to the present, the oldest first
     * @param future what was taken back, the first to be done again first
     * @return empty when the state is not among those passed
     */
    static Optional<List<MaskDelta>> from(long fingerprint, List<MaskDelta> past, List<MaskDelta> future) {
        boolean isPresent = past.isEmpty() ? future.isEmpty() || future.getFirst().before() == fingerprint : past.getLast().after() == fingerprint;
        if (isPresent) {
            return Optional.of(List.of());
        }
        for (int i = past.size() - 1; i >= 0; i--) {
            if (past.get(i).before() == fingerprint) {
                return Optional.of(List.copyOf(past.subList(i, past.size())));
            }
        }
        List<MaskDelta> back = new ArrayList<>();
        for (MaskDelta delta : future) {
            back.addFirst(delta.reversed());
            if (delta.after() == fingerprint) {
                return Optional.of(back);
            }
        }
        return Optional.empty();
    }
}
