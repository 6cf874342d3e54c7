package org.prosect.ui.results.wizard;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.ui.IImportWizard;
import org.prosect.core.ProsectException;
import org.prosect.study.model.Image;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.exchange.FileImport;
import org.prosect.ui.exchange.FoundFiles;
import org.prosect.ui.results.Messages;

/** Images, masks and meshes from files and folders into the open study; they are read in the background after the wizard has closed. */
public final class ImportFilesWizard extends StudyWizard implements IImportWizard {

    private FilesPage page;

    public ImportFilesWizard() {
        super(Messages.ImportFiles_title);
    }

    @Override
    public void addPages() {
        page = new FilesPage(study().isPresent());
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        Optional<Image> onto = selection() == null ? Optional.empty()
                : Arrays.stream(selection().toArray()).filter(Image.class::isInstance).map(Image.class::cast).findFirst();
        try {
            new FileImport(session(), window(), FoundFiles.in(page.chosen(), page.kind()), page.kind(), onto).schedule();
            return true;
        } catch (ProsectException e) {
            ProblemDialog.show(getShell(), e);
            return false;
        }
    }
}
