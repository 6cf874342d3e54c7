package org.prosect.ui.study;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.swt.graphics.Image;
import org.prosect.study.model.Prompt;
import org.prosect.ui.Messages;
import org.prosect.ui.session.OpenStudy;

/**
 * Icon, name and, paler, the facts of an element of a study. A prompt that is switched off is pale as a whole, and a file that was not there when the
 * study was opened is pointed out.
 */
final class StudyLabelProvider extends LabelProvider implements IStyledLabelProvider {

    private static final Styler MISSING = StyledString.createColorRegistryStyler(JFacePreferences.ERROR_COLOR, null);

    private final OpenStudy study;
    private final StudyIcons icons = new StudyIcons();

    StudyLabelProvider(OpenStudy study) {
        this.study = study;
    }

    @Override
    public StyledString getStyledText(Object element) {
        EObject object = (EObject) element;
        boolean off = object instanceof Prompt p && !p.isEnabled();
        StyledString text = new StyledString(StudyLabels.name(object, study.adapterFactory()), off ? StyledString.QUALIFIER_STYLER : null);
        String detail = StudyLabels.detail(object);
        if (!detail.isEmpty()) {
            text.append("  " + detail, StyledString.QUALIFIER_STYLER);
        }
        if (study.isFileMissing(object)) {
            text.append("  " + Messages.Label_fileMissing, MISSING);
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
