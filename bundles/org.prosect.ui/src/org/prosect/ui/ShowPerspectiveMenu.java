package org.prosect.ui;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.actions.ContributionItemFactory;

/** The platform's list of perspectives, which its plugin.xml cannot name. */
public final class ShowPerspectiveMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window == null ? new IContributionItem[0] : new IContributionItem[] {ContributionItemFactory.PERSPECTIVES_SHORTLIST.create(window)};
    }
}
