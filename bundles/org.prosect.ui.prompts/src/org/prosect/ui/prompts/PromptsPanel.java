package org.prosect.ui.prompts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckStateChangedEvent;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.prosect.imaging.Geometry;
import org.prosect.study.model.Image;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.Structure;
import org.prosect.ui.method.MethodState;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.tool.CurrentStructure;
import org.prosect.ui.tool.PromptPlace;
import org.prosect.ui.tool.PromptTools;
import org.prosect.ui.view.ViewSnapshot;
import org.prosect.ui.view.ViewState;

/** The prompts of the image that is looked at and the structure that is chosen: one row a prompt. */
final class PromptsPanel extends Composite {

    private final StudySession session;
    private final ViewState state;
    private final StructureBar bar;
    private final CheckboxTableViewer viewer;
    private final PromptColumns columns;
    private final Label summary;
    private List<Prompt> shown = List.of();
    /** What another view has selected, which may be listed later. */
    private List<Prompt> selectedElsewhere = List.of();

    /** @param problems hears what is wrong with what is typed; empty when nothing is */
    PromptsPanel(Composite parent, StudySession session, ViewState state, MethodState methods, PromptTools tools, Consumer<String> problems) {
        super(parent, SWT.NONE);
        this.session = session;
        this.state = state;
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        setLayout(layout);
        bar = new StructureBar(this, session, state);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        viewer = CheckboxTableViewer.newCheckList(this, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.getTable().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        viewer.getTable().setHeaderVisible(true);
        columns = new PromptColumns(viewer, tools, new PromptReasons(methods), this::grid);
        columns.place().setEditingSupport(PlaceEditing.install(viewer, session, this::grid, problems));
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setCheckStateProvider(new ICheckStateProvider() {
            @Override
            public boolean isChecked(Object element) {
                return ((Prompt) element).isEnabled();
            }

            @Override
            public boolean isGrayed(Object element) {
                return false;
            }
        });
        viewer.addCheckStateListener(this::checked);
        viewer.addOpenListener(event -> goToSelected());
        viewer.getTable().addListener(SWT.Selection, event -> selectedElsewhere = List.of());
        viewer.setInput(shown);
        summary = new Label(this, SWT.WRAP);
        GridData line = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
        line.horizontalIndent = 5;
        summary.setLayoutData(line);
        listen(methods);
        refresh();
    }

    private void listen(MethodState methods) {
        StudySession.Listener studyListener = done -> studyChanged();
        ViewState.Listener viewListener = this::viewChanged;
        MethodState.Listener methodListener = (before, now) -> refresh();
        session.addListener(studyListener);
        state.addListener(viewListener);
        methods.addListener(methodListener);
        addDisposeListener(event -> {
            session.removeListener(studyListener);
            state.removeListener(viewListener);
            methods.removeListener(methodListener);
        });
    }

    CheckboxTableViewer viewer() {
        return viewer;
    }

    StructureBar bar() {
        return bar;
    }

    /** What the line below the table says. */
    String summary() {
        return summary.getText();
    }

    String reason(Prompt prompt) {
        return columns.reason(prompt);
    }

    String tooltip(Prompt prompt) {
        return columns.tooltip(prompt);
    }

    /** What is selected in the list. */
    List<Prompt> selected() {
        return Arrays.stream(viewer.getStructuredSelection().toArray()).map(Prompt.class::cast).toList();
    }

    /** Selects what another view has; what is not listed now is when its structure is chosen. */
    void select(List<Prompt> prompts) {
        selectedElsewhere = prompts;
        List<Prompt> here = prompts.stream().filter(shown::contains).toList();
        if (!here.equals(selected())) {
            viewer.setSelection(new StructuredSelection(here), true);
        }
    }

    private Optional<Image> image() {
        return state.now().image().filter(i -> session.current().filter(s -> EcoreUtil.isAncestor(s.study(), i)).isPresent());
    }

    private Optional<Geometry> grid() {
        return image().map(Image::getGeometry);
    }

    private List<Prompt> prompts() {
        Optional<Image> image = image();
        Optional<Structure> structure = session.current().map(OpenStudy::study).flatMap(study -> CurrentStructure.of(study, image, state.now()));
        return image.stream().flatMap(i -> i.getPromptSets().stream()).filter(set -> structure.equals(Optional.ofNullable(set.getStructure())))
                .flatMap(set -> set.getPrompts().stream()).toList();
    }

    private void studyChanged() {
        refresh();
        // what came back or was changed is where the user goes on
        session.current().ifPresent(study -> {
            List<Prompt> touched = study.affected().stream().filter(Prompt.class::isInstance).map(Prompt.class::cast)
                    .filter(shown::contains).toList();
            if (!selected().containsAll(touched)) {
                viewer.setSelection(new StructuredSelection(touched), true);
            }
        });
    }

    private void viewChanged(ViewSnapshot before, ViewSnapshot now) {
        // the crosshair moves all the time
        if (!before.image().equals(now.image()) || !before.structure().equals(now.structure())) {
            refresh();
        }
    }

    private void refresh() {
        List<Prompt> now = prompts();
        bar.refresh();
        if (now.equals(shown)) {
            viewer.refresh();
        } else {
            List<Prompt> kept = selected().stream().filter(now::contains).toList();
            if (viewer.isCellEditorActive()) {
                viewer.cancelEditing();
            }
            shown = now;
            viewer.setInput(now);
            List<Prompt> elsewhere = selectedElsewhere.stream().filter(now::contains).toList();
            viewer.setSelection(new StructuredSelection(kept.isEmpty() ? elsewhere : kept), true);
        }
        say(now);
    }

    private void say(List<Prompt> prompts) {
        long off = prompts.stream().filter(p -> !p.isEnabled()).count();
        long unused = prompts.stream().filter(p -> p.isEnabled() && !reason(p).isEmpty()).count();
        String text = prompts.isEmpty() ? image().isEmpty() ? Messages.Summary_noImage : Messages.Summary_none
                : NLS.bind(Messages.Summary, new Object[] {prompts.size(), off, unused});
        if (!text.equals(summary.getText())) {
            summary.setText(text);
            layout();
        }
    }

    private void checked(CheckStateChangedEvent event) {
        session.current().ifPresent(study -> PromptEdits.enable(study, List.of((Prompt) event.getElement()), event.getChecked()));
    }

    /** Switches the selected prompts off, or on when all of them are off. */
    void toggleSelected() {
        List<Prompt> selected = selected();
        boolean on = selected.stream().noneMatch(Prompt::isEnabled);
        session.current().ifPresent(study -> PromptEdits.enable(study, selected, on));
    }

    void flipSelected() {
        session.current().ifPresent(study -> PromptEdits.flip(study, selected()));
    }

    /** Deletes the selected prompts and selects the row that comes next. */
    void deleteSelected() {
        List<Prompt> selected = selected();
        int row = viewer.getTable().getSelectionIndex();
        session.current().filter(s -> !selected.isEmpty()).ifPresent(study -> PromptEdits.delete(study, selected));
        if (!shown.isEmpty() && selected().isEmpty()) {
            viewer.setSelection(new StructuredSelection(shown.get(Math.clamp(row, 0, shown.size() - 1))), true);
        }
    }

    /** Opens the editor of the place of the one prompt that is selected. */
    void typePlace() {
        viewer.editElement(selected().getFirst(), Arrays.asList(viewer.getTable().getColumns()).indexOf(columns.place().getColumn()));
    }

    /** Moves the crosshair to the first of the selected prompts that has a place. */
    void goToSelected() {
        selected().stream().flatMap(p -> PromptPlace.of(p).stream()).findFirst().ifPresent(place -> state.change(view -> view.withCrosshair(place)));
    }
}
