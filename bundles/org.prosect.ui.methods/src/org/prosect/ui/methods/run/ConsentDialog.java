package org.prosect.ui.methods.run;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.prosect.core.model.Model;

/** Shows licence and intended use of a model before it is first used, and asks whether the user agrees. */
public final class ConsentDialog extends TitleAreaDialog {

    private static final int WIDTH = 90;

    private final Model model;

    ConsentDialog(Shell parent, Model model) {
        super(parent);
        this.model = model;
        setHelpAvailable(false);
    }

    /** Whether the user agrees. */
    public static boolean ask(IWorkbenchWindow window, Model model) {
        return new ConsentDialog(window == null ? null : window.getShell(), model).open() == Window.OK;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Consent_window);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(NLS.bind(Messages.Consent_title, model.name()));
        setMessage(Messages.Consent_message);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        line(area, Messages.Model_licence, model.licence());
        line(area, Messages.Model_intendedUse, model.intendedUse());
        line(area, Messages.Model_trainingData, model.trainingData());
        line(area, Messages.Model_sha256, model.sha256());
        return area;
    }

    private void line(Composite area, String name, String value) {
        Label label = new Label(area, SWT.NONE);
        label.setText(name);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(label);
        Text text = new Text(area, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
        text.setText(value.isBlank() ? Messages.Model_notSaid : value);
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(WIDTH), SWT.DEFAULT).applyTo(text);
        Dialog.applyDialogFont(text);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.Consent_agree, false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, true);
    }
}
