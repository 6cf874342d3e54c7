package org.prosect.ui.results;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IWorkbenchWindow;
import org.prosect.core.prompt.PromptTexts;
import org.prosect.core.registry.Contributions;
import org.prosect.core.report.ProvenanceText;
import org.prosect.study.model.Result;
import org.prosect.ui.session.OpenStudy;

/** Copies how results came about as text. */
public final class CopyProvenanceHandler extends SelectedResults {

    @Override
    void run(OpenStudy study, List<Result> results, IWorkbenchWindow window) {
        Clipboard clipboard = new Clipboard(window.getShell().getDisplay());
        clipboard.setContents(new Object[] {text(results)}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    /** All that is known of results, a line for each fact and an empty line between results. */
    static String text(List<Result> results) {
        PromptTexts texts = new PromptTexts(Contributions.ofPlatform().promptTypes());
        return results.stream().map(result -> ProvenanceText.lines(ProvenanceText.of(result, texts))).collect(Collectors.joining("\n"));
    }
}
