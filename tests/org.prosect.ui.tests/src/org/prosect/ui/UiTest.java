package org.prosect.ui;

import static org.prosect.ui.testing.Waiting.untilIdle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.MetricValue;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.Result;
import org.prosect.study.model.StudyFactory;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.study.StudyView;
import org.prosect.ui.testing.RunningWorkbench;
import org.prosect.ui.testing.TestStudy;

/** What these tests in the running workbench share: the window, a small study, and the dialogs of problems. */
abstract class UiTest {

    @TempDir
    Path folder;

    RunningWorkbench workbench;
    IWorkbenchWindow window;
    StudySession session;

    @BeforeEach
    void findWindow() {
        // the test harness switches error dialogs off; here they are what is tested
        ErrorDialog.AUTOMATED_MODE = false;
        workbench = new RunningWorkbench();
        window = workbench.window();
        session = workbench.session();
    }

    @AfterEach
    void leaveCleanWindow() {
        problems().forEach(Shell::close);
        ErrorDialog.AUTOMATED_MODE = true;
        session.close();
        untilIdle();
    }

    IWorkbenchPage page() {
        return window.getActivePage();
    }

    StudyView studyView() throws PartInitException {
        return (StudyView) page().showView(StudyView.ID);
    }

    /** The open problem dialogs. */
    static java.util.List<Shell> problems() {
        return Arrays.stream(Display.getCurrent().getShells()).filter(s -> !s.isDisposed() && s.getText().equals(Messages.Problem_title)).toList();
    }

    void run(String command) throws Exception {
        workbench.run(command);
        untilIdle();
    }

    /** A bright ball in the middle of an image. */
    private static Volume ball() {
        Volume volume = Volume.allocate(Geometry.of(20, 18, 16, 1, 1, 2), VoxelType.INT16);
        for (int z = 0; z < 16; z++) {
            for (int y = 0; y < 18; y++) {
                for (int x = 0; x < 20; x++) {
                    double r = Math.hypot(Math.hypot(x - 10, y - 9), z - 8);
                    volume.set(volume.geometry().offset(x, y, z), r < 5 ? 300 : 10);
                }
            }
        }
        return volume;
    }

    /** An image file with a bright ball in the middle. */
    Path imageFile(String name) throws ProsectException {
        Path file = folder.resolve(name);
        files().write(ball(), file, Progress.NONE);
        return file;
    }

    static ImageFiles files() {
        return TestStudy.productFiles();
    }

    /** A study on disk with an image, a structure, three prompts and a result. */
    Path studyFolder() throws ProsectException, StudyException {
        TestStudy study = new TestStudy(folder);
        Volume ball = ball();
        PromptSet prompts = study.prompts(study.image("ball", ball), "Ball");
        prompts.setName("Clicks");
        prompts.getStructure().setColour("#ff8800");
        prompts.getPrompts().add(TestStudy.point(10, 9, 16, Polarity.POSITIVE));
        prompts.getPrompts().add(TestStudy.point(2, 2, 4, Polarity.NEGATIVE));
        prompts.getPrompts().add(TestStudy.point(12, 9, 16, Polarity.POSITIVE));
        Mask mask = Mask.empty(ball.geometry());
        for (int i = 0; i < ball.length(); i++) {
            mask.set(i, ball.get(i) > 100);
        }
        Result result = study.result("ball", prompts, mask);
        result.setName("Ball by threshold");
        Provenance provenance = StudyFactory.eINSTANCE.createProvenance();
        provenance.setMethodId("threshold");
        provenance.setStarted(Instant.parse("2026-01-02T03:04:05Z"));
        result.setProvenance(provenance);
        MetricValue dice = StudyFactory.eINSTANCE.createMetricValue();
        dice.setMetricId("dice");
        dice.setValue(0.98765);
        result.getMetrics().add(dice);
        return study.save();
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
