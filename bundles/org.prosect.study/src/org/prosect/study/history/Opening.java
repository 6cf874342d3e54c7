package org.prosect.study.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.prosect.study.StudyErrors;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;

/**
 * A study brought to where its journal ends.
 *
 * @param savedPosition where it was when it was saved
 * @param droppedMasks changes of masks that can no longer be taken back, and may not be in the mask files yet
 */
record Opening(StudyFolder folder, JournalWriter journal, ChangeApplier applier, Timeline timeline, long savedPosition,
        List<MaskDelta> droppedMasks) {

    static Opening of(Path place, Journal.Disk disk, Consumer<HistoryNotice> listener) throws StudyException {
        Path real = real(place);
        JournalWriter journal = new JournalWriter(real, disk, listener);
        try {
            return open(real, journal, listener);
        } catch (StudyException | RuntimeException | Error e) {
            journal.close();
            throw e;
        }
    }

    private static Path real(Path place) throws StudyException {
        try {
            if (Files.exists(place.resolve(StudyFolder.FILE))) {
                return place.toRealPath();
            }
        } catch (IOException e) {
            throw new StudyException(place + " cannot be read: " + StudyErrors.reason(e), "Make sure that you may read it", e);
        }
        // says what is wrong
        return StudyFolder.open(place).folder();
    }

    private static Opening open(Path real, JournalWriter journal, Consumer<HistoryNotice> listener) throws StudyException {
        StudyFolder folder = StudyFolder.open(real);
        Optional<JournalReader.Reading> read = journal.read(folder.sha256());
        if (read.isPresent()) {
            JournalReader.Reading reading = read.get();
            ChangeApplier applier = new ChangeApplier(StudyHistory.resource(folder));
            try {
                replay(applier, reading);
                journal.accept(reading);
                reading.timeline().left().leaveOutMissing(folder);
                int recovered = reading.back().size() + reading.forward().size();
                if (recovered > 0) {
                    listener.accept(new HistoryNotice.Recovered(recovered));
                }
                return new Opening(folder, journal, applier, reading.timeline(), reading.savedPosition(),
                        reading.dropped().stream().flatMap(change -> change.masks().stream()).toList());
            } catch (MismatchException | RuntimeException e) {
                folder = StudyFolder.open(real);
                journal.setAside("it does not fit the study: " + e.getMessage());
            }
        }
        journal.start(folder.sha256(), 0);
        return new Opening(folder, journal, new ChangeApplier(StudyHistory.resource(folder)), new Timeline(), 0, List.of());
    }

    private static void replay(ChangeApplier applier, JournalReader.Reading reading) throws MismatchException {
        for (Change change : reading.back()) {
            applier.apply(change.reversed());
        }
        for (Change change : reading.forward()) {
            applier.apply(change);
        }
    }
}
