package org.prosect.ui.volume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Display;
import org.prosect.core.ProsectException;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.study.StudyImages;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.Result;
import org.prosect.ui.mask.LiveMasks;
import org.prosect.ui.session.StudySession;

/**
 * The images and masks of studies: read in the background and kept while memory lasts, so that all views share one copy. A file that changed on disk
 * is read again. A service of the workbench: {@code workbench.getService(VolumeStore.class)}. For the UI thread only.
 *
 * <p>The futures are completed in the UI thread, exceptionally with a {@link ProsectException}; one whose file is at hand is complete at once. Who no
 * longer wants a file cancels the future; reading stops when nobody wants it.
 */
public final class VolumeStore {

    private final Display display;
    private final Supplier<ImageFiles> files;
    private final KeptVolumes kept = new KeptVolumes(Runtime.getRuntime().maxMemory() / 4);
    private final Map<String, Reading<?>> running = new HashMap<>();
    private final Optional<LiveMasks> live;

    /** @param files the formats, asked for in the background */
    public VolumeStore(Display display, Supplier<ImageFiles> files) {
        this.display = display;
        this.files = files;
        this.live = Optional.empty();
    }

    /**
     * A store that gives the masks of the open study with their edits.
     *
     * @param files the formats, asked for in the background
     */
    public VolumeStore(Display display, Supplier<ImageFiles> files, StudySession session) {
        this.display = display;
        this.files = files;
        this.live = Optional.of(new LiveMasks(session, files, (folder, result) -> progress -> stored(folder, result, progress), this::forget));
    }

    /** The masks that are edited. */
    public Optional<LiveMasks> live() {
        return live;
    }

    /**
     * The voxels of an image.
     *
     * @param progress hears the part that is done, 0 to 1, in the UI thread
     */
    public CompletableFuture<Volume> volume(StudyFolder folder, Image image, DoubleConsumer progress) {
        // copies, because another thread reads them
        Image copy = EcoreUtil.copy(image);
        try {
            return get(Volume.class, "image ", StudyImages.file(folder, image), image.getName(), progress,
                    p -> StudyImages.read(folder, copy, files.get(), p));
        } catch (ProsectException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * The mask of a result; else as {@link #volume}. That of the open study has all edits, and more come: who shows it listens to
     * {@link LiveMasks}.
     */
    public CompletableFuture<Mask> mask(StudyFolder folder, Result result, DoubleConsumer progress) {
        return live.filter(masks -> result.getMaskUri() != null && masks.isOpen(folder)).map(masks -> masks.mask(result, progress))
                .orElseGet(() -> stored(folder, result, progress));
    }

    /** As the file has it. */
    private CompletableFuture<Mask> stored(StudyFolder folder, Result result, DoubleConsumer progress) {
        Result copy = EcoreUtil.copy(result);
        String uri = result.getMaskUri() == null ? "" : result.getMaskUri();
        try {
            return get(Mask.class, "mask ", folder.resolve(uri), result.getName(), progress, p -> StudyImages.readMask(folder, copy, files.get(), p));
        } catch (StudyException e) {
            return CompletableFuture.failedFuture(new ProsectException(e.what(), e.remedy(), e));
        } catch (ProsectException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private <T> CompletableFuture<T> get(Class<T> type, String prefix, Path file, String name, DoubleConsumer progress, Reading.Source<T> source)
            throws ProsectException {
        String key = prefix + key(file);
        T there = type.cast(kept.get(key));
        if (there != null) {
            return CompletableFuture.completedFuture(there);
        }
        // the key tells the type
        @SuppressWarnings("unchecked")
        Reading<T> reading = (Reading<T>) running.get(key);
        if (reading == null || !reading.isWanted()) {
            reading = new Reading<>(display, name == null ? "" : name, source, (ended, read) -> {
                running.remove(key, ended);
                read.ifPresent(value -> kept.put(key, value));
            });
            running.put(key, reading);
            reading.schedule();
        }
        return reading.join(progress);
    }

    /** What was read from a file is somebody's to change. */
    private void forget(Path file) {
        kept.removeFile("mask " + file + " ");
    }

    private static String key(Path file) throws ProsectException {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be read (" + ImageFiles.reason(e) + ")", "Put the file back, or remove it from the study", e);
        }
    }
}
