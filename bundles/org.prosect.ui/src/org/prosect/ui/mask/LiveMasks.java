package org.prosect.ui.mask;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.study.StudyImages;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;
import org.prosect.study.history.MaskDelta;
import org.prosect.study.history.MaskHost;
import org.prosect.study.model.Result;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;

/**
 * The voxels of the open study's masks as they are now, edits included, whether they are in the files yet or not. Every edit is one change of the
 * study; the files are written when it is saved. A service of the workbench: {@code workbench.getService(LiveMasks.class)}. For the UI thread only.
 *
 * <p>Views ask {@link org.prosect.ui.volume.VolumeStore#mask} as for any mask and listen here; tools {@link #open} a mask and {@link #begin} a
 * stroke.
 */
public final class LiveMasks {

    private final StudySession session;
    private final Supplier<ImageFiles> files;
    private final BiFunction<StudyFolder, Result, Function<DoubleConsumer, CompletableFuture<Mask>>> stored;
    private final Consumer<Path> forget;
    private final List<MaskListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, LiveMask> live = new LinkedHashMap<>();
    /** Masks that views may hold, although they were not opened to be edited. */
    private final Map<String, WeakReference<Mask>> given = new HashMap<>();
    /** Masks with recorded edits whose files are known to have them. */
    private final Set<String> upToDate = new HashSet<>();
    private final MaskHost host = new Host();
    private Optional<OpenStudy> study = Optional.empty();
    private Optional<Result> chosen = Optional.empty();
    private Optional<MaskStroke> stroke = Optional.empty();

    /**
     * @param files the formats, asked for when a study with edits is saved
     * @param stored reads a mask from its file
     * @param forget hears of files whose voxels belong to this object from now on
     */
    public LiveMasks(StudySession session, Supplier<ImageFiles> files,
            BiFunction<StudyFolder, Result, Function<DoubleConsumer, CompletableFuture<Mask>>> stored, Consumer<Path> forget) {
        this.session = session;
        this.files = files;
        this.stored = stored;
        this.forget = forget;
        session.addListener(done -> follow());
        follow();
    }

    public void addListener(MaskListener listener) {
        listeners.add(listener);
    }

    public void removeListener(MaskListener listener) {
        listeners.remove(listener);
    }

    /** The result whose mask tools are to edit, as it was chosen last; empty when none was, or it left the study. */
    public Optional<Result> chosen() {
        follow();
        return chosen.filter(result -> study.filter(s -> result.getStudy() == s.study()).isPresent());
    }

    /** Chooses what tools are to edit. */
    public void choose(Optional<Result> result) {
        chosen = result;
    }

    /** Whoever asks first after another study was opened must see it, in whatever order listeners are told. */
    private void follow() {
        if (!study.equals(session.current())) {
            study.ifPresent(before -> before.history().removeMaskHost(host));
            stroke.ifPresent(MaskStroke::close);
            stroke = Optional.empty();
            live.clear();
            given.clear();
            upToDate.clear();
            chosen = Optional.empty();
            study = session.current();
            study.ifPresent(now -> now.history().addMaskHost(host));
        }
    }

    /** Whether a folder is that of the open study, whose masks are here. */
    public boolean isOpen(StudyFolder folder) {
        follow();
        return study.filter(s -> s.folder() == folder).isPresent();
    }

    /** The mask of a result when its voxels are here already. */
    public Optional<Mask> find(Result result) {
        follow();
        return Optional.ofNullable(result.getMaskUri()).map(live::get).map(LiveMask::mask);
    }

    /**
     * The mask of a result of the open study, with all edits: to be looked at.
     *
     * @param progress hears the part that is read, 0 to 1
     * @return completed in the UI thread, exceptionally with a {@link ProsectException}
     */
    public CompletableFuture<Mask> mask(Result result, DoubleConsumer progress) {
        Optional<Mask> here = find(result);
        return here.isPresent() ? CompletableFuture.completedFuture(here.get()) : read(result, false, progress);
    }

    /** The mask of a result of the open study as {@link #mask}, to be edited by {@link #begin}. */
    public CompletableFuture<Mask> open(Result result) {
        Optional<Mask> here = find(result);
        if (here.isPresent()) {
            return CompletableFuture.completedFuture(here.get());
        }
        WeakReference<Mask> shown = given.get(result.getMaskUri());
        Mask mask = shown == null ? null : shown.get();
        // the same object that views show, even when the store has let go of it
        return mask == null ? read(result, true, part -> { }) : CompletableFuture.completedFuture(take(result.getMaskUri(), mask, false));
    }

    private CompletableFuture<Mask> read(Result result, boolean keep, DoubleConsumer progress) {
        OpenStudy asked = study.orElseThrow();
        String uri = result.getMaskUri();
        boolean edited = asked.history().editedMasks().contains(uri);
        Optional<Geometry> grid = Optional.ofNullable(result.getImage()).map(image -> image.getGeometry());
        CompletableFuture<Mask> file = stored.apply(asked.folder(), result).apply(progress);
        CompletableFuture<Mask> mask = new CompletableFuture<>();
        file.whenComplete((voxels, thrown) -> {
            if (thrown == null) {
                boolean isOpen = study.equals(Optional.of(asked));
                if (isOpen) {
                    given.put(uri, new WeakReference<>(voxels));
                }
                mask.complete(isOpen && (edited || keep) ? take(uri, voxels, edited) : voxels);
            } else {
                // all that was ever in it may be in the history
                Optional<Mask> recovered = edited && study.equals(Optional.of(asked)) ? grid.flatMap(g -> recover(uri, g)) : Optional.empty();
                recovered.ifPresentOrElse(mask::complete, () -> mask.completeExceptionally(thrown));
            }
        });
        mask.whenComplete((voxels, thrown) -> {
            if (mask.isCancelled()) {
                file.cancel(false);
            }
        });
        return mask;
    }

    /** Makes voxels that were read, and that views may show already, those that are edited. */
    private Mask take(String uri, Mask mask, boolean edited) {
        LiveMask there = live.get(uri);
        if (there != null) {
            return there.mask();
        }
        long inFile = MaskDelta.fingerprint(mask.voxels());
        long now = inFile;
        if (edited) {
            try {
                if (study.orElseThrow().history().bringUpToDate(uri, mask.voxels())) {
                    now = MaskDelta.fingerprint(mask.voxels());
                }
            } catch (StudyException e) {
                // shown as the file has it; undo refuses what does not fit
                ILog.of(getClass()).warn(NLS.bind(Messages.LiveMasks_asInFile, e.what(), e.remedy()), e);
            }
        }
        live.put(uri, new LiveMask(uri, mask, now, inFile));
        place(uri).ifPresent(forget);
        tell(mask, Region.of(mask.geometry()));
        return mask;
    }

    private Optional<Mask> recover(String uri, Geometry grid) {
        Mask empty = Mask.empty(grid);
        try {
            if (study.orElseThrow().history().bringUpToDate(uri, empty.voxels()) || empty.isEmpty()) {
                live.put(uri, new LiveMask(uri, empty, MaskDelta.fingerprint(empty.voxels()), -1));
                return Optional.of(empty);
            }
        } catch (StudyException e) {
            ILog.of(getClass()).info(e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<Path> place(String uri) {
        try {
            return Optional.of(study.orElseThrow().folder().resolve(uri));
        } catch (StudyException e) {
            return Optional.empty();
        }
    }

    /** Adds a mask of a file that was just written without a voxel inside, so that it need not be read. */
    public void addEmpty(String uri, Geometry grid) {
        follow();
        Mask empty = Mask.empty(grid);
        long fingerprint = MaskDelta.fingerprint(empty.voxels());
        live.put(uri, new LiveMask(uri, empty, fingerprint, fingerprint));
    }

    /**
     * Begins an edit. There is one at a time: another that is open is given up, as by undo, redo and saving.
     *
     * @throws IllegalStateException when the mask was not opened
     */
    public MaskStroke begin(String uri) {
        follow();
        LiveMask mask = live.get(uri);
        if (mask == null) {
            throw new IllegalStateException("the mask " + uri + " was not opened");
        }
        giveUpStroke();
        stroke = Optional.of(new MaskStroke(this, mask));
        return stroke.get();
    }

    private void giveUpStroke() {
        stroke.ifPresent(MaskStroke::cancel);
    }

    void closed(MaskStroke ended) {
        stroke = stroke.filter(open -> open != ended);
    }

    /**
     * Ends an open edit as one change of the study; nothing is recorded when no voxel differs.
     *
     * @param alongside what else changes, such as the provenance
     * @return whether a voxel differs
     */
    public boolean end(MaskStroke ended, String label, Runnable alongside) {
        if (!ended.isOpen()) {
            throw new IllegalStateException("the edit was given up");
        }
        MaskDelta delta = ended.delta();
        closed(ended);
        ended.close();
        if (delta.size() == 0) {
            return false;
        }
        OpenStudy open = study.orElseThrow();
        open.change(label, () -> {
            ended.live().setFingerprint(delta.after());
            open.history().addMask(delta);
            alongside.run();
        });
        return true;
    }

    void tell(Mask mask, Region region) {
        listeners.forEach(listener -> listener.changed(mask, region));
    }

    /** The slices that a difference touches. */
    private static Region region(Geometry grid, MaskDelta delta) {
        int slice = grid.sizeX() * grid.sizeY();
        return delta.end() == 0 ? Region.EMPTY
                : new Region(0, 0, delta.first() / slice, grid.sizeX(), grid.sizeY(), (delta.end() - 1) / slice + 1);
    }

    /** Undo, redo and saving. */
    private final class Host implements MaskHost {

        @Override
        public void changed(MaskDelta delta) throws StudyException {
            giveUpStroke();
            LiveMask mask = live.get(delta.uri());
            if (mask == null) {
                upToDate.remove(delta.uri());
                return;
            }
            if (mask.fingerprint() != delta.before()) {
                throw new StudyException(NLS.bind(Messages.LiveMasks_changedElsewhere, delta.uri()), Messages.LiveMasks_changedElsewhere_remedy);
            }
            delta.applyTo(mask.mask().voxels());
            mask.setFingerprint(delta.after());
            tell(mask.mask(), region(mask.mask().geometry(), delta));
        }

        @Override
        public void save() throws StudyException {
            giveUpStroke();
            Map<String, String> written = new HashMap<>();
            for (LiveMask mask : live.values()) {
                if (!mask.isSaved()) {
                    written.put(mask.uri(), write(mask.uri(), mask.mask()));
                    mask.saved();
                }
            }
            OpenStudy open = study.orElseThrow();
            for (String uri : open.history().editedMasks()) {
                if (!live.containsKey(uri) && upToDate.add(uri) && Files.exists(open.folder().resolve(uri))) {
                    bringFileUpToDate(open, uri).ifPresent(sha256 -> written.put(uri, sha256));
                }
            }
            for (Result result : open.study().getResults()) {
                String sha256 = written.get(result.getMaskUri());
                if (sha256 != null && !sha256.equals(result.getMaskSha256())) {
                    result.setMaskSha256(sha256);
                }
            }
        }

        @Override
        public void deleted(String uri) {
            live.remove(uri);
            given.remove(uri);
            upToDate.remove(uri);
        }

        /** After a crash, of masks that nobody has looked at since. */
        private Optional<String> bringFileUpToDate(OpenStudy open, String uri) throws StudyException {
            try {
                Mask mask = Mask.ofNonZero(files.get().read(open.folder().resolve(uri), Progress.NONE));
                return open.history().bringUpToDate(uri, mask.voxels()) ? Optional.of(write(uri, mask)) : Optional.empty();
            } catch (ProsectException e) {
                ILog.of(LiveMasks.class).warn(e.getMessage(), e);
            } catch (StudyException e) {
                // another program wrote it: it is left as it is
                ILog.of(LiveMasks.class).warn(NLS.bind(Messages.LiveMasks_asInFile, e.what(), e.remedy()), e);
            }
            return Optional.empty();
        }

        private String write(String uri, Mask mask) throws StudyException {
            Path file = study.orElseThrow().folder().resolve(uri);
            try {
                Files.createDirectories(file.getParent());
                files.get().write(mask.toVolume(), file, Progress.NONE);
                return StudyImages.sha256(file, Progress.NONE);
            } catch (ProsectException e) {
                throw new StudyException(NLS.bind(Messages.LiveMasks_notWritten, e.what()), e.remedy(), e);
            } catch (IOException e) {
                throw new StudyException(NLS.bind(Messages.LiveMasks_notWritten, file.getParent() + ": " + ImageFiles.reason(e)),
                        Messages.LiveMasks_notWritten_remedy, e);
            }
        }
    }
}
