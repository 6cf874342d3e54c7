package org.prosect.ui.masks;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.prosect.core.ProsectException;
import org.prosect.study.model.Image;
import org.prosect.study.model.Structure;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.mask.LiveMasks;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.view.ViewSnapshot;
import org.prosect.ui.view.ViewState;

/** Adds an empty mask of the structure whose prompts are given, and makes it the one that is edited. */
public final class NewMaskHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        try {
            OpenStudy study = window.getService(StudySession.class).current()
                    .orElseThrow(() -> new ProsectException(Messages.Edit_noStudy, Messages.Edit_noStudy_remedy));
            ViewSnapshot view = window.getService(ViewState.class).now();
            Image image = view.image().orElseThrow(() -> new ProsectException(Messages.Edit_noImage, Messages.Edit_noImage_remedy));
            if (image.getGeometry() == null) {
                throw new ProsectException(NLS.bind(Messages.Edit_reading, image.getName()), Messages.Edit_reading_remedy);
            }
            Structure structure = view.structure().filter(s -> s.getStudy() == study.study())
                    .orElseGet(() -> Targets.firstStructure(study.study()));
            StatusLine.tell(Targets.name(ManualResult.create(study, window.getService(LiveMasks.class), image, structure, image.getGeometry())));
        } catch (ProsectException e) {
            ProblemDialog.show(window, e);
        }
        return null;
    }
}
