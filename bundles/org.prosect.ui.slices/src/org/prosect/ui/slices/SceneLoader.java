package org.prosect.ui.slices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.study.model.Image;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.Result;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.ui.mask.MaskListener;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.slices.kernel.MaskFocus;
import org.prosect.ui.tool.PromptPlace;
import org.prosect.ui.view.DisplayWindow;
import org.prosect.ui.view.ViewSnapshot;
import org.prosect.ui.view.ViewState;
import org.prosect.ui.volume.VolumeStore;

/** Keeps a scene as the study, the state of the views and the selection ask for; what has to be read arrives later. */
final class SceneLoader {

    /** What the picture of a result depends on. */
    private record MaskKey(String uri, String sha256) { }

    /** A mask that was asked for. */
    private record Wanted(MaskKey key, CompletableFuture<Mask> mask) { }

    private static final int ORANGE = 0xe69f00;

    private final Scene scene;
    private final StudySession session;
    private final VolumeStore store;
    private final ToolSettings settings;
    private final Consumer<List<Prompt>> selection;
    private final Consumer<String> notice;
    private final StudySession.Listener studyListener = done -> studyChanged();
    private final ViewState.Listener viewListener;
    private final MaskListener maskListener;
    private final Map<Result, Wanted> masks = new LinkedHashMap<>();
    private Optional<OpenStudy> study = Optional.empty();
    private Optional<Image> image = Optional.empty();
    /** Whether the crosshair was put somewhere on purpose while the image is read. */
    private boolean aimed;
    private Optional<Geometry> lastGrid = Optional.empty();
    private CompletableFuture<Volume> reading = CompletableFuture.completedFuture(null);

    /** @param notice takes what went wrong, in words; empty when nothing did */
    SceneLoader(Scene scene, StudySession session, VolumeStore store, ToolSettings settings, Consumer<List<Prompt>> selection,
            Consumer<String> notice) {
        this.scene = scene;
        this.session = session;
        this.store = store;
        this.settings = settings;
        this.selection = selection;
        this.notice = notice;
        this.maskListener = scene::maskChanged;
        this.viewListener = (before, now) -> scene.viewChanged(before, now, this::viewChanged);
    }

    void start() {
        session.addListener(studyListener);
        scene.state().addListener(viewListener);
        store.live().ifPresent(live -> live.addListener(maskListener));
        studyChanged();
        viewChanged();
        if (image.isEmpty()) {
            read();
        }
    }

    void stop() {
        session.removeListener(studyListener);
        scene.state().removeListener(viewListener);
        store.live().ifPresent(live -> live.removeListener(maskListener));
        reading.cancel(false);
        masks.values().forEach(wanted -> wanted.mask.cancel(false));
    }

    /** Goes to the first of what was selected elsewhere, and marks its prompts; elements that have no place are left alone. */
    void show(List<EObject> elements) {
        if (study.isEmpty() || elements.isEmpty() || !elements.stream().allMatch(e -> EcoreUtil.isAncestor(study.get().study(), e))) {
            return;
        }
        show(elements.getFirst());
        scene.setSelected(elements.stream().filter(Prompt.class::isInstance).map(Prompt.class::cast).toList());
    }

    private void show(EObject element) {
        switch (element) {
            case Image i -> open(Optional.of(i));
            case Result r when r.getImage() != null -> showResult(r);
            case PromptSet set when set.getImage() != null -> {
                open(Optional.of(set.getImage()));
                choose(set.getStructure());
            }
            case Structure structure -> choose(structure);
            case Prompt prompt -> showPrompt(prompt);
            default -> { }
        }
    }

    private void showPrompt(Prompt prompt) {
        if (prompt.eContainer() instanceof PromptSet set && set.getImage() != null) {
            open(Optional.of(set.getImage()));
            choose(set.getStructure());
        } else if (prompt.eContainer() instanceof Provenance p && p.eContainer() instanceof Result r && r.getImage() != null) {
            open(Optional.of(r.getImage()));
        }
        PromptPlace.of(prompt).ifPresent(place -> {
            aimed = scene.volume().isEmpty();
            scene.state().change(view -> view.withCrosshair(place));
        });
    }

    private void showResult(Result result) {
        store.live().ifPresent(live -> live.choose(Optional.of(result)));
        open(Optional.of(result.getImage()));
        choose(result.getPromptSet() == null ? null : result.getPromptSet().getStructure());
        scene.state().change(view -> view.withHidden(view.hidden().stream().filter(r -> r != result).collect(java.util.stream.Collectors.toSet())));
        Wanted wanted = masks.get(result);
        // who draws in it or has just changed it is where they want to be
        boolean atWork = scene.view().tool().isPresent() || study.filter(s -> s.affected().contains(result)).isPresent();
        if (wanted != null && !atWork) {
            Display display = Display.getCurrent();
            wanted.mask.thenApplyAsync(mask -> Map.entry(mask, MaskFocus.of(mask)))
                    .thenAccept(found -> display.asyncExec(() -> goInto(result, found.getKey(), found.getValue())));
        }
    }

    /** Unless the crosshair is in the mask already, or the user went elsewhere meanwhile. */
    private void goInto(Result result, Mask mask, Optional<Point3> focus) {
        int offset = mask.geometry().offsetAt(scene.view().crosshair());
        if (image.equals(Optional.ofNullable(result.getImage())) && (offset < 0 || !mask.get(offset))) {
            focus.ifPresent(place -> scene.state().change(view -> view.withCrosshair(place)));
        }
    }

    private void open(Optional<Image> next) {
        if (!scene.view().image().equals(next)) {
            scene.state().change(view -> view.withImage(next).withWindow(next.flatMap(SceneLoader::window)));
        }
    }

    private void choose(Structure structure) {
        if (structure != null) {
            scene.state().change(view -> view.withStructure(Optional.of(structure)));
        }
    }

    private static Optional<DisplayWindow> window(Image image) {
        return image.getWindowWidth() > 0 ? Optional.of(new DisplayWindow(image.getWindowCentre(), image.getWindowWidth())) : Optional.empty();
    }

    private void studyChanged() {
        boolean another = !session.current().equals(study);
        study = session.current();
        if (another) {
            forgetMasks();
            notice.accept("");
        }
        Optional<Study> model = study.map(OpenStudy::study);
        Optional<Image> there = scene.view().image().filter(i -> model.filter(s -> EcoreUtil.isAncestor(s, i)).isPresent());
        if (there.isEmpty()) {
            scene.state().change(view -> view.withStructure(Optional.empty()).withHidden(java.util.Set.of()));
            open(model.flatMap(s -> s.getImages().stream().findFirst()));
        }
        List<Prompt> stillThere = scene.selected().stream().filter(p -> model.filter(s -> EcoreUtil.isAncestor(s, p)).isPresent()).toList();
        if (!stillThere.equals(scene.selected())) {
            scene.setSelected(stillThere);
        }
        refresh();
    }

    private void viewChanged() {
        ViewSnapshot view = scene.view();
        if (!view.image().equals(image)) {
            image = view.image();
            forgetMasks();
            read();
        }
        refresh();
    }

    private void read() {
        reading.cancel(false);
        scene.setVolume(Optional.empty(), image.isEmpty() ? Messages.Slices_nothing : NLS.bind(Messages.Slices_reading, image.get().getName(), 0));
        if (image.isEmpty() || study.isEmpty()) {
            return;
        }
        Image wanted = image.get();
        CompletableFuture<Volume> future = store.volume(study.get().folder(), wanted,
                part -> scene.setVolume(Optional.empty(), NLS.bind(Messages.Slices_reading, wanted.getName(), Math.round(100 * part))));
        reading = future;
        future.whenComplete((volume, thrown) -> {
            if (reading != future) {
                return;
            }
            if (thrown == null) {
                arrived(volume);
            } else {
                scene.setVolume(Optional.empty(), words(thrown, wanted.getName()));
            }
        });
    }

    private void arrived(Volume volume) {
        Geometry grid = volume.geometry();
        boolean stay = grid.contains(scene.view().crosshair()) && (aimed || lastGrid.filter(last -> isSameRegion(last, grid)).isPresent());
        aimed = false;
        lastGrid = Optional.of(grid);
        scene.state().change(view -> view.withCrosshair(stay ? view.crosshair() : Planes.middle(grid))
                .withWindow(view.window().or(() -> Optional.of(WindowPreset.automatic(volume)))));
        scene.setVolume(Optional.of(volume), "");
    }

    /** Images of one patient may show the same place; of others the same coordinates mean nothing. */
    private static boolean isSameRegion(Geometry a, Geometry b) {
        return a.contains(Planes.middle(b)) && b.contains(Planes.middle(a));
    }

    private static String words(Throwable thrown, String name) {
        Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return switch (cause) {
            case ProsectException e -> NLS.bind(Messages.Slices_problem, e.what(), e.remedy());
            case CancellationException e -> NLS.bind(Messages.Slices_cancelled, name);
            default -> NLS.bind(Messages.Slices_problem, cause, "");
        };
    }

    private void refresh() {
        Optional<StudyToolContext> now = scene.context().filter(c -> study.filter(s -> s == c.study()).isPresent()
                && image.filter(i -> i == c.image()).isPresent());
        Optional<StudyToolContext> context = now.or(() -> study.flatMap(
                s -> image.filter(i -> EcoreUtil.isAncestor(s.study(), i)).map(i -> new StudyToolContext(s, i, scene, settings, selection))));
        scene.setPrompts(context.flatMap(StudyToolContext::prompts).map(set -> set.getPrompts().stream().filter(Prompt::isEnabled).toList())
                .orElse(List.of()), context);
        refreshMasks();
    }

    private void refreshMasks() {
        List<Result> shown = image.isEmpty() || study.isEmpty() ? List.of() : image.get().getResults().stream()
                .filter(r -> r.getMaskUri() != null && !scene.view().hidden().contains(r)).toList();
        masks.entrySet().removeIf(entry -> {
            boolean gone = !shown.contains(entry.getKey()) || !entry.getValue().key.equals(key(entry.getKey()));
            if (gone) {
                entry.getValue().mask.cancel(false);
            }
            return gone;
        });
        for (Result result : shown) {
            if (!masks.containsKey(result)) {
                CompletableFuture<Mask> mask = store.mask(study.get().folder(), result, part -> { });
                masks.put(result, new Wanted(key(result), mask));
                mask.whenComplete((read, thrown) -> {
                    if (thrown != null && masks.containsKey(result) && masks.get(result).mask == mask) {
                        notice.accept(words(thrown, result.getName()).replace('\n', ' '));
                    }
                    collectMasks();
                });
            }
        }
        collectMasks();
    }

    private void collectMasks() {
        List<SceneMask> ready = new ArrayList<>();
        masks.forEach((result, wanted) -> {
            if (wanted.mask.isDone() && !wanted.mask.isCompletedExceptionally()) {
                ready.add(new SceneMask(wanted.mask.join(), Objects.requireNonNullElse(result.getName(), ""), colour(result)));
            }
        });
        if (!ready.equals(scene.masks())) {
            scene.setMasks(ready);
        }
    }

    private void forgetMasks() {
        masks.values().forEach(wanted -> wanted.mask.cancel(false));
        masks.clear();
    }

    private static MaskKey key(Result result) {
        return new MaskKey(result.getMaskUri(), Objects.requireNonNullElse(result.getMaskSha256(), ""));
    }

    private static int colour(Result result) {
        Structure structure = result.getPromptSet() == null ? null : result.getPromptSet().getStructure();
        String colour = structure == null ? null : structure.getColour();
        return colour == null || colour.isEmpty() ? ORANGE : Integer.parseInt(colour.substring(1), 16);
    }
}
