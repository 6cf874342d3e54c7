package org.prosect.ui.render3d;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;

/** Names for those who do not see. */
final class Names {

    private Names() { }

    static AccessibleListener of(String name) {
        return new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        };
    }
}
