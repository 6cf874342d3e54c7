package org.prosect.ui.methods;

import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The methods with which the selected prompts can be replayed. */
public final class ReplayMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        Optional<EObject> element = ReplayHandler.element(window.getSelectionService().getSelection());
        return element.map(ReplayHandler::fitting).stream().flatMap(java.util.List::stream).map(method -> {
            CommandContributionItemParameter item = new CommandContributionItemParameter(window, null, ReplayHandler.COMMAND,
                    CommandContributionItem.STYLE_PUSH);
            item.label = method.name();
            item.parameters = Map.of(ReplayHandler.METHOD, method.id());
            return (IContributionItem) new CommandContributionItem(item);
        }).toArray(IContributionItem[]::new);
    }
}
