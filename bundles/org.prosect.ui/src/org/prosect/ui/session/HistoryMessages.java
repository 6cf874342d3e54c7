package org.prosect.ui.session;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.prosect.core.ProsectException;
import org.prosect.study.history.HistoryNotice;

/** What a {@link HistoryNotice} says to the user. */
final class HistoryMessages {

    private HistoryMessages() { }

    /** For the status line and the log. */
    static String note(HistoryNotice notice) {
        return switch (notice) {
            case HistoryNotice.Recovered(int changes) -> changes == 1 ? Messages.History_recoveredOne
                    : NLS.bind(Messages.History_recovered, changes);
            case HistoryNotice.Torn(long bytes) -> NLS.bind(Messages.History_torn, bytes);
            case HistoryNotice.SetAside(var file, String why) -> NLS.bind(Messages.History_setAside, file, why);
            case HistoryNotice.Damaged(var copy, String why) -> NLS.bind(Messages.History_damaged, copy, why);
            case HistoryNotice.Dropped(int changes, HistoryNotice.Dropped.Reason reason) -> NLS.bind(switch (reason) {
                case MASKS -> Messages.History_droppedMasks;
                case LENGTH -> Messages.History_droppedLength;
            }, changes);
            case HistoryNotice.NotWritten(var problem) -> Messages.History_notWritten;
            case HistoryNotice.WrittenAgain() -> Messages.History_writtenAgain;
            case HistoryNotice.InUse(var folder) -> NLS.bind(Messages.History_inUse, folder);
        };
    }

    /** For a dialog: what needs the user's attention. */
    static Optional<ProsectException> problem(HistoryNotice notice) {
        return Optional.ofNullable(switch (notice) {
            case HistoryNotice.SetAside aside -> new ProsectException(note(notice), Messages.History_setAside_remedy);
            case HistoryNotice.Damaged damaged -> new ProsectException(note(notice), Messages.History_damaged_remedy);
            case HistoryNotice.NotWritten(var problem) -> new ProsectException(NLS.bind(Messages.History_notWritten_what, problem.what()),
                    Messages.History_notWritten_remedy, problem);
            case HistoryNotice.InUse inUse -> new ProsectException(note(notice), Messages.History_inUse_remedy);
            case HistoryNotice.Recovered r -> null;
            case HistoryNotice.Torn t -> null;
            case HistoryNotice.Dropped d -> null;
            case HistoryNotice.WrittenAgain w -> null;
        });
    }
}
