package org.prosect.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.ui.testing.Waiting.until;
import static org.prosect.ui.testing.Waiting.untilIdle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertySheet;
import org.eclipse.ui.views.properties.PropertySheetPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Study;
import org.prosect.ui.study.StudyPropertySource;
import org.prosect.ui.study.StudyView;

class StudyViewTest extends UiTest {

    private StudyView view;
    private TreeViewer tree;
    private Study study;

    @BeforeEach
    void openStudy() throws Exception {
        session.open(studyFolder());
        view = studyView();
        tree = view.viewer();
        study = session.current().orElseThrow().study();
        untilIdle();
    }

    @Test
    void showsTheElementsOfTheStudyByName() {
        tree.expandAll();
        List<String> texts = new ArrayList<>();
        List<TreeItem> items = new ArrayList<>();
        flatten(tree.getTree().getItems(), items);
        items.forEach(item -> texts.add(item.getText()));
        assertEquals(List.of("Case", "ball  20 \u00d7 18 \u00d7 16", "Ball", "Clicks  3 prompts", "Point inside at 10.0, 9.0, 16.0 mm",
                "Point outside at 2.0, 2.0, 4.0 mm", "Point inside at 12.0, 9.0, 16.0 mm", "Ball by threshold"), texts.subList(0, 8));
        assertTrue(texts.get(8).startsWith("threshold"), texts.get(8));
        assertEquals("dice 0.9877", texts.get(9));
    }

    @Test
    void everyElementHasAnIcon() {
        tree.expandAll();
        List<TreeItem> items = new ArrayList<>();
        flatten(tree.getTree().getItems(), items);
        assertEquals(10, items.size());
        for (TreeItem item : items) {
            assertTrue(item.getImage() != null && item.getImage().getBounds().width == 16, item.getText());
        }
    }

    private static void flatten(TreeItem[] items, List<TreeItem> all) {
        for (TreeItem item : items) {
            all.add(item);
            flatten(item.getItems(), all);
        }
    }

    @Test
    void editedPropertyCanBeUndoneAndDoneAgain() throws Exception {
        Image image = study.getImages().getFirst();
        IPropertySource properties = properties(image);
        properties.setPropertyValue("name", "renamed");
        assertEquals("renamed", image.getName());
        assertTrue(item(image).getText().startsWith("renamed"), "the tree follows");
        run(IWorkbenchCommandConstants.EDIT_UNDO);
        assertEquals("ball", image.getName());
        assertTrue(item(image).getText().startsWith("ball"), "the tree follows");
        run(IWorkbenchCommandConstants.EDIT_REDO);
        assertEquals("renamed", image.getName());
    }

    @Test
    void numbersChoicesAndReferencesCanBeEdited() {
        properties(study.getImages().getFirst()).setPropertyValue("windowWidth", "1500");
        assertEquals(1500, study.getImages().getFirst().getWindowWidth());
        PointPrompt point = (PointPrompt) study.getPromptSets().getFirst().getPrompts().getFirst();
        IPropertySource properties = properties(point);
        properties.getPropertyDescriptors();
        properties.setPropertyValue("polarity", 1);
        assertEquals(Polarity.NEGATIVE, point.getPolarity());
        PromptSet prompts = study.getPromptSets().getFirst();
        IPropertySource ofPrompts = properties(prompts);
        ofPrompts.setPropertyValue("structure", 0);
        assertNull(prompts.getStructure());
        assertTrue(study.getStructures().getFirst().getPromptSets().isEmpty(), "the opposite follows");
    }

    @Test
    void wrongValueIsRefusedWithTheValue() throws Exception {
        var descriptor = Arrays.stream(properties(study.getImages().getFirst()).getPropertyDescriptors()).filter(d -> d.getId().equals("windowWidth"))
                .findFirst().orElseThrow();
        var editor = descriptor.createPropertyEditor(tree.getTree());
        editor.setValue("wide");
        assertFalse(editor.isValueValid());
        assertEquals("'wide' is no value for Window Width", editor.getErrorMessage());
        editor.dispose();
    }

    @Test
    void recordedFactsCannotBeEdited() {
        for (EObject element : List.of(study.getImages().getFirst(), study.getResults().getFirst().getProvenance(),
                study.getResults().getFirst().getMetrics().getFirst())) {
            for (var descriptor : properties(element).getPropertyDescriptors()) {
                boolean fact = !(element instanceof Image) || List.of("uri", "sha256", "source", "geometry").contains(descriptor.getId());
                if (fact) {
                    assertNull(descriptor.createPropertyEditor(tree.getTree()), descriptor.getDisplayName());
                }
            }
        }
    }

    @Test
    void propertiesViewShowsWhatIsSelected() throws Exception {
        PropertySheet sheet = (PropertySheet) page().showView(IPageLayout.ID_PROP_SHEET);
        page().activate(view);
        select(study.getImages().getFirst());
        until("the Properties view shows the image", () -> sheet.getCurrentPage() instanceof PropertySheetPage p && p.getControl() instanceof Tree t
                && t.getItemCount() > 3 && t.getItem(0).getText(1).equals("ball"));
        properties(study.getImages().getFirst()).setPropertyValue("name", "other");
        Tree shown = (Tree) sheet.getCurrentPage().getControl();
        until("it follows the model", () -> shown.getItem(0).getText(1).equals("other"));
    }

    @Test
    void deletedPromptComesBackByUndoAtItsPlace() throws Exception {
        PromptSet prompts = study.getPromptSets().getFirst();
        Prompt second = prompts.getPrompts().get(1);
        select(second);
        run(IWorkbenchCommandConstants.EDIT_DELETE);
        assertEquals(2, prompts.getPrompts().size());
        assertFalse(prompts.getPrompts().contains(second));
        assertEquals(prompts, tree.getStructuredSelection().getFirstElement());
        run(IWorkbenchCommandConstants.EDIT_UNDO);
        assertEquals(second, prompts.getPrompts().get(1));
        assertEquals(second, tree.getStructuredSelection().getFirstElement());
    }

    @Test
    void deletedImageTakesReferencesAlongAndUndoBringsThemBack() throws Exception {
        Image image = study.getImages().getFirst();
        select(image);
        run(IWorkbenchCommandConstants.EDIT_DELETE);
        assertNull(study.getPromptSets().getFirst().getImage());
        run(IWorkbenchCommandConstants.EDIT_UNDO);
        assertEquals(image, study.getPromptSets().getFirst().getImage());
    }

    @Test
    void studyAndProvenanceCannotBeDeleted() throws Exception {
        var command = window.getService(org.eclipse.ui.commands.ICommandService.class).getCommand(IWorkbenchCommandConstants.EDIT_DELETE);
        select(study);
        assertFalse(command.isEnabled());
        select(study.getResults().getFirst().getProvenance());
        assertFalse(command.isEnabled());
        select(study.getResults().getFirst());
        assertTrue(command.isEnabled());
    }

    @Test
    void renamingHappensInTheTree() throws Exception {
        Image image = study.getImages().getFirst();
        select(image);
        run(IWorkbenchCommandConstants.FILE_RENAME);
        Text text = Arrays.stream(tree.getTree().getChildren()).filter(Text.class::isInstance).map(Text.class::cast).filter(Control::isVisible)
                .findFirst().orElseThrow();
        assertEquals("ball", text.getText());
        text.setText("portal phase");
        text.notifyListeners(org.eclipse.swt.SWT.DefaultSelection, new org.eclipse.swt.widgets.Event());
        assertEquals("portal phase", image.getName());
    }

    @Test
    void savedStudyIsOnDisk() throws Exception {
        properties(study.getImages().getFirst()).setPropertyValue("name", "kept");
        run(IWorkbenchCommandConstants.FILE_SAVE);
        assertEquals("kept", StudyFolder.open(folder.resolve("case")).study().getImages().getFirst().getName());
        assertFalse(session.current().orElseThrow().isChanged());
    }

    private IPropertySource properties(EObject element) {
        IPropertySource source = new StudyPropertySource(session.current().orElseThrow(), element);
        source.getPropertyDescriptors();
        return source;
    }

    private void select(EObject element) {
        page().activate(view);
        tree.expandAll();
        tree.setSelection(new StructuredSelection(element), true);
        untilIdle();
    }

    private TreeItem item(EObject element) {
        tree.reveal(element);
        return (TreeItem) tree.testFindItem(element);
    }
}
