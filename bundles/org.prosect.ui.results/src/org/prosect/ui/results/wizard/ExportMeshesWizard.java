package org.prosect.ui.results.wizard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.ui.IExportWizard;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.FormatDescriptor;
import org.prosect.core.study.ResultExport;
import org.prosect.ui.results.Messages;

/** Surfaces of results as mesh files. */
public final class ExportMeshesWizard extends StudyWizard implements IExportWizard {

    private TargetPage page;

    public ExportMeshesWizard() {
        super(Messages.ExportMeshes_title);
    }

    @Override
    public void addPages() {
        List<String> suffixes = Contributions.ofPlatform().meshFormats().stream().filter(FormatDescriptor::writes).flatMap(f -> f.suffixes().stream())
                .distinct().toList();
        page = new TargetPage(Messages.ExportMeshes_title, Messages.ExportMeshes_text, study(), selection(), true, suffixes, Optional.empty(),
                Optional.empty());
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        ResultExport export = Exports.of(study().orElseThrow());
        List<ResultExport.Item> items = page.results().stream().map(ResultExport.Item::of).toList();
        Path folder = page.target();
        String suffix = page.suffix();
        return perform(progress -> {
            export.surfaces(items, folder, suffix, progress);
            return "";
        });
    }
}
