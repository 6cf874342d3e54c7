package org.prosect.ui.methods.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.ConfigurationScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.swt.widgets.Display;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.ComputeDevices;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.core.study.StudyImages;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.study.model.Image;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Result;
import org.prosect.study.model.StudyPackage;
import org.prosect.ui.method.MethodState;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.testing.TestStudy;
import org.prosect.ui.testing.Waiting;
import org.prosect.ui.view.ViewState;
import org.prosect.ui.volume.VolumeStore;

/** A study on disk with one image and a prompt on it, and runs over a platform that a test makes up. */
final class RunsFixture implements AutoCloseable {

    static final Geometry GRID = Geometry.of(16, 14, 12, 1, 1, 1);

    final List<ProsectException> problems = new ArrayList<>();
    final StudySession session = new StudySession(problems::add);
    final ViewState view = new ViewState();
    final Display display = Display.getCurrent() == null ? new Display() : Display.getCurrent();
    final Contributions contributions;
    final MethodState methods;
    final IEclipsePreferences node;
    final Runs runs;
    final OpenStudy study;
    final PromptSet prompts;
    boolean consents = true;

    RunsFixture(Path folder, FakePlatform platform, String method) throws Exception {
        contributions = platform.contributions();
        methods = new MethodState(contributions);
        TestStudy made = new TestStudy(folder, files());
        Image image = made.image("ct", Volume.allocate(GRID, VoxelType.UINT8));
        made.prompts(image, "Ball").getPrompts().add(point(4, 5, 6));
        session.open(made.save());
        study = session.current().orElseThrow();
        prompts = study.study().getPromptSets().getFirst();
        view.change(v -> v.withImage(Optional.of(image())).withStructure(Optional.of(prompts.getStructure())));
        methods.change(c -> c.withMethod(method, java.util.Map.of(), Optional.empty()));
        node = (IEclipsePreferences) ConfigurationScope.INSTANCE.getNode("org.prosect.ui.methods.tests").node("runs");
        runs = new Runs(new Runs.Workbench(display, session, view, methods, new VolumeStore(display, this::files), new ComputeDevices(List.of()),
                contributions), new MethodPreferences(node), model -> consents, problems::add);
    }

    ImageFiles files() {
        return new ImageFiles(contributions.imageFormats());
    }

    Image image() {
        return study.study().getImages().getFirst();
    }

    static PointPrompt point(double x, double y, double z) {
        return TestStudy.point(x, y, z, Polarity.POSITIVE);
    }

    void add(PointPrompt point) {
        study.add(prompts, StudyPackage.Literals.PROMPT_SET__PROMPTS, point, "Add point");
    }

    List<Result> results() {
        return List.copyOf(study.study().getResults());
    }

    Mask mask(Result result) throws ProsectException {
        return StudyImages.readMask(study.folder(), result, files(), Progress.NONE);
    }

    /** Names of the files in a folder of the study. */
    List<String> filesIn(String folder) throws Exception {
        try (Stream<Path> files = Files.list(study.folder().folder().resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Runs, and waits for the end. */
    void run() {
        runs.run();
        idle();
    }

    void idle() {
        until("nothing runs", () -> runs.now().running().isEmpty());
    }

    /** Handles events until something is so. */
    void until(String what, BooleanSupplier condition) {
        Waiting.until(() -> what + "; problems: " + problems, condition);
    }

    /** Handles events for a time in which nothing should happen. */
    void pause(int millis) {
        long end = System.nanoTime() + millis * 1_000_000L;
        until("time passes", () -> System.nanoTime() > end);
    }

    @Override
    public void close() throws Exception {
        runs.dispose();
        session.close();
        node.removeNode();
    }
}
