package org.prosect.ui.preference;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.prosect.ui.session.StudySession;

/** How much memory the undo of mask edits may take; counts from the next study that is opened. */
public final class HistoryPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    private static final int LEAST = 16;
    private static final int MOST = 65536;

    public HistoryPreferencePage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.prosect.ui");
        store.setDefault(StudySession.MASK_MEGABYTES, StudySession.DEFAULT_MASK_MEGABYTES);
        setPreferenceStore(store);
        setDescription(Messages.History_description);
    }

    @Override
    protected void createFieldEditors() {
        IntegerFieldEditor megabytes = new IntegerFieldEditor(StudySession.MASK_MEGABYTES, Messages.History_megabytes, getFieldEditorParent());
        megabytes.setValidRange(LEAST, MOST);
        addField(megabytes);
    }
}
