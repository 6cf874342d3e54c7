package org.prosect.ui.prompts;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.ICellEditorListener;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.osgi.util.NLS;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.model.Prompt;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.tool.PromptPlace;

/** Typing the place of a prompt, started by the command and never by a click. Places outside the image are refused while they are typed. */
final class PlaceEditing extends EditingSupport {

    private final StudySession session;
    private final TextCellEditor editor;

    private PlaceEditing(TableViewer viewer, StudySession session, Supplier<Optional<Geometry>> image, Consumer<String> problems) {
        super(viewer);
        this.session = session;
        editor = new TextCellEditor(viewer.getTable());
        editor.setValidator(value -> problem(value.toString(), image.get()).orElse(null));
        editor.addListener(new ICellEditorListener() {
            @Override
            public void applyEditorValue() {
                problems.accept("");
            }

            @Override
            public void cancelEditor() {
                problems.accept("");
            }

            @Override
            public void editorValueChanged(boolean before, boolean valid) {
                problems.accept(valid || editor.getErrorMessage() == null ? "" : editor.getErrorMessage());
            }
        });
    }

    /** @param problems hears what is wrong with what is typed; empty when nothing is */
    static PlaceEditing install(TableViewer viewer, StudySession session, Supplier<Optional<Geometry>> image, Consumer<String> problems) {
        TableViewerEditor.create(viewer, new ColumnViewerEditorActivationStrategy(viewer) {
            @Override
            protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
                return event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC;
            }
        }, ColumnViewerEditor.DEFAULT);
        return new PlaceEditing(viewer, session, image, problems);
    }

    static Optional<String> problem(String text, Optional<Geometry> image) {
        Optional<Point3> place = PlaceText.parse(text);
        if (place.isEmpty()) {
            return Optional.of(NLS.bind(Messages.Place_unreadable, text));
        }
        return image.filter(grid -> !grid.contains(place.get())).map(grid -> NLS.bind(Messages.Place_outside, PlaceText.of(place.get())));
    }

    @Override
    protected CellEditor getCellEditor(Object element) {
        return editor;
    }

    @Override
    protected boolean canEdit(Object element) {
        return PromptPlace.of((Prompt) element).isPresent();
    }

    @Override
    protected Object getValue(Object element) {
        return PromptPlace.of((Prompt) element).map(PlaceText::precise).orElse("");
    }

    @Override
    protected void setValue(Object element, Object value) {
        // null: the validator refused the text; the same text is no change, though it has fewer digits
        if (value != null && !value.equals(getValue(element))) {
            PlaceText.parse(value.toString())
                    .ifPresent(place -> session.current().ifPresent(study -> PromptEdits.moveTo(study, (Prompt) element, place)));
        }
    }
}
