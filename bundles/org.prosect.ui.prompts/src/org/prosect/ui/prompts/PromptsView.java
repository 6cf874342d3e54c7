package org.prosect.ui.prompts;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.prosect.study.model.Prompt;
import org.prosect.ui.method.MethodState;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.tool.PromptPlace;
import org.prosect.ui.tool.PromptTools;
import org.prosect.ui.view.ViewState;

/** The list of prompts in the workbench: its selection is that of the slice editor and the tree, and theirs is its own. */
public final class PromptsView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.prosect.ui.prompts.view";

    private static final String COMMAND = "org.prosect.ui.prompts.";

    private final ISelectionListener listener = this::selectedElsewhere;
    private PromptsPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        panel = new PromptsPanel(parent, getSite().getService(StudySession.class), getSite().getService(ViewState.class),
                getSite().getService(MethodState.class), getSite().getService(PromptTools.class),
                problem -> getViewSite().getActionBars().getStatusLineManager().setErrorMessage(problem.isEmpty() ? null : problem));
        MenuManager menu = new MenuManager();
        panel.viewer().getControl().setMenu(menu.createContextMenu(panel.viewer().getControl()));
        getSite().registerContextMenu(menu, panel.viewer());
        getSite().setSelectionProvider(panel.viewer());
        handle(IWorkbenchCommandConstants.EDIT_DELETE, panel::deleteSelected, () -> !panel.selected().isEmpty());
        handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, () -> panel.viewer().getTable().selectAll(), () -> true);
        handle(IWorkbenchCommandConstants.FILE_RENAME, panel::typePlace, () -> panel.selected().size() == 1 && hasPlace());
        handle(COMMAND + "toggle", panel::toggleSelected, () -> !panel.selected().isEmpty());
        handle(COMMAND + "flip", panel::flipSelected, () -> panel.selected().stream().anyMatch(p -> PromptKind.polarity(p).isPresent()));
        handle(COMMAND + "goTo", panel::goToSelected, this::hasPlace);
        getSite().getPage().addPostSelectionListener(listener);
        selectedElsewhere(null, getSite().getPage().getSelection());
    }

    private boolean hasPlace() {
        return panel.selected().stream().anyMatch(p -> PromptPlace.of(p).isPresent());
    }

    private void handle(String command, Runnable action, BooleanSupplier enabled) {
        AbstractHandler handler = new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }

            @Override
            public void setEnabled(Object context) {
                // while a place is being typed the keys belong to the text
                setBaseEnabled(!panel.viewer().isCellEditorActive() && enabled.getAsBoolean());
            }
        };
        panel.viewer().addSelectionChangedListener(event -> handler.setEnabled(null));
        handler.setEnabled(null);
        getSite().getService(IHandlerService.class).activateHandler(command, handler);
    }

    private void selectedElsewhere(IWorkbenchPart part, ISelection selection) {
        if (part != this && selection instanceof IStructuredSelection structured) {
            List<Prompt> prompts = Arrays.stream(structured.toArray()).filter(Prompt.class::isInstance).map(Prompt.class::cast).toList();
            panel.select(prompts);
        }
    }

    /** All of the view. */
    PromptsPanel panel() {
        return panel;
    }

    @Override
    public void setFocus() {
        panel.viewer().getControl().setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(listener);
        super.dispose();
    }
}
