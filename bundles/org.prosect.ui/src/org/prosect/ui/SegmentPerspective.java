package org.prosect.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;
import org.prosect.ui.start.FirstStepsView;
import org.prosect.ui.start.StartView;
import org.prosect.ui.study.StudyView;

/** The perspective for segmenting: study and properties on the left, the image in the middle. */
public final class SegmentPerspective implements IPerspectiveFactory {

    /** Its id. */
    public static final String ID = "org.prosect.ui.segment";

    /** The platform's log of errors. */
    private static final String LOG = "org.eclipse.pde.runtime.LogView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String editors = layout.getEditorArea();
        layout.addView(StudyView.ID, IPageLayout.LEFT, 0.3f, editors);
        IFolderLayout details = layout.createFolder("details", IPageLayout.BOTTOM, 0.55f, StudyView.ID);
        details.addView(IPageLayout.ID_PROP_SHEET);
        details.addPlaceholder(FirstStepsView.ID);
        IFolderLayout images = layout.createFolder("images", IPageLayout.RIGHT, 0.7f, editors);
        images.addPlaceholder(StartView.ID);
        IPlaceholderFolderLayout below = layout.createPlaceholderFolder("below", IPageLayout.BOTTOM, 0.75f, "images");
        below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
        below.addPlaceholder(LOG);
        layout.getViewLayout(StudyView.ID).setCloseable(false);
        layout.addShowViewShortcut(StudyView.ID);
        layout.addShowViewShortcut(StartView.ID);
        layout.addShowViewShortcut(FirstStepsView.ID);
        layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
        layout.addShowViewShortcut(IPageLayout.ID_PROGRESS_VIEW);
        layout.addShowViewShortcut(LOG);
    }
}
