package org.prosect.ui.results.wizard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IExportWizard;
import org.prosect.core.ProsectException;
import org.prosect.core.study.StudyArchive;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.results.Messages;

/** The whole study as one zip file; it is saved first. */
public final class ExportArchiveWizard extends StudyWizard implements IExportWizard {

    private TargetPage page;

    public ExportArchiveWizard() {
        super(Messages.ExportArchive_title);
    }

    @Override
    public void addPages() {
        String name = study().map(s -> s.folder().folder().getFileName().toString()).orElse("study");
        page = new TargetPage(Messages.ExportArchive_title, Messages.ExportArchive_text, study(), selection(), false, List.of(),
                Optional.of(name + ".zip"), Optional.empty());
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        Path folder = study().orElseThrow().folder().folder();
        Path file = page.target();
        if (!Overwriting.isWanted(getShell(), file)) {
            return false;
        }
        try {
            if (study().orElseThrow().isChanged()) {
                session().save();
            }
        } catch (ProsectException e) {
            ProblemDialog.show(getShell(), e);
            return false;
        }
        return perform(progress -> {
            List<String> outside = StudyArchive.write(folder, file, progress);
            return outside.isEmpty() ? "" : NLS.bind(Messages.ExportArchive_outside, outside.size()) + "\n\n" + String.join("\n", outside);
        });
    }
}
