package org.prosect.ui.results;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.prosect.ui.results.chart.MetricsView;

/** The perspective for judging: results large, the study and its slices beside them, measured values below. */
public final class EvaluatePerspective implements IPerspectiveFactory {

    // named, because views do not know each other
    private static final String STUDY = "org.prosect.ui.study";
    private static final String SLICES = "org.prosect.ui.slices.view";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String editors = layout.getEditorArea();
        layout.addView(STUDY, IPageLayout.LEFT, 0.16f, editors);
        layout.addView(IPageLayout.ID_PROP_SHEET, IPageLayout.BOTTOM, 0.6f, STUDY);
        IFolderLayout right = layout.createFolder("pictures", IPageLayout.RIGHT, 0.68f, editors);
        if (InstalledViews.has(SLICES)) {
            right.addView(SLICES);
        }
        IFolderLayout below = layout.createFolder("metrics", IPageLayout.BOTTOM, 0.45f, "pictures");
        below.addView(MetricsView.ID);
        below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
        layout.addView(ResultsView.ID, IPageLayout.TOP, 0.99f, editors);
        layout.addShowViewShortcut(ResultsView.ID);
        layout.addShowViewShortcut(MetricsView.ID);
        layout.addShowViewShortcut(STUDY);
        layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
        layout.addShowViewShortcut(IPageLayout.ID_PROGRESS_VIEW);
    }
}
