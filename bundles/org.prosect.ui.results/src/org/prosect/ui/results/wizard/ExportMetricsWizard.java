package org.prosect.ui.results.wizard;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.ui.IExportWizard;
import org.prosect.core.format.OutputFiles;
import org.prosect.core.report.MetricTable;
import org.prosect.ui.results.Messages;

/** Measured values of results as comma-separated values. */
public final class ExportMetricsWizard extends StudyWizard implements IExportWizard {

    private TargetPage page;

    public ExportMetricsWizard() {
        super(Messages.ExportMetrics_title);
    }

    @Override
    public void addPages() {
        page = new TargetPage(Messages.ExportMetrics_title, Messages.ExportMetrics_text, study(), selection(), true, List.of(),
                Optional.of("metrics.csv"), Optional.empty());
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        String csv = MetricTable.csv(page.results());
        Path file = page.target();
        return Overwriting.isWanted(getShell(), file) && perform(progress -> {
            OutputFiles.write(file, out -> out.write(csv.getBytes(StandardCharsets.UTF_8)));
            return "";
        });
    }
}
