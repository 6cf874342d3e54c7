package org.prosect.ui.methods;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.study.model.Image;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Result;
import org.prosect.ui.method.MethodState;
import org.prosect.ui.methods.run.Runs;

/** Runs another method on the prompts of the selected result or prompt set; asks which, unless the menu said so. */
public final class ReplayHandler extends AbstractHandler {

    /** The command. */
    public static final String COMMAND = "org.prosect.ui.methods.replay";
    /** Its parameter: id of the method. */
    public static final String METHOD = "org.prosect.ui.methods.replay.method";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        if (HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof EObject element) {
            List<MethodDescriptor> fitting = fitting(element);
            String id = event.getParameter(METHOD);
            Optional<MethodDescriptor> method = id == null ? ask(event, fitting) : fitting.stream().filter(m -> m.id().equals(id)).findFirst();
            method.ifPresent(m -> PlatformUI.getWorkbench().getService(Runs.class).replay(element, m));
        }
        return null;
    }

    private static Optional<MethodDescriptor> ask(ExecutionEvent event, List<MethodDescriptor> fitting) throws ExecutionException {
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(HandlerUtil.getActiveShellChecked(event), LabelProvider.createTextProvider(
                method -> ((MethodDescriptor) method).name()));
        dialog.setTitle(Messages.Replay_title);
        dialog.setMessage(Messages.Replay_message);
        dialog.setElements(fitting.toArray());
        return dialog.open() == Window.OK ? Optional.ofNullable((MethodDescriptor) dialog.getFirstResult()) : Optional.empty();
    }

    /** The methods that take the image of a result or a prompt set; none for other elements. */
    static List<MethodDescriptor> fitting(EObject element) {
        Image image = switch (element) {
            case Result result -> result.getImage();
            case PromptSet set -> set.getImage();
            default -> null;
        };
        if (image == null || image.getGeometry() == null) {
            return List.of();
        }
        int dimensions = image.getGeometry().dimensions();
        return PlatformUI.getWorkbench().getService(MethodState.class).methods().stream().filter(m -> m.dimensions().contains(dimensions)).toList();
    }

    /** The selected result or prompt set of a selection. */
    static Optional<EObject> element(Object selection) {
        return selection instanceof StructuredSelection s && s.size() == 1 && s.getFirstElement() instanceof EObject element ? Optional.of(element)
                : Optional.empty();
    }
}
