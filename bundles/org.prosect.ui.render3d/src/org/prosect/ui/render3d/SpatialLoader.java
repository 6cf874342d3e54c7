package org.prosect.ui.render3d;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.prosect.core.ProsectException;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.imaging.Volume;
import org.prosect.study.StudyException;
import org.prosect.study.model.Image;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Result;
import org.prosect.study.model.Structure;
import org.prosect.study.model.SurfaceMesh;
import org.prosect.ui.render3d.kernel.SurfaceShape;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.view.ViewSnapshot;
import org.prosect.ui.view.ViewState;
import org.prosect.ui.volume.VolumeStore;

/** Follows the study and the state of the views, and has images and surfaces read and made ready in the background. For the UI thread only. */
final class SpatialLoader {

    /** A surface that was asked for, of a file as it was then. */
    private record Wanted(String file, CompletableFuture<SurfaceShape> shape) { }

    private static final int ORANGE = 0xe69f00;
    private static final String CANONICAL = "canonical";

    /** One after another, so that the first is there soon and the slices stay quick. */
    private static final class OneAfterAnother implements ISchedulingRule {

        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule == this;
        }
    }

    private final Display display;
    private final ISchedulingRule volumes = new OneAfterAnother();
    private final ISchedulingRule shapes = new OneAfterAnother();
    private final StudySession session;
    private final ViewState state;
    private final VolumeStore store;
    private final Consumer<SpatialContent> listener;
    private final Consumer<String> notice;
    private final StudySession.Listener studyListener = done -> refresh();
    private final ViewState.Listener viewListener = this::viewChanged;
    private final Map<EObject, Wanted> surfaces = new LinkedHashMap<>();
    private OptionalInt limit = OptionalInt.empty();
    private Optional<OpenStudy> study = Optional.empty();
    private Optional<Image> image = Optional.empty();
    private Optional<Volume> read = Optional.empty();
    private Optional<PreparedVolume> ready = Optional.empty();
    private CompletableFuture<Volume> reading = CompletableFuture.completedFuture(null);
    private CompletableFuture<PreparedVolume> preparing = CompletableFuture.completedFuture(null);
    private String words = Messages.Picture_nothing;

    /**
     * @param listener hears of everything new to be seen
     * @param notice takes what went wrong with a single surface, in words
     */
    SpatialLoader(Display display, StudySession session, ViewState state, VolumeStore store, Consumer<SpatialContent> listener,
            Consumer<String> notice) {
        this.display = display;
        this.session = session;
        this.state = state;
        this.store = store;
        this.listener = listener;
        this.notice = notice;
    }

    /** @param mostVoxels along an axis of what is drawn */
    void start(int mostVoxels) {
        boolean first = limit.isEmpty();
        limit = OptionalInt.of(mostVoxels);
        if (first) {
            session.addListener(studyListener);
            state.addListener(viewListener);
        }
        refresh();
    }

    void stop() {
        session.removeListener(studyListener);
        state.removeListener(viewListener);
        forget();
    }

    private void forget() {
        reading.cancel(false);
        preparing.cancel(false);
        surfaces.values().forEach(wanted -> wanted.shape.cancel(false));
        surfaces.clear();
        read = Optional.empty();
        ready = Optional.empty();
    }

    private void viewChanged(ViewSnapshot before, ViewSnapshot now) {
        if (!before.image().equals(now.image()) || !before.hidden().equals(now.hidden()) || !before.structure().equals(now.structure())) {
            refresh();
        }
    }

    private void refresh() {
        Optional<OpenStudy> nowStudy = session.current();
        Optional<Image> nowImage = state.now().image().filter(i -> nowStudy.filter(s -> EcoreUtil.isAncestor(s.study(), i)).isPresent());
        if (!nowStudy.equals(study) || !nowImage.equals(image)) {
            forget();
            study = nowStudy;
            image = nowImage;
            notice.accept("");
            read();
        }
        wantSurfaces();
        tell();
    }

    private void read() {
        if (image.isEmpty()) {
            words = Messages.Picture_nothing;
            return;
        }
        words = NLS.bind(Messages.Picture_reading, image.get().getName());
        CompletableFuture<Volume> future = store.volume(study.orElseThrow().folder(), image.get(), part -> { });
        reading = future;
        future.whenComplete((volume, thrown) -> {
            if (reading == future) {
                words = thrown == null ? "" : words(thrown);
                read = Optional.ofNullable(volume);
                read.ifPresent(this::prepare);
                tell();
            }
        });
    }

    private void prepare(Volume volume) {
        if (volume.geometry().dimensions() != 3) {
            words = Messages.Picture_flat;
            return;
        }
        boolean ct = isCt();
        int most = limit.orElseThrow();
        CompletableFuture<PreparedVolume> future = Preparation.start(display, volumes, Messages.Job_volume, progress -> PreparedVolume.of(volume,
                ct, most));
        preparing = future;
        future.whenComplete((prepared, thrown) -> {
            if (preparing == future) {
                ready = Optional.ofNullable(prepared);
                words = thrown == null ? "" : words(thrown);
                tell();
            }
        });
    }

    private boolean isCt() {
        return image.filter(i -> "CT".equals(i.getModality())).isPresent();
    }

    private void wantSurfaces() {
        Map<EObject, String> wanted = new LinkedHashMap<>();
        image.ifPresent(i -> i.getResults().stream().filter(r -> r.getMaskUri() != null && !state.now().hidden().contains(r))
                .forEach(r -> wanted.put(r, r.getMaskUri() + " " + r.getMaskSha256())));
        // canonical meshes lie about their own centre, not in the patient
        image.ifPresent(i -> i.getStudy().getMeshes().stream().filter(m -> m.getUri() != null && !CANONICAL.equals(m.getSpace()))
                .forEach(m -> wanted.put(m, m.getUri() + " " + m.getSha256())));
        surfaces.entrySet().removeIf(entry -> {
            boolean gone = !entry.getValue().file.equals(wanted.get(entry.getKey()));
            if (gone) {
                entry.getValue().shape.cancel(false);
            }
            return gone;
        });
        wanted.forEach((element, file) -> {
            if (!surfaces.containsKey(element)) {
                want(element, file, () -> element instanceof Result result ? surface(result) : surface((SurfaceMesh) element));
            }
        });
    }

    private void want(EObject element, String file, Supplier<CompletableFuture<SurfaceShape>> source) {
        CompletableFuture<SurfaceShape> shape = source.get();
        surfaces.put(element, new Wanted(file, shape));
        shape.whenComplete((made, thrown) -> {
            if (surfaces.containsKey(element) && surfaces.get(element).shape == shape) {
                if (thrown != null) {
                    notice.accept(words(thrown).replace('\n', ' '));
                }
                tell();
            }
        });
    }

    private CompletableFuture<SurfaceShape> surface(Result result) {
        String name = NLS.bind(Messages.Job_surface, Objects.requireNonNullElse(result.getName(), ""));
        return store.mask(study.orElseThrow().folder(), result, part -> { })
                .thenCompose(mask -> Preparation.start(display, shapes, name, progress -> Surfaces.of(mask)));
    }

    private CompletableFuture<SurfaceShape> surface(SurfaceMesh mesh) {
        try {
            var file = study.orElseThrow().folder().resolve(mesh.getUri());
            return Preparation.start(display, shapes, NLS.bind(Messages.Job_surface, Objects.requireNonNullElse(mesh.getName(), "")),
                    progress -> SurfaceShape.of(new MeshFiles(Contributions.ofPlatform().meshFormats()).read(file, progress)));
        } catch (StudyException e) {
            return CompletableFuture.failedFuture(new ProsectException(e.what(), e.remedy(), e));
        }
    }

    private void tell() {
        List<SpatialContent.Coloured> made = new ArrayList<>();
        surfaces.forEach((element, wanted) -> {
            if (wanted.shape.isDone() && !wanted.shape.isCompletedExceptionally() && wanted.shape.join().mesh().triangleCount() > 0) {
                made.add(new SpatialContent.Coloured(wanted.shape.join(), colour(element)));
            }
        });
        listener.accept(new SpatialContent(read.map(Volume::geometry).filter(g -> g.dimensions() == 3), isCt(), ready, made, prompts(), words));
    }

    /** Those that the slices show: of the structure that was chosen, else of the first that has any. */
    private List<Prompt> prompts() {
        List<PromptSet> sets = image.map(i -> List.copyOf(i.getPromptSets())).orElse(List.of());
        Optional<Structure> structure = state.now().structure()
                .or(() -> sets.stream().map(PromptSet::getStructure).filter(Objects::nonNull).findFirst());
        return sets.stream().filter(set -> structure.filter(s -> s == set.getStructure()).isPresent()).flatMap(set -> set.getPrompts().stream())
                .filter(Prompt::isEnabled).toList();
    }

    private static int colour(EObject element) {
        Structure structure = switch (element) {
            case Result result when result.getPromptSet() != null -> result.getPromptSet().getStructure();
            case SurfaceMesh mesh -> mesh.getStructure();
            default -> null;
        };
        String colour = structure == null ? null : structure.getColour();
        return colour == null || colour.isEmpty() ? ORANGE : Integer.parseInt(colour.substring(1), 16);
    }

    private static String words(Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return switch (cause) {
            case ProsectException e -> NLS.bind(Messages.Picture_problem, e.what(), e.remedy());
            case CancellationException e -> Messages.Picture_cancelled;
            default -> NLS.bind(Messages.Picture_problem, cause, "");
        };
    }
}
