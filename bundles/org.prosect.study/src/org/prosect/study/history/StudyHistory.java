package org.prosect.study.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.prosect.study.StudyErrors;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;

/**
 * An open study and everything that was done to it, in this run and earlier ones. A change is on the disk when {@link #record} returns, and so
 * are undo and redo: after a crash the study opens as it was. Nothing here throws because the disk is full or read-only; the changes are in
 * memory then and the listener is told.
 *
 * <p>For the thread that owns the study. One history at a time writes the journal of a study; a second one works in memory alone.
 */
public final class StudyHistory implements AutoCloseable {

    private static final int LONGEST_LABEL = 1000;
    /** The share of the bound that a journal may hold without need before it is written anew. */
    private static final int SLACK = 64;
    /** After dropping, so that it is not done for every single change. */
    private static final double KEPT = 0.9;

    private final StudyFolder folder;
    private final HistoryLimits limits;
    private final Consumer<HistoryNotice> listener;
    private final ChangeApplier applier;
    private final StudyWatch watch;
    private final Timeline timeline;
    private final JournalWriter journal;
    private final List<MaskHost> hosts = new ArrayList<>();
    /** Changes of masks that can no longer be taken back, and may not be in the mask files yet. */
    private final List<MaskDelta> droppedMasks = new ArrayList<>();
    private final List<MaskDelta> masks = new ArrayList<>();
    private boolean recording;
    private boolean discarded;
    private long savedPosition;

    /**
     * What was done, taken back or done again.
     *
     * @param label in words; empty for a change that nobody named
     * @param affected the objects concerned: those that came into the study first, then those that lost something, then the others
     */
    public record Done(String label, List<EObject> affected) { }

    private StudyHistory(StudyFolder folder, HistoryLimits limits, Consumer<HistoryNotice> listener, ChangeApplier applier, Timeline timeline,
            JournalWriter journal, long savedPosition) {
        this.folder = folder;
        this.limits = limits;
        this.listener = listener;
        this.applier = applier;
        this.timeline = timeline;
        this.journal = journal;
        this.savedPosition = savedPosition;
        watch = new StudyWatch(resource(folder));
    }

    static XMLResource resource(StudyFolder folder) {
        return (XMLResource) folder.study().eResource();
    }

    /**
     * Opens a study as it was left, with what can be taken back and done again.
     *
     * @param listener hears what the user should know, during this call and later
     * @throws StudyException when the folder holds no study that this version can read
     */
    public static StudyHistory open(Path folder, HistoryLimits limits, Consumer<HistoryNotice> listener) throws StudyException {
        return open(folder, limits, listener, Journal::writeToDisk);
    }

    static StudyHistory open(Path place, HistoryLimits limits, Consumer<HistoryNotice> listener, Journal.Disk disk) throws StudyException {
        Opening opening = Opening.of(place, disk, listener);
        StudyHistory history = new StudyHistory(opening.folder(), limits, listener, opening.applier(), opening.timeline(), opening.journal(),
                opening.savedPosition());
        history.droppedMasks.addAll(opening.droppedMasks());
        history.keepWithinLimits();
        return history;
    }

    /** The study on disk. Save it through {@link #save} alone. */
    public StudyFolder folder() {
        return folder;
    }

    /** Adds somebody with masks in memory. */
    public void addMaskHost(MaskHost host) {
        hosts.add(host);
    }

    /** Removes what was added. */
    public void removeMaskHost(MaskHost host) {
        hosts.remove(host);
    }

    /**
     * Does something to the study that can be taken back as one thing. When it throws, the study is as it was before. Within another change it
     * is a part of that.
     *
     * @param label in words
     * @return what was done; empty when the study is as it was
     */
    public Optional<Done> record(String label, Runnable edit) {
        if (recording) {
            edit.run();
            return Optional.empty();
        }
        recordStray();
        recording = true;
        masks.clear();
        try {
            edit.run();
        } catch (RuntimeException | Error e) {
            takeBack(e);
            throw e;
        } finally {
            recording = false;
        }
        return commit(label);
    }

    /**
     * Adds to the change that is being recorded that the voxels of a mask changed. The voxels in memory are the caller's: they have changed.
     *
     * @throws IllegalStateException when no change is being recorded
     */
    public void addMask(MaskDelta delta) {
        if (!recording) {
            throw new IllegalStateException("no change is being recorded");
        }
        masks.add(delta);
    }

    /** What was changed past this history is a change of its own, so that the journal goes on to fit the study. */
    private void recordStray() {
        if (watch.isTouched()) {
            masks.clear();
            commit("");
        }
    }

    private Optional<Done> commit(String label) {
        StudyWatch.Difference difference = watch.take();
        if (difference.isEmpty() && masks.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < difference.left().size(); i++) {
            applier.left(difference.removed().get(i).id(), difference.left().get(i));
        }
        String shortLabel = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
        Change change = new Change(timeline.lastSerial() + 1, Instant.now(), shortLabel, difference.added(), difference.removed(),
                difference.steps(), List.copyOf(masks));
        byte[] bytes = ChangeCodec.encode(change);
        timeline.add(change, bytes.length);
        journal.append(Journal.record(Journal.CHANGE, bytes));
        keepMasksWithinLimit();
        return Optional.of(done(change));
    }

    /** After a failed edit: the study as it was, or if even that fails, what was done so far as a change that can be taken back. */
    private void takeBack(Throwable because) {
        StudyWatch.Difference difference = watch.take();
        Change undo = new Change(0, Instant.EPOCH, "", difference.added(), difference.removed(), difference.steps(), List.copyOf(masks)).reversed();
        masks.clear();
        try {
            for (int i = 0; i < difference.left().size(); i++) {
                applier.left(difference.removed().get(i).id(), difference.left().get(i));
            }
            applier.apply(undo);
            watch.take();
            tellHosts(undo);
        } catch (MismatchException | StudyException | RuntimeException e) {
            because.addSuppressed(e);
        }
    }

    /** What undo would take back, in words. */
    public Optional<String> undoable() {
        return timeline.undoable().map(Change::label);
    }

    /** What redo would do again, in words. */
    public Optional<String> redoable() {
        return timeline.redoable().map(Change::label);
    }

    /**
     * Takes the last change back; does nothing when there is none.
     *
     * @throws StudyException when it needs a bundle that is not installed, or a mask does not fit; the study is as it was then
     */
    public Optional<Done> undo() throws StudyException {
        settle();
        Optional<Change> change = timeline.undoable();
        return change.isEmpty() ? Optional.empty() : Optional.of(go(change.get().reversed(), timeline::undone));
    }

    /**
     * Does the change again that was taken back last; does nothing when there is none.
     *
     * @throws StudyException as for {@link #undo}
     */
    public Optional<Done> redo() throws StudyException {
        settle();
        Optional<Change> change = timeline.redoable();
        return change.isEmpty() ? Optional.empty() : Optional.of(go(change.get(), timeline::redone));
    }

    private void settle() {
        if (recording) {
            throw new IllegalStateException("a change is being recorded");
        }
        recordStray();
    }

    private Done go(Change change, Runnable move) throws StudyException {
        apply(change);
        try {
            tellHosts(change);
        } catch (StudyException e) {
            apply(change.reversed());
            throw e;
        }
        move.run();
        journal.append(Journal.number(Journal.POSITION, timeline.position()));
        return done(change);
    }

    private void apply(Change change) throws StudyException {
        try {
            applier.apply(change);
            watch.take();
        } catch (MismatchException | RuntimeException e) {
            takeBack(e);
            throw new StudyException("'" + change.label() + "' cannot be undone or done again: " + e.getMessage(),
                    "Install the bundles that were there when it was done, or go on from here; the study is as it was", e);
        }
    }

    private void tellHosts(Change change) throws StudyException {
        List<MaskDelta> told = new ArrayList<>();
        try {
            for (MaskDelta delta : change.masks()) {
                for (MaskHost host : hosts) {
                    host.changed(delta);
                }
                told.addFirst(delta.reversed());
            }
        } catch (StudyException e) {
            for (MaskDelta delta : told) {
                for (MaskHost host : hosts) {
                    host.changed(delta);
                }
            }
            throw e;
        }
    }

    private Done done(Change change) {
        return new Done(change.label(), Affected.by(change, resource(folder)));
    }

    /** Whether there are changes that are not in study.xmi. */
    public boolean isChanged() {
        return timeline.position() != savedPosition || watch.isTouched();
    }

    /**
     * Writes masks and study.xmi.
     *
     * @param overOthers whoever changed study.xmi in the meantime
     * @throws StudyException as {@link StudyFolder#save}; study.xmi and what can be taken back are as they were then
     */
    public void save(boolean overOthers) throws StudyException {
        settle();
        try {
            for (MaskHost host : hosts) {
                host.save();
            }
        } finally {
            // what hosts note of the files that they wrote is no change of the user's: nothing takes it back
            watch.take();
        }
        // in front of the file: after a crash in between, one of two marks names what is there
        folder.save(overOthers, sha256 -> journal.mark(sha256, timeline.position()));
        savedPosition = timeline.position();
        droppedMasks.clear();
        journal.saved(folder.sha256(), savedPosition);
        if (journal.isOnDisk()) {
            // before more is dropped: discarding leads back to here
            for (String uri : timeline.left().delete(folder, timeline)) {
                hosts.forEach(host -> host.deleted(uri));
            }
        }
        keepWithinLimits();
        journal.rewriteIfWorthwhile(timeline, folder.sha256(), limits.bytes() / SLACK);
    }

    private void keepMasksWithinLimit() {
        if (timeline.maskBytes() > limits.maskBytes()) {
            drop(HistoryNotice.Dropped.Reason.MASKS, () -> timeline.maskBytes() > limits.maskBytes() && timeline.maskBytes() > newestMasks());
        }
    }

    private long newestMasks() {
        return timeline.undoable().map(Change::maskBytes).orElse(0L);
    }

    private void keepWithinLimits() {
        keepMasksWithinLimit();
        if (timeline.size() > limits.changes() || modelBytes() > limits.bytes()) {
            drop(HistoryNotice.Dropped.Reason.LENGTH, () -> timeline.size() > KEPT * limits.changes() || modelBytes() > KEPT * limits.bytes());
        }
    }

    private long modelBytes() {
        return timeline.bytes() - timeline.maskBytes();
    }

    private void drop(HistoryNotice.Dropped.Reason reason, BooleanSupplier tooMuch) {
        int count = 0;
        while (timeline.depth() > 1 && tooMuch.getAsBoolean()) {
            droppedMasks.addAll(timeline.dropOldest().masks());
            count++;
        }
        if (count > 0) {
            journal.append(Journal.number(Journal.BASE, timeline.base()));
            listener.accept(new HistoryNotice.Dropped(count, reason));
        }
    }

    /**
     * Brings the voxels of a mask to the state they have in the study, whichever recorded state they are in: as they were when the file was
     * written, which may be before changes that a crash kept from being saved, or after some that were taken back.
     *
     * @param uri the mask, as it stands in the model
     * @param voxels changed in place
     * @return whether they changed
     * @throws StudyException when they are in none of the recorded states; they are untouched then
     */
    public boolean bringUpToDate(String uri, byte[] voxels) throws StudyException {
        List<MaskDelta> past = new ArrayList<>(droppedMasks);
        timeline.done().forEach(change -> past.addAll(change.masks()));
        List<MaskDelta> future = new ArrayList<>();
        timeline.undoneInOrder().forEach(change -> future.addAll(change.masks()));
        return MaskWay.bringUpToDate(uri, voxels, past, future);
    }

    /** The masks whose voxels changed in any change that is remembered or not yet in their files, as they stand in the model. */
    public Set<String> editedMasks() {
        Set<String> uris = new LinkedHashSet<>();
        droppedMasks.forEach(delta -> uris.add(delta.uri()));
        timeline.done().forEach(change -> change.masks().forEach(delta -> uris.add(delta.uri())));
        timeline.undoneInOrder().forEach(change -> change.masks().forEach(delta -> uris.add(delta.uri())));
        return uris;
    }

    /** Forgets all changes since the study was saved, also on the disk: it opens as it was saved. Close the history then. */
    public void discard() {
        if (isChanged()) {
            journal.discard();
        }
        discarded = true;
    }

    /** Ends the watch over the study and gives its journal free. Unsaved changes are there when it is opened again. */
    @Override
    public void close() {
        if (!discarded) {
            recordStray();
        }
        watch.dispose();
        journal.close();
    }

    /** A name for what is put beside. */
    static String stamp() {
        return DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(Instant.now().atZone(ZoneId.systemDefault()));
    }

    static StudyException unwritable(Path file, IOException e) {
        return new StudyException(file + " cannot be written: " + StudyErrors.reason(e) + ". Changes since the last save are in memory alone",
                "Make room on the disk and make sure that the folder may be written to, then save", e);
    }
}
