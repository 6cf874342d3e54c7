package org.prosect.ui.study;

import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ICellModifier;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerEditor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Item;
import org.prosect.ui.Messages;
import org.prosect.ui.session.StudySession;

/** Renaming in the tree, started by the command and never by a click. */
final class RenameEditing implements ICellModifier {

    private final StudySession session;

    private RenameEditing(StudySession session) {
        this.session = session;
    }

    static void install(TreeViewer viewer, StudySession session) {
        TextCellEditor editor = new TextCellEditor(viewer.getTree());
        editor.setValidator(value -> value.toString().isBlank() ? Messages.Value_emptyName : null);
        viewer.setColumnProperties(new String[] {"name"});
        viewer.setCellEditors(new CellEditor[] {editor});
        viewer.setCellModifier(new RenameEditing(session));
        TreeViewerEditor.create(viewer, new ColumnViewerEditorActivationStrategy(viewer) {
            @Override
            protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
                return event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC;
            }
        }, ColumnViewerEditor.DEFAULT);
    }

    /** The feature that holds the name of an element; empty when it has none that may be changed. */
    static Optional<EAttribute> nameOf(EObject element) {
        EStructuralFeature feature = element.eClass().getEStructuralFeature("name");
        boolean name = feature instanceof EAttribute && feature.getEType() == EcorePackage.Literals.ESTRING && !feature.isMany();
        return name && !StudyFeatures.isRecord(element) ? Optional.of((EAttribute) feature) : Optional.empty();
    }

    @Override
    public boolean canModify(Object element, String property) {
        return nameOf((EObject) element).isPresent();
    }

    @Override
    public Object getValue(Object element, String property) {
        Object name = ((EObject) element).eGet(nameOf((EObject) element).orElseThrow());
        return name == null ? "" : name;
    }

    @Override
    public void modify(Object item, String property, Object value) {
        EObject element = (EObject) (item instanceof Item i ? i.getData() : item);
        // null: the validator refused the text
        if (value != null) {
            session.current().ifPresent(study -> study.set(element, nameOf(element).orElseThrow(), value.toString().strip(),
                    NLS.bind(Messages.Command_rename, value.toString().strip())));
        }
    }
}
