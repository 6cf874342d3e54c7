package org.prosect.ui;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.core.study.StudyImages;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.MetricValue;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.Result;
import org.prosect.study.model.Structure;
import org.prosect.study.model.StudyFactory;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.study.StudyView;

/** What the tests in the running workbench share: the window, a small study, and waiting without sleeping. */
abstract class UiTest {

    private static final int PATIENCE_MILLIS = 60_000;

    @TempDir
    Path folder;

    IWorkbenchWindow window;
    StudySession session;

    @BeforeEach
    void findWindow() {
        // the test harness switches error dialogs off; here they are what is tested
        ErrorDialog.AUTOMATED_MODE = false;
        window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        session = PlatformUI.getWorkbench().getService(StudySession.class);
    }

    @AfterEach
    void leaveCleanWindow() {
        problems().forEach(Shell::close);
        ErrorDialog.AUTOMATED_MODE = true;
        session.close();
        pump();
    }

    IWorkbenchPage page() {
        return window.getActivePage();
    }

    StudyView studyView() throws PartInitException {
        return (StudyView) page().showView(StudyView.ID);
    }

    /** Handles what is in the event queue. */
    static void pump() {
        Display display = Display.getCurrent();
        while (display.readAndDispatch()) {
            // until it is empty
        }
    }

    /** Handles events until something is so; fails after a minute. */
    static void until(String what, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        AtomicBoolean late = new AtomicBoolean();
        Runnable alarm = () -> late.set(true);
        display.timerExec(PATIENCE_MILLIS, alarm);
        while (!condition.getAsBoolean()) {
            if (late.get()) {
                fail("still not so after a minute: " + what);
            }
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        display.timerExec(-1, alarm);
    }

    /** The open problem dialogs. */
    static java.util.List<Shell> problems() {
        return Arrays.stream(Display.getCurrent().getShells()).filter(s -> !s.isDisposed() && s.getText().equals(Messages.Problem_title)).toList();
    }

    void run(String command) throws Exception {
        window.getService(IHandlerService.class).executeCommand(command, null);
        pump();
    }

    static ImageFiles files() {
        return new ImageFiles(Contributions.ofPlatform().imageFormats());
    }

    /** An image file with a bright ball in the middle. */
    Path imageFile(String name) throws ProsectException {
        Volume volume = Volume.allocate(Geometry.of(20, 18, 16, 1, 1, 2), VoxelType.INT16);
        for (int z = 0; z < 16; z++) {
            for (int y = 0; y < 18; y++) {
                for (int x = 0; x < 20; x++) {
                    double r = Math.hypot(Math.hypot(x - 10, y - 9), z - 8);
                    volume.set(volume.geometry().offset(x, y, z), r < 5 ? 300 : 10);
                }
            }
        }
        Path file = folder.resolve(name);
        files().write(volume, file, Progress.NONE);
        return file;
    }

    /** A study on disk with an image, a structure, three prompts and a result. */
    Path studyFolder() throws ProsectException, StudyException {
        Path place = folder.resolve("case-1");
        StudyFolder study = StudyFolder.create(place, "Case 1");
        Image image = StudyImages.add(study, imageFile("ball.nii.gz"), files(), true, Progress.NONE);
        Structure structure = StudyFactory.eINSTANCE.createStructure();
        structure.setName("Ball");
        structure.setColour("#ff8800");
        study.study().getStructures().add(structure);
        PromptSet prompts = StudyFactory.eINSTANCE.createPromptSet();
        prompts.setName("Clicks");
        prompts.setImage(image);
        prompts.setStructure(structure);
        study.study().getPromptSets().add(prompts);
        prompts.getPrompts().add(point(10, 9, 16, Polarity.POSITIVE));
        prompts.getPrompts().add(point(2, 2, 4, Polarity.NEGATIVE));
        prompts.getPrompts().add(point(12, 9, 16, Polarity.POSITIVE));
        study.study().getResults().add(result(study, image, prompts));
        study.save();
        return place;
    }

    private static Result result(StudyFolder study, Image image, PromptSet prompts) throws ProsectException {
        Volume voxels = StudyImages.read(study, image, files(), Progress.NONE);
        Volume mask = Volume.allocate(voxels.geometry(), VoxelType.UINT8);
        for (int i = 0; i < mask.length(); i++) {
            mask.set(i, voxels.get(i) > 100 ? 1 : 0);
        }
        files().write(mask, study.folder().resolve("masks").resolve("ball.nii.gz"), Progress.NONE);
        Result result = StudyFactory.eINSTANCE.createResult();
        result.setName("Ball by threshold");
        result.setImage(image);
        result.setPromptSet(prompts);
        result.setMaskUri("masks/ball.nii.gz");
        Provenance provenance = StudyFactory.eINSTANCE.createProvenance();
        provenance.setMethodId("threshold");
        provenance.setStarted(Instant.parse("2026-01-02T03:04:05Z"));
        result.setProvenance(provenance);
        MetricValue dice = StudyFactory.eINSTANCE.createMetricValue();
        dice.setMetricId("dice");
        dice.setValue(0.98765);
        result.getMetrics().add(dice);
        return result;
    }

    private static PointPrompt point(double x, double y, double z, Polarity polarity) {
        PointPrompt point = StudyFactory.eINSTANCE.createPointPrompt();
        point.setPosition(new Point3(x, y, z));
        point.setPolarity(polarity);
        return point;
    }

    /** A study folder whose study.xmi ends in the middle. */
    Path damagedStudyFolder() throws Exception {
        Path damaged = Files.createDirectory(folder.resolve("damaged"));
        Files.writeString(damaged.resolve(StudyFolder.FILE), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<study:Study xmlns:study=\"http://pros");
        return damaged;
    }

    /** What labels under a widget say. */
    static String labels(Composite parent) {
        StringBuilder text = new StringBuilder();
        for (Control child : parent.getChildren()) {
            if (child instanceof Label label) {
                text.append(label.getText()).append('\n');
            } else if (child instanceof Composite inner) {
                text.append(labels(inner));
            }
        }
        return text.toString();
    }
}
