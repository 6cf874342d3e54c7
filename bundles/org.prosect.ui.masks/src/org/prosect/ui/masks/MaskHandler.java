package org.prosect.ui.masks;

import java.util.Locale;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.prosect.core.ProsectException;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.session.StudySession;

/** Opens the dialog of the tool that plugin.xml names behind the class, or says why it cannot be used. */
public final class MaskHandler extends AbstractHandler implements IExecutableExtension {

    private MaskTools tool = MaskTools.THRESHOLD;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        tool = MaskTools.valueOf(((String) data).toUpperCase(Locale.ROOT));
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        try {
            MaskEdit edit = MaskEdit.now(window, tool.makesMasks());
            tool.check(edit);
            new MaskDialog(window.getShell(), window.getService(StudySession.class), tool, edit).open();
        } catch (ProsectException e) {
            ProblemDialog.show(window, e);
        }
        return null;
    }
}
