package org.prosect.study.history;

import org.prosect.study.StudyException;

/** Who has masks in memory: a tool that paints them, a view that shows them. */
public interface MaskHost {

    /**
     * A mask changed by undo, redo or a failed change: apply this to its voxels, if they are in memory.
     *
     * @throws StudyException when it does not fit; the voxels are as they were
     */
    void changed(MaskDelta delta) throws StudyException;

    /**
     * The study is about to be saved: write what changed in memory. What this notes in the model of the files, such as a result's SHA-256, is
     * saved with it and is no change that could be taken back.
     *
     * @throws StudyException when that fails; the study is not saved then
     */
    void save() throws StudyException;

    /** The file of a mask was deleted, because nothing names it any more: forget its voxels, for its name may be given to another mask. */
    default void deleted(String uri) {
        // who keeps nothing under the names of files has nothing to forget
    }
}
