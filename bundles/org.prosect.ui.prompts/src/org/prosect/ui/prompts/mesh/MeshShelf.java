package org.prosect.ui.prompts.mesh;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.prosect.core.ProsectException;
import org.prosect.geometry.TriangleMesh;

/** Meshes that are drawn, read in the background and kept while they are used. For the UI thread only. */
public final class MeshShelf {

    /** Reads the file of a mesh, in any thread. */
    @FunctionalInterface
    public interface Reader {
        TriangleMesh read(Path file) throws ProsectException;
    }

    /** Some tens of megabytes even for large meshes. */
    private static final int MOST = 12;

    private final Reader reader;
    private final Map<Path, CompletableFuture<MeshShape>> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    public MeshShelf(Reader reader) {
        this.reader = reader;
    }

    /**
     * A mesh that is at hand; else it is read. Files of a study never change, so that each is read once.
     *
     * @param arrived runs in the UI thread when it has been read
     */
    public Optional<MeshShape> get(Path file, Runnable arrived) {
        CompletableFuture<MeshShape> there = kept.get(file);
        if (there == null) {
            Display display = Display.getCurrent();
            CompletableFuture<MeshShape> reading = CompletableFuture.supplyAsync(() -> read(file));
            kept.put(file, reading);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
            reading.whenComplete((shape, thrown) -> {
                if (!display.isDisposed()) {
                    display.asyncExec(arrived);
                }
            });
            return Optional.empty();
        }
        return there.isDone() && !there.isCompletedExceptionally() ? Optional.of(there.join()) : Optional.empty();
    }

    /** Whether a mesh could not be read; why is in the log. */
    public boolean isUnreadable(Path file) {
        CompletableFuture<MeshShape> there = kept.get(file);
        return there != null && there.isCompletedExceptionally();
    }

    private MeshShape read(Path file) {
        try {
            return MeshShape.of(reader.read(file));
        } catch (ProsectException e) {
            ILog.of(MeshShelf.class).error(e.getMessage(), e);
            throw new IllegalStateException(e);
        }
    }
}
