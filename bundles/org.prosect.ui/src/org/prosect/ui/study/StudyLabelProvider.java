package org.prosect.ui.study;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.prosect.study.model.Prompt;

/** Icon, name and, paler, the facts of an element of a study. A prompt that is switched off is pale as a whole. */
final class StudyLabelProvider extends LabelProvider implements IStyledLabelProvider {

    private final AdapterFactory adapterFactory;
    private final StudyIcons icons = new StudyIcons();

    StudyLabelProvider(AdapterFactory adapterFactory) {
        this.adapterFactory = adapterFactory;
    }

    @Override
    public StyledString getStyledText(Object element) {
        EObject object = (EObject) element;
        boolean off = object instanceof Prompt p && !p.isEnabled();
        StyledString text = new StyledString(StudyLabels.name(object, adapterFactory), off ? StyledString.QUALIFIER_STYLER : null);
        String detail = StudyLabels.detail(object);
        if (!detail.isEmpty()) {
            text.append("  " + detail, StyledString.QUALIFIER_STYLER);
        }
        return text;
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }

    @Override
    public Image getImage(Object element) {
        return icons.of((EObject) element);
    }

    @Override
    public void dispose() {
        icons.dispose();
        super.dispose();
    }
}
