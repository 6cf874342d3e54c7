package org.prosect.ui.results.wizard;

import java.nio.file.Path;

import org.eclipse.ui.IImportWizard;
import org.prosect.core.ProsectException;
import org.prosect.core.study.ArchiveLimits;
import org.prosect.core.study.StudyArchive;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.SaveQuestion;
import org.prosect.ui.results.Messages;

/** Unpacks a study from an archive into a new folder and opens it. */
public final class ImportArchiveWizard extends StudyWizard implements IImportWizard {

    private final ArchivePage page = new ArchivePage();

    public ImportArchiveWizard() {
        super(Messages.ImportArchive_title);
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        Path archive = page.archive();
        Path folder = page.folder();
        if (!SaveQuestion.mayLeave(getShell(), session())) {
            return false;
        }
        boolean unpacked = perform(progress -> {
            StudyArchive.read(archive, folder, ArchiveLimits.DEFAULT, progress);
            return "";
        });
        if (unpacked) {
            try {
                session().open(folder);
            } catch (ProsectException e) {
                ProblemDialog.show(window(), e);
            }
        }
        return unpacked;
    }
}
