package org.prosect.ui.results.wizard;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.ui.IExportWizard;
import org.prosect.core.format.OutputFiles;
import org.prosect.core.prompt.PromptTexts;
import org.prosect.core.registry.Contributions;
import org.prosect.core.report.StudyReport;
import org.prosect.ui.results.Messages;

/** A page for the browser about results: pictures, prompts, provenance, metrics. */
public final class ExportReportWizard extends StudyWizard implements IExportWizard {

    private TargetPage page;

    public ExportReportWizard() {
        super(Messages.ExportReport_title);
    }

    @Override
    public void addPages() {
        page = new TargetPage(Messages.ExportReport_title, Messages.ExportReport_text, study(), selection(), true, List.of(),
                Optional.of("report.html"), Optional.empty());
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        StudyReport report = new StudyReport(study().orElseThrow().folder(), page.results(), Exports.images(),
                new PromptTexts(Contributions.ofPlatform().promptTypes()));
        Path file = page.target();
        return Overwriting.isWanted(getShell(), file) && perform(progress -> {
            byte[] html = report.html(progress).getBytes(StandardCharsets.UTF_8);
            OutputFiles.write(file, out -> out.write(html));
            return "";
        });
    }
}
