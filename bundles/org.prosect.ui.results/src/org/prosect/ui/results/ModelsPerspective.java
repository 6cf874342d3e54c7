package org.prosect.ui.results;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The perspective for trained models: what is installed, beside the study and the properties of what is selected. */
public final class ModelsPerspective implements IPerspectiveFactory {

    private static final String STUDY = "org.prosect.ui.study";
    private static final String MODELS = "org.prosect.ui.methods.models";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String editors = layout.getEditorArea();
        layout.addView(STUDY, IPageLayout.LEFT, 0.25f, editors);
        IFolderLayout models = layout.createFolder("models", IPageLayout.TOP, 0.65f, editors);
        IFolderLayout below = layout.createFolder("properties", IPageLayout.BOTTOM, 0.35f, "models");
        if (InstalledViews.has(MODELS)) {
            models.addView(MODELS);
        } else {
            models.addPlaceholder(MODELS);
        }
        below.addView(IPageLayout.ID_PROP_SHEET);
        below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
        layout.addShowViewShortcut(MODELS);
        layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
    }
}
