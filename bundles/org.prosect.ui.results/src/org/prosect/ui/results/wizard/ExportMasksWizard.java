package org.prosect.ui.results.wizard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IExportWizard;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.FormatDescriptor;
import org.prosect.core.study.ResultExport;
import org.prosect.ui.results.Messages;

/** Masks of results as image files: one for each, or one label map. */
public final class ExportMasksWizard extends StudyWizard implements IExportWizard {

    private TargetPage page;

    public ExportMasksWizard() {
        super(Messages.ExportMasks_title);
    }

    @Override
    public void addPages() {
        List<String> suffixes = Contributions.ofPlatform().imageFormats().stream().filter(FormatDescriptor::writes)
                .flatMap(f -> f.suffixes().stream()).distinct().toList();
        page = new TargetPage(Messages.ExportMasks_title, Messages.ExportMasks_text, study(), selection(), true, suffixes, Optional.empty(),
                Optional.of(Messages.ExportMasks_labelMap));
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        ResultExport export = Exports.of(study().orElseThrow());
        List<ResultExport.Item> items = page.results().stream().map(ResultExport.Item::of).toList();
        Path folder = page.target();
        String suffix = page.suffix();
        boolean labelMap = page.isTicked();
        return perform(progress -> labelMap ? labelMap(export, items, folder, suffix, progress) : masks(export, items, folder, suffix, progress));
    }

    private static String masks(ResultExport export, List<ResultExport.Item> items, Path folder, String suffix, Progress progress)
            throws ProsectException {
        export.masks(items, folder, suffix, progress);
        return "";
    }

    private static String labelMap(ResultExport export, List<ResultExport.Item> items, Path folder, String suffix, Progress progress)
            throws ProsectException {
        ResultExport.WrittenLabelMap written = export.labelMap(items, folder, suffix, progress);
        String overlaps = written.overlaps().stream().map(o -> NLS.bind(Messages.ExportMasks_overlap, new Object[] {o.over(), o.under(), o.voxels()}))
                .collect(Collectors.joining("\n"));
        return overlaps.isEmpty() ? "" : NLS.bind(Messages.ExportMasks_overlaps, written.file().getFileName()) + "\n\n" + overlaps;
    }
}
