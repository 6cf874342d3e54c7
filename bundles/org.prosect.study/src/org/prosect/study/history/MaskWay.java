package org.prosect.study.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.prosect.study.StudyException;

/** Which deltas lead from the state of a mask file to that of the study. */
final class MaskWay {

    private MaskWay() { }

    /**
     * Brings voxels to the present state of their mask.
     *
     * @param past the changes of all masks that led to the present, the oldest first
     * @param future those that were taken back, the first to be done again first
     * @return whether they changed
     * @throws StudyException when they are in none of the recorded states; they are untouched then
     */
    static boolean bringUpToDate(String uri, byte[] voxels, List<MaskDelta> past, List<MaskDelta> future) throws StudyException {
        List<MaskDelta> way = from(MaskDelta.fingerprint(voxels), of(uri, past), of(uri, future)).orElseThrow(() -> new StudyException(
                "the mask " + uri + " is not in a state that the history of the study knows",
                "Its file was changed by another program: earlier edits of it cannot be undone"));
        if (way.isEmpty()) {
            return false;
        }
        byte[] changed = voxels.clone();
        for (MaskDelta delta : way) {
            delta.applyTo(changed);
        }
        if (MaskDelta.fingerprint(changed) != way.getLast().after()) {
            throw new StudyException("the recorded edits of the mask " + uri + " are damaged", "Use the mask as its file has it");
        }
        System.arraycopy(changed, 0, voxels, 0, voxels.length);
        return true;
    }

    private static List<MaskDelta> of(String uri, List<MaskDelta> deltas) {
        return deltas.stream().filter(delta -> delta.uri().equals(uri)).toList();
    }

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
