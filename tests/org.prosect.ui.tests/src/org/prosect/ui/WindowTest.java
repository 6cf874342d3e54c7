package org.prosect.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.ui.testing.Waiting.untilIdle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.prosect.ui.study.StudyView;

class WindowTest extends UiTest {

    @Test
    void opensWithStudyPropertiesAndSlices() {
        assertEquals(SegmentPerspective.ID, page().getPerspective().getId());
        for (String view : List.of(StudyView.ID, "org.prosect.ui.slices.view", IPageLayout.ID_PROP_SHEET)) {
            assertNotNull(page().findView(view), view);
        }
    }

    @Test
    void titleNamesTheStudyAndMarksChanges() throws Exception {
        String product = Platform.getProduct().getName();
        assertEquals(product, window.getShell().getText());
        session.open(studyFolder());
        assertEquals("Case \u2013 " + product, window.getShell().getText());
        var study = session.current().orElseThrow();
        study.delete(study.study().getResults(), "Deletion");
        assertEquals("*Case \u2013 " + product, window.getShell().getText());
        run(IWorkbenchCommandConstants.FILE_SAVE);
        assertEquals("Case \u2013 " + product, window.getShell().getText());
    }

    @Test
    void everyMenuItemHasATextAndUndoSaysWhatItTakesBack() throws Exception {
        session.open(studyFolder());
        var study = session.current().orElseThrow();
        study.delete(study.study().getResults(), "Deletion of everything");
        untilIdle();
        List<String> texts = new ArrayList<>();
        for (MenuItem top : window.getShell().getMenuBar().getItems()) {
            Menu menu = top.getMenu();
            menu.notifyListeners(SWT.Show, new Event());
            Arrays.stream(menu.getItems()).filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0).map(MenuItem::getText).forEach(texts::add);
            menu.notifyListeners(SWT.Hide, new Event());
        }
        assertTrue(texts.stream().noneMatch(String::isBlank), texts.toString());
        for (String expected : List.of("&New Study\u2026", "&Open Study\u2026", "&Import Image\u2026", "&Save", "&Quit",
                "&Undo Deletion of everything", "&Redo",
                "&Delete", "Rena&me", "&Preferences", "&About Prosect", "Installation &Details")) {
            assertTrue(texts.stream().anyMatch(text -> text.split("\t")[0].equals(expected)), expected + " is not in " + texts);
        }
    }

    @Test
    void keysAreThoseOfStudies() throws Exception {
        IBindingService keys = window.getService(IBindingService.class);
        assertEquals("org.prosect.ui.keys", keys.getActiveScheme().getId());
        Map<String, String> expected = Map.of("org.prosect.ui.newStudy", "M1+N", "org.prosect.ui.openStudy", "M1+O", "org.prosect.ui.importImage",
                "M1+I", IWorkbenchCommandConstants.FILE_SAVE, "M1+S", IWorkbenchCommandConstants.EDIT_UNDO, "M1+Z",
                IWorkbenchCommandConstants.EDIT_REDO, "M1+Y", IWorkbenchCommandConstants.EDIT_DELETE, "DEL",
                IWorkbenchCommandConstants.FILE_RENAME, "F2", "org.eclipse.ui.window.quickAccess", "M1+3");
        for (var entry : expected.entrySet()) {
            TriggerSequence sequence = KeySequence.getInstance(entry.getValue());
            assertTrue(Arrays.stream(keys.getBindings()).anyMatch(b -> b.getParameterizedCommand() != null
                    && b.getParameterizedCommand().getId().equals(entry.getKey()) && b.getTriggerSequence().equals(sequence)), entry.toString());
        }
    }

    @Test
    void keysCanBeChangedInThePreferences() {
        IPreferenceNode page = PlatformUI.getWorkbench().getPreferenceManager().find("org.eclipse.ui.preferencePages.Keys");
        assertNotNull(page, "the page is not there");
        PreferenceManager alone = new PreferenceManager();
        alone.addToRoot(page);
        PreferenceDialog dialog = new PreferenceDialog(window.getShell(), alone);
        dialog.setBlockOnOpen(false);
        dialog.open();
        try {
            List<String> rows = trees(dialog.getShell()).flatMap(tree -> Arrays.stream(tree.getItems()))
                    .map(row -> row.getText(0) + "|" + row.getText(1) + "|" + row.getText(2) + "|" + row.getText(3)).toList();
            for (String expected : List.of("Slice Up|Page Up|Slices|Slices", "Take Tool (Box)|B|Slices|Slices", "Take Tool (Brush)|P|Slices|Slices",
                    "Grey Window (Lung)|1|Slices|Slices", "Look From (Front)|A|3D Picture|3D")) {
                assertTrue(rows.stream().anyMatch(row -> row.replace("PageUp", "Page Up").equals(expected)), expected + " is not in " + rows);
            }
        } finally {
            dialog.close();
        }
    }

    private static Stream<Tree> trees(Control control) {
        return control instanceof Tree tree ? Stream.of(tree)
                : control instanceof Composite c ? Stream.of(c.getChildren()).flatMap(WindowTest::trees) : Stream.empty();
    }

    @Test
    void unchangedStudyIsLeftWithoutAQuestion() throws Exception {
        session.open(studyFolder());
        assertTrue(SaveQuestion.mayLeave(window.getShell(), session));
    }

    @Test
    void onlyALeadingArgumentIsAStudy() {
        assertEquals(Optional.of(Path.of("case").toAbsolutePath()), ProsectApplication.studyFolder(new String[] {"case", "-x"}));
        assertEquals(Optional.empty(), ProsectApplication.studyFolder(new String[] {"-testproperties", "some/file"}));
        assertEquals(Optional.empty(), ProsectApplication.studyFolder(new String[0]));
        assertFalse(ProsectApplication.studyFolder(new String[] {""}).isPresent());
    }

    @Test
    void namesThatWereSavedInAnotherLanguageAreThoseOfNow() {
        MApplication application = PlatformUI.getWorkbench().getService(MApplication.class);
        MPart view = null;
        for (MWindow each : application.getChildren()) {
            for (MUIElement element : each.getSharedElements()) {
                if (element instanceof MPart found && found.getObject() == null && found.getElementId().startsWith("org.prosect.")) {
                    view = found;
                }
            }
        }
        assertNotNull(view, "every view has been drawn");
        String name = view.getLabel();
        MPerspective perspective = PlatformUI.getWorkbench().getService(EModelService.class)
                .findElements(application, SegmentPerspective.ID, MPerspective.class).getFirst();
        view.setLabel("\u5207\u7247");
        perspective.setLabel("\u5206\u5272");
        new SavedNames(PlatformUI.getWorkbench()).translate();
        assertEquals(name, view.getLabel());
        assertEquals("Segment", perspective.getLabel());
    }

    @Test
    void noTwoCommandsHaveTheSameKeys() {
        Map<String, Set<String>> commands = new TreeMap<>();
        for (Binding binding : PlatformUI.getWorkbench().getService(IBindingService.class).getBindings()) {
            if (binding.getSchemeId().equals("org.prosect.ui.keys") && binding.getParameterizedCommand() != null) {
                commands.computeIfAbsent(binding.getTriggerSequence() + " in " + binding.getContextId(), keys -> new TreeSet<>())
                        .add(binding.getParameterizedCommand().serialize());
            }
        }
        assertTrue(commands.size() > 10, "the scheme is not there: " + commands);
        commands.values().removeIf(all -> all.size() == 1);
        assertEquals(Map.of(), commands);
    }

    @Test
    void noKeyOfTheWholeWindowIsWhatOneTypes() {
        List<String> typed = new ArrayList<>();
        for (Binding binding : PlatformUI.getWorkbench().getService(IBindingService.class).getBindings()) {
            KeyStroke first = ((KeySequence) binding.getTriggerSequence()).getKeyStrokes()[0];
            boolean printable = first.getNaturalKey() >= ' ' && first.getNaturalKey() < SWT.KEYCODE_BIT && first.getNaturalKey() != SWT.DEL;
            if (binding.getSchemeId().equals("org.prosect.ui.keys") && binding.getContextId().startsWith("org.eclipse.ui.contexts.") && printable
                    && (first.getModifierKeys() & ~SWT.SHIFT) == 0) {
                typed.add(binding.toString());
            }
        }
        assertEquals(List.of(), typed);
    }
}
