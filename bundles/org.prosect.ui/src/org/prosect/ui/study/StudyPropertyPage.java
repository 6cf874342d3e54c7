package org.prosect.ui.study;

import org.eclipse.ui.views.properties.IPropertySheetEntry;
import org.eclipse.ui.views.properties.PropertySheetPage;
import org.eclipse.ui.views.properties.PropertySheetSorter;

/** A page of properties in the model's order: the name first, records last. */
final class StudyPropertyPage extends PropertySheetPage {

    StudyPropertyPage() {
        setSorter(new PropertySheetSorter() {
            @Override
            public int compare(IPropertySheetEntry a, IPropertySheetEntry b) {
                return 0;
            }
        });
    }
}
