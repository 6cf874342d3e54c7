package org.prosect.ui.methods.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.ComputeDevices;
import org.prosect.core.compute.DeviceChoice;
import org.prosect.core.compute.DevicePreference;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.method.MethodHost;
import org.prosect.core.method.MethodSettings;
import org.prosect.core.model.Model;
import org.prosect.core.parameter.Parameters;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Result;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.method.MethodChoice;
import org.prosect.ui.method.MethodState;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.view.ViewState;
import org.prosect.ui.volume.VolumeStore;

/**
 * Runs the chosen method on what is shown, in the background. One at a time: a newer wish stops the one that runs. The session of a method stays open
 * until another image, method or setting is wanted. A service of the workbench: {@code workbench.getService(Runs.class)}. For the UI thread only.
 */
public final class Runs {

    /** Hears of every change of what is being run. */
    @FunctionalInterface
    public interface Listener {
        void changed(RunStatus now);
    }

    /**
     * What runs need of the workbench.
     *
     * @param display its thread owns the study
     * @param session the open study
     * @param view what is shown
     * @param methods the method that is chosen
     * @param store reads images and masks
     * @param devices where networks run
     * @param contributions what is installed
     */
    public record Workbench(Display display, StudySession session, ViewState view, MethodState methods, VolumeStore store, ComputeDevices devices,
            Contributions contributions) { }

    private final Workbench workbench;
    private final MethodPreferences preferences;
    private final InstalledModels models;
    private final Predicate<Model> consent;
    private final Consumer<ProsectException> problems;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final StudySession.Listener studyListener = done -> studyChanged();
    private final LiveUpdate live;
    private Optional<OpenStudy> study;
    private RunStatus status = RunStatus.IDLE;
    private Optional<ActiveRun> current = Optional.empty();
    private Optional<RunRequest> next = Optional.empty();
    private Optional<SessionWorker> worker = Optional.empty();

    /**
     * @param consent shows licence and intended use of a model to the user, and returns whether the user agrees
     * @param problems shows what the user must know, and returns at once
     */
    public Runs(Workbench workbench, MethodPreferences preferences, Predicate<Model> consent, Consumer<ProsectException> problems) {
        this.workbench = workbench;
        this.preferences = preferences;
        this.models = new InstalledModels(workbench.contributions, preferences);
        this.consent = consent;
        this.problems = problems;
        study = workbench.session.current();
        workbench.session.addListener(studyListener);
        live = new LiveUpdate(workbench.display, workbench.session, workbench.view, workbench.methods, this::runLive);
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** What is being run. */
    public RunStatus now() {
        return status;
    }

    /** What is remembered of the user. */
    public MethodPreferences preferences() {
        return preferences;
    }

    /** The models that can be chosen. */
    public InstalledModels models() {
        return models;
    }

    /** The prompts that a run would be given; empty when there are none, or nothing is shown. */
    public Optional<PromptSet> prompts() {
        try {
            return RunTarget.of(workbench.session, workbench.view.now()).set();
        } catch (ProsectException e) {
            // nothing is shown
            return Optional.empty();
        }
    }

    /** Why the chosen method cannot be run now; empty when it can. */
    public Optional<ProsectException> obstacle() {
        try {
            RunTarget target = RunTarget.of(workbench.session, workbench.view.now());
            MethodDescriptor method = method();
            check(target, method);
            settings(method, workbench.methods.now(), target.set());
            return Optional.empty();
        } catch (ProsectException e) {
            return Optional.of(e);
        }
    }

    private MethodDescriptor method() throws ProsectException {
        return workbench.methods.method()
                .orElseThrow(() -> new ProsectException(Messages.Obstacle_noMethod, Messages.Obstacle_noMethod_remedy));
    }

    private static void check(RunTarget target, MethodDescriptor method) throws ProsectException {
        if (target.image().getGeometry() != null && !method.dimensions().contains(target.image().getGeometry().dimensions())) {
            throw new ProsectException(NLS.bind(Messages.Obstacle_dimensions, method.name(), target.image().getGeometry().dimensions()),
                    Messages.Obstacle_dimensions_remedy);
        }
    }

    private MethodSettings settings(MethodDescriptor method, MethodChoice choice, Optional<PromptSet> prompts) throws ProsectException {
        Parameters.of(method.parameters(), choice.parameters());
        Optional<Model> model = models.of(method, choice.model(), prompts);
        DeviceChoice device = model.isEmpty() ? DeviceChoice.BEST : choice.device().isBest() ? new DevicePreference().get() : choice.device();
        return new MethodSettings(choice.parameters(), 0, model, device);
    }

    /** Runs the chosen method on what is shown; a problem is shown. */
    public void run() {
        try {
            RunTarget target = RunTarget.of(workbench.session, workbench.view.now());
            submit(target, target.copy(), method(), workbench.methods.now(), false, System.nanoTime());
        } catch (ProsectException e) {
            problems.accept(e);
        }
    }

    /**
     * Runs another method, set as it was last, on the same prompts; its result comes beside.
     *
     * @param element a prompt set of the open study, or a result of it: then the prompts that it was made of
     */
    public void replay(EObject element, MethodDescriptor method) {
        try {
            OpenStudy open = workbench.session.current().filter(s -> EcoreUtil.isAncestor(s.study(), element))
                    .orElseThrow(() -> new ProsectException(Messages.Obstacle_noStudy, Messages.Obstacle_noStudy_remedy));
            boolean recorded = element instanceof Result result && result.getProvenance() != null && result.getPromptSet() != null;
            RunTarget target = RunTarget.of(open, element instanceof Result result ? result.getPromptSet() : (PromptSet) element);
            MethodChoice choice = workbench.methods.now().withMethod(method.id(), preferences.parameters(method.id()),
                    preferences.model(method.id()));
            submit(target, recorded ? PromptCopy.of((Result) element) : target.copy(), method, choice, false, System.nanoTime());
        } catch (ProsectException e) {
            problems.accept(e);
        }
    }

    private void runLive(long begun) {
        try {
            RunTarget target = RunTarget.of(workbench.session, workbench.view.now());
            submit(target, target.copy(), method(), workbench.methods.now(), true, begun);
        } catch (ProsectException e) {
            set(status.note(e.getMessage()));
        }
    }

    private void submit(RunTarget target, PromptCopy prompts, MethodDescriptor method, MethodChoice choice, boolean isLive, long begun)
            throws ProsectException {
        check(target, method);
        MethodSettings settings = settings(method, choice, target.set());
        if (settings.model().isPresent() && !preferences.isAcknowledged(settings.model().get())) {
            if (!consent.test(settings.model().get())) {
                workbench.methods.change(c -> isLive ? c.withLive(false) : c);
                return;
            }
            preferences.acknowledge(settings.model().get());
        }
        next = Optional.of(new RunRequest(target.study(), target.image(), target.set(), target.structure(), prompts, method, settings,
                choice.protecting(), isLive, begun));
        if (current.isPresent()) {
            current.get().stop(MethodJob.REPLACED_MILLIS);
        } else {
            startNext();
        }
    }

    /** Stops what runs and forgets what waits; a method that does not react is given up after half a second. */
    public void stop() {
        next = Optional.empty();
        current.ifPresent(run -> {
            set(status.stopped());
            run.stop(MethodJob.STOP_MILLIS);
        });
    }

    private void startNext() {
        RunRequest request = next.orElseThrow();
        next = Optional.empty();
        ActiveRun run = new ActiveRun(request, workbench.display, ending -> ended(request, ending));
        current = Optional.of(run);
        set(status.running(request.method().name()));
        SessionWorker thread = worker.orElseGet(SessionWorker::new);
        worker = Optional.of(thread);
        ImageFiles images = new ImageFiles(workbench.contributions.imageFormats());
        MeshFiles meshes = new MeshFiles(workbench.contributions.meshFormats());
        run.start(workbench.store, workbench.view.now().hidden(), read -> new MethodJob(request, new MethodJob.Equipment(read.image(), read.others(),
                host(request, images, meshes), images, meshes), thread, run::jobEnded));
    }

    private MethodHost host(RunRequest request, ImageFiles images, MeshFiles meshes) {
        StudyFolder folder = request.study().folder();
        return new MethodHost(workbench.contributions.promptTypes(), uri -> images.read(file(folder, uri), Progress.NONE),
                uri -> meshes.read(file(folder, uri), Progress.NONE), workbench.devices, text -> inUserInterface(() -> set(status.note(text))));
    }

    private static java.nio.file.Path file(StudyFolder folder, String uri) throws ProsectException {
        try {
            return folder.resolve(uri);
        } catch (StudyException e) {
            throw new ProsectException(e.what(), e.remedy(), e);
        }
    }

    private void inUserInterface(Runnable action) {
        if (!workbench.display.isDisposed()) {
            workbench.display.asyncExec(action);
        }
    }

    private void ended(RunRequest request, MethodJob.Ending ending) {
        current = Optional.empty();
        switch (ending) {
            case MethodJob.Ending.Answered answered -> answered(request, answered);
            case MethodJob.Ending.Stopped() -> set(status.idle(next.isPresent() ? "" : NLS.bind(Messages.Run_stopped, request.method().name())));
            case MethodJob.Ending.Failed(ProsectException problem) -> failed(request, problem);
            case MethodJob.Ending.Abandoned(ProsectException problem) -> {
                worker = Optional.empty();
                workbench.methods.change(choice -> choice.withLive(false));
                set(status.idle(problem.what()));
                problems.accept(problem);
            }
        }
        if (next.isPresent() && current.isEmpty()) {
            startNext();
        }
    }

    private void answered(RunRequest request, MethodJob.Ending.Answered answered) {
        ResultEntry entry = new ResultEntry(request, answered.outcome(), answered.files());
        if (next.isPresent() || !study.equals(Optional.of(request.study())) || !entry.isWanted()) {
            answered.files().discard(request.study().folder());
            set(status.idle(""));
            return;
        }
        try {
            entry.enter();
            set(status.done(new RunStatus.Latency(request.method().name(), (System.nanoTime() - request.begun()) / 1_000_000,
                    answered.outcome().provenance().getDurationMillis())));
        } catch (RuntimeException e) {
            answered.files().discard(request.study().folder());
            failed(request, ProblemDialog.unexpected(e));
        }
    }

    /** A prompt that is still missing is nothing to stop live update for; a method that breaks is. */
    private void failed(RunRequest request, ProsectException problem) {
        boolean wish = request.live() && problem.getCause() == null;
        set(status.idle(problem.getMessage()));
        if (!wish) {
            workbench.methods.change(choice -> request.live() ? choice.withLive(false) : choice);
            problems.accept(problem);
        }
    }

    private void studyChanged() {
        if (!workbench.session.current().equals(study)) {
            study = workbench.session.current();
            stop();
            worker.ifPresent(SessionWorker::release);
            worker = Optional.empty();
        }
    }

    private void set(RunStatus now) {
        if (!now.equals(status)) {
            status = now;
            listeners.forEach(listener -> listener.changed(now));
        }
    }

    /** The workbench ends. */
    public void dispose() {
        listeners.clear();
        live.dispose();
        workbench.session.removeListener(studyListener);
        stop();
        worker.ifPresent(SessionWorker::release);
    }
}
