package org.prosect.ui.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.ui.testing.Waiting.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.study.model.Image;
import org.prosect.study.model.Result;
import org.prosect.study.model.ResultState;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.testing.RunningWorkbench;
import org.prosect.ui.testing.TestStudy;
import org.prosect.ui.view.ViewState;

/** The views and wizards in the running workbench. */
class ResultsViewTest {

    @TempDir
    Path folder;

    private RunningWorkbench workbench;
    private IWorkbenchWindow window;
    private IWorkbenchPage page;
    private StudySession session;
    private ResultsView view;

    @BeforeEach
    void open() throws Exception {
        workbench = new RunningWorkbench();
        window = workbench.window();
        page = workbench.page();
        session = workbench.session();
        session.open(study());
        view = (ResultsView) page.showView(ResultsView.ID);
        page.activate(view);
    }

    @AfterEach
    void close() {
        if (session != null) {
            session.close();
            page.hideView(view);
        }
    }

    /** A study with an image and two boxes, of which the second holds the first and as much again. */
    private Path study() throws Exception {
        TestStudy study = new TestStudy(folder);
        Image image = study.image("ct", Volume.allocate(Geometry.of(24, 20, 16, 1, 1, 1), VoxelType.INT16));
        int far = 8;
        for (String name : List.of("small", "large")) {
            Mask mask = Mask.empty(image.getGeometry());
            for (int z = 4; z < 14; z++) {
                for (int y = 4; y < 14; y++) {
                    for (int x = 4; x < far + 1; x++) {
                        mask.set(image.getGeometry().offset(x, y, z), true);
                    }
                }
            }
            far = 13;
            study.result(name, study.prompts(image, "Box"), mask);
        }
        return study.save();
    }

    private OpenStudy current() {
        return session.current().orElseThrow();
    }

    private List<Result> results() {
        return current().study().getResults();
    }

    private void select(Object... results) {
        view.table().viewer().setSelection(new StructuredSelection(results));
    }

    private void run(String command) throws Exception {
        workbench.run(command);
    }

    @Test
    void tableShowsVolumesAndCommandsCanBeUndone() throws Exception {
        Table table = view.table().viewer().getTable();
        assertEquals(2, table.getItemCount());
        until("volumes are counted", () -> Arrays.stream(table.getItems()).map(i -> i.getText(ResultColumn.VOLUME.ordinal()))
                .filter(t -> t.matches("[01][.,]\\d0")).count() == 2);
        select(results().get(0), results().get(1));
        run("org.prosect.ui.results.accept");
        assertTrue(results().stream().allMatch(r -> r.getState() == ResultState.ACCEPTED));
        assertEquals(Messages.State_accepted, table.getItem(0).getText(ResultColumn.STATE.ordinal()));
        current().undo();
        assertTrue(results().stream().allMatch(r -> r.getState() == ResultState.PROPOSED));
        run(IWorkbenchCommandConstants.EDIT_DELETE);
        assertEquals(0, table.getItemCount());
        current().undo();
        assertEquals(2, table.getItemCount());
    }

    @Test
    void tickHidesAMaskInAllViews() {
        ViewState state = PlatformUI.getWorkbench().getService(ViewState.class);
        Table table = view.table().viewer().getTable();
        Result first = (Result) table.getItem(0).getData();
        assertTrue(table.getItem(0).getChecked());
        table.getItem(0).setChecked(false);
        Event tick = new Event();
        tick.item = table.getItem(0);
        tick.detail = SWT.CHECK;
        table.notifyListeners(SWT.Selection, tick);
        assertEquals(Set.of(first), state.now().hidden());
        state.change(now -> now.withHidden(Set.of()));
        assertTrue(table.getItem(0).getChecked(), "other views tick it again");
    }

    @Test
    void selectedResultsAreDrawnAndToldOf() throws Exception {
        select(results().get(0), results().get(1));
        until("a picture is drawn", () -> view.picture().canvas().pictureSize().isPresent());
        assertTrue(view.provenance().getText().contains("result: small") && view.provenance().getText().contains("result: large"));
        Files.delete(current().folder().folder().resolve("masks/small.nii.gz"));
        select(results().get(0));
        until("the missing file is told", () -> view.picture().canvas().words().contains("small.nii.gz"));
    }

    @Test
    void metricsAreMeasuredInTheBackgroundAndKeptAsOneChange() {
        select(results().get(0), results().get(1));
        Table table = find(view.metrics(), Table.class);
        Button measure = button(view.metrics(), Messages.Metrics_measure);
        Button keep = button(view.metrics(), Messages.Metrics_keep);
        assertFalse(keep.getEnabled());
        measure.notifyListeners(SWT.Selection, new Event());
        until("it is measured", () -> table.getColumnCount() == 4);
        TableItem dice = Arrays.stream(table.getItems()).filter(i -> i.getText(3).equals("dice")).findFirst().orElseThrow();
        assertEquals("0.6667", dice.getText(1), "2 * 500 / (500 + 1000)");
        keep.notifyListeners(SWT.Selection, new Event());
        Result judged = results().get(1);
        assertEquals(2.0 / 3, judged.getMetrics().stream().filter(m -> "dice".equals(m.getMetricId())).findFirst().orElseThrow().getValue(), 1e-9);
        assertTrue(judged.getMetrics().getFirst().getReference().startsWith("small"));
        keep.notifyListeners(SWT.Selection, new Event());
        assertEquals(judged.getMetrics().stream().map(m -> m.getMetricId() + m.getTolerance()).distinct().count(), judged.getMetrics().size(),
                "kept once");
        current().undo();
        current().undo();
        assertTrue(judged.getMetrics().isEmpty());
    }

    @Test
    void masksAreExportedByTheWizardUnderNewNames() throws Exception {
        Path target = Files.createDirectory(folder.resolve("out"));
        finish(window.getWorkbench().getExportWizardRegistry().findWizard("org.prosect.ui.results.exportMasks"), target.toString());
        assertEquals(List.of("large", "small"), names(target));
        finish(window.getWorkbench().getExportWizardRegistry().findWizard("org.prosect.ui.results.exportMasks"), target.toString());
        assertEquals(List.of("large", "large-2", "small", "small-2"), names(target));
    }

    @Test
    void reportTableAndArchiveAreExportedByTheWizards() throws Exception {
        Path report = folder.resolve("report.html");
        finish(window.getWorkbench().getExportWizardRegistry().findWizard("org.prosect.ui.results.exportReport"), report.toString());
        String html = Files.readString(report);
        assertEquals(2, html.split("data:image/png;base64,", -1).length - 1, "a picture of each result");
        assertTrue(html.contains("500 voxels, 0.500 ml"));
        Path table = folder.resolve("metrics.csv");
        finish(window.getWorkbench().getExportWizardRegistry().findWizard("org.prosect.ui.results.exportMetrics"), table.toString());
        assertEquals(3, Files.readAllLines(table).size());
        Path archive = folder.resolve("packed.zip");
        finish(window.getWorkbench().getExportWizardRegistry().findWizard("org.prosect.ui.results.exportArchive"), archive.toString());
        finish(window.getWorkbench().getImportWizardRegistry().findWizard("org.prosect.ui.results.importArchive"), archive.toString());
        assertTrue(current().folder().folder().endsWith("packed"), current().folder().folder().toString());
        assertEquals(2, results().size());
    }

    private static List<String> names(Path target) throws Exception {
        try (var files = Files.list(target)) {
            return files.map(f -> f.getFileName().toString().replaceFirst("\\..*", "")).sorted().toList();
        }
    }

    /** Opens a wizard, types into its first field, and finishes it. */
    private void finish(IWizardDescriptor descriptor, String typed) throws Exception {
        IWorkbenchWizard wizard = descriptor.createWizard();
        wizard.init(window.getWorkbench(), StructuredSelection.EMPTY);
        WizardDialog dialog = new WizardDialog(window.getShell(), (IWizard) wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        try {
            find((Composite) dialog.getCurrentPage().getControl(), Text.class).setText(typed);
            assertTrue(dialog.getCurrentPage().isPageComplete(), String.valueOf(dialog.getErrorMessage()));
            assertTrue(wizard.performFinish());
        } finally {
            dialog.close();
        }
    }

    private static <T extends Control> T find(Composite root, Class<T> type) {
        for (Control child : root.getChildren()) {
            T found = type.isInstance(child) ? type.cast(child) : child instanceof Composite c ? find(c, type) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Button button(Composite parent, String text) {
        return (Button) Arrays.stream(parent.getChildren()).filter(c -> c instanceof Button b && b.getText().equals(text)).findFirst().orElseThrow();
    }
}
