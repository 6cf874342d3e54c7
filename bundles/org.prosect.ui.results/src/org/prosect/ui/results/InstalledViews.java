package org.prosect.ui.results;

import org.eclipse.ui.PlatformUI;

/** Views of other bundles, which a product may lack. */
final class InstalledViews {

    private InstalledViews() { }

    static boolean has(String id) {
        return PlatformUI.getWorkbench().getViewRegistry().find(id) != null;
    }
}
