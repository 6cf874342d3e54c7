package org.prosect.ui.slices;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.prosect.study.model.Prompt;
import org.prosect.ui.keys.BoundKeys;
import org.prosect.ui.keys.FocusContext;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.tool.PromptTools;
import org.prosect.ui.view.SpatialPicture;
import org.prosect.ui.view.ViewState;
import org.prosect.ui.volume.VolumeStore;

/** The slice editor in the workbench. Goes where the selection of other views is, and offers the prompts selected in it to them. */
public final class SlicesView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.prosect.ui.slices.view";

    /** The context of the keys of planes. */
    static final String KEYS = "org.prosect.ui.slices.plane";

    private static final String BUNDLE = "org.prosect.ui.slices";
    private static final String SPATIAL_PICTURES = "org.prosect.ui.spatialPictures";

    private final PromptSelection selection = new PromptSelection();
    private final ISelectionListener listener = this::selected;
    private SlicesPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        ViewState state = getSite().getService(ViewState.class);
        panel = new SlicesPanel(parent, getSite().getService(StudySession.class), state, getSite().getService(VolumeStore.class),
                getSite().getService(PromptTools.class), SlicesView::setting, this::spatial, this::offer);
        ToolKeys.bind(getSite().getWorkbenchWindow().getWorkbench());
        panel.scene().onStatus(text -> getViewSite().getActionBars().getStatusLineManager().setMessage(text));
        new SlicesToolbar(panel, new BoundKeys(getSite(), KEYS)).fill(getViewSite().getActionBars());
        FocusContext keys = new FocusContext(getSite(), KEYS);
        panel.planes().forEach(keys::add);
        getSite().getService(IHandlerService.class).activateHandler(IWorkbenchCommandConstants.EDIT_DELETE, new DeleteHandler(panel.scene()));
        selection.onSet(this::show);
        getSite().setSelectionProvider(selection);
        getSite().getPage().addPostSelectionListener(listener);
        selected(null, getSite().getPage().getSelection());
    }

    private Optional<Control> spatial(Composite parent) {
        for (IConfigurationElement element : Platform.getExtensionRegistry().getConfigurationElementsFor(SPATIAL_PICTURES)) {
            try {
                return Optional.of(((SpatialPicture) element.createExecutableExtension("class")).create(parent, getSite()));
            } catch (Exception | LinkageError e) {
                // the planes do without
                ILog.of(getClass()).error("the picture of bundle " + element.getContributor().getName() + " cannot be used", e);
            }
        }
        return Optional.empty();
    }

    private static double setting(String id, double otherwise) {
        return InstanceScope.INSTANCE.getNode(BUNDLE).getDouble("tool." + id, otherwise);
    }

    private void selected(IWorkbenchPart part, ISelection selected) {
        if (part != this) {
            show(selected);
        }
    }

    private void show(ISelection selected) {
        if (selected instanceof IStructuredSelection s && s.getFirstElement() instanceof EObject) {
            panel.show(Arrays.stream(s.toArray()).filter(EObject.class::isInstance).map(EObject.class::cast).toList());
        }
    }

    /** All but the toolbar. */
    SlicesPanel panel() {
        return panel;
    }

    private void offer(List<Prompt> prompts) {
        selection.offer(new StructuredSelection(prompts));
    }

    @Override
    public void setFocus() {
        panel.focus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(listener);
        super.dispose();
    }
}
