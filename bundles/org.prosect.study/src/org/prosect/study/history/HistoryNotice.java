package org.prosect.study.history;

import java.nio.file.Path;

import org.prosect.study.StudyException;

/** Something a user should hear of. */
public sealed interface HistoryNotice {

    /** The study is as it was before a crash: this many changes or undos came after the last save. */
    record Recovered(int changes) implements HistoryNotice { }

    /** The last record was not complete, as after a crash while it was written, and was cut off; what it says had not been done yet. */
    record Torn(long bytes) implements HistoryNotice { }

    /** The record of changes cannot be used and was put beside; the study is what study.xmi says. */
    record SetAside(Path file, String why) implements HistoryNotice { }

    /** The record of changes is damaged from some point on; a copy was put beside, and what comes before the damage is used. */
    record Damaged(Path copy, String why) implements HistoryNotice { }

    /** The oldest changes can no longer be taken back. */
    record Dropped(int changes, Reason reason) implements HistoryNotice {

        /** Why. */
        public enum Reason {
            /** Mask edits take more memory than they may. */
            MASKS,
            /** There are too many changes. */
            LENGTH
        }
    }

    /** Changes cannot be written to the disk: they are in memory, and the next change tries again. Told once, until it works again. */
    record NotWritten(StudyException problem) implements HistoryNotice { }

    /** Changes are on the disk again. */
    record WrittenAgain() implements HistoryNotice { }

    /** Another window or program has the study open: changes of this one are in memory until they are saved. */
    record InUse(Path folder) implements HistoryNotice { }
}
