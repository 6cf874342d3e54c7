package org.prosect.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.descriptor.basic.MPartDescriptor;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbench;

/**
 * Names of views and perspectives in the language of today. The platform keeps the layout of the window together with the names of the language in
 * which it was saved, and has no names in other languages for views of its own.
 */
final class SavedNames {

    private final Map<String, String> views = new HashMap<>();
    private final IWorkbench workbench;

    SavedNames(IWorkbench workbench) {
        this.workbench = workbench;
        views.put(IPageLayout.ID_PROP_SHEET, Messages.View_properties);
        views.put(IPageLayout.ID_PROGRESS_VIEW, Messages.View_progress);
        views.put("org.eclipse.pde.runtime.LogView", Messages.View_log);
    }

    /** Names all anew, except views that have been drawn already and name themselves. */
    void translate() {
        MApplication application = workbench.getService(MApplication.class);
        for (MPartDescriptor descriptor : application.getDescriptors()) {
            Optional.ofNullable(views.get(descriptor.getElementId())).ifPresent(descriptor::setLabel);
        }
        for (MWindow each : application.getChildren()) {
            each.getSharedElements().stream().filter(MPart.class::isInstance).map(MPart.class::cast).forEach(this::name);
        }
        for (MPerspective perspective : workbench.getService(EModelService.class).findElements(application, null, MPerspective.class)) {
            Optional.ofNullable(workbench.getPerspectiveRegistry().findPerspectiveWithId(perspective.getElementId()))
                    .ifPresent(found -> perspective.setLabel(found.getLabel()));
        }
    }

    private void name(MPart part) {
        if (views.containsKey(part.getElementId())) {
            part.setLabel(views.get(part.getElementId()));
        } else if (part.getObject() == null) {
            Optional.ofNullable(workbench.getViewRegistry().find(part.getElementId())).ifPresent(view -> part.setLabel(view.getLabel()));
        }
    }
}
