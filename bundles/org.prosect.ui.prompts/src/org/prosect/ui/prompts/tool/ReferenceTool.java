package org.prosect.ui.prompts.tool;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.ReferencePrompt;
import org.prosect.study.model.Result;
import org.prosect.study.model.StudyFactory;
import org.prosect.ui.prompts.Messages;
import org.prosect.ui.prompts.reference.ReferenceChooser;
import org.prosect.ui.prompts.reference.ReferenceDialog;
import org.prosect.ui.tool.Glyphs;
import org.prosect.ui.tool.PromptTool;
import org.prosect.ui.tool.SliceGeometry;
import org.prosect.ui.tool.SliceMouse;
import org.prosect.ui.tool.ToolContext;

/**
 * Asks for another image of the study and a mask on it, as an example. Each slice names it at its left edge, and shows the outline of its mask where
 * it lies in the patient: which is near the structure when both images are aligned.
 */
public final class ReferenceTool implements PromptTool {

    private static final int MARGIN = 8;
    /** Canvas units from the lower edge, above the ruler. */
    private static final int ABOVE_RULER = 62;

    private final ReferenceChooser chooser;
    private final MaskPainter masks;
    private boolean asking;

    public ReferenceTool() {
        this(ReferenceDialog::choose, MaskSource.ofPlatform());
    }

    ReferenceTool(ReferenceChooser chooser, MaskSource source) {
        this.chooser = chooser;
        masks = new MaskPainter(source);
    }

    @Override
    public void taken(ToolContext context) {
        ask(context);
    }

    @Override
    public void mouse(SliceMouse event, ToolContext context) {
        if (event.kind() == SliceMouse.Kind.UP) {
            ask(context);
        }
    }

    private void ask(ToolContext context) {
        if (asking) {
            return;
        }
        asking = true;
        Display.getCurrent().asyncExec(() -> {
            try {
                Optional<Result> example = chooser.choose(context.study().study(), context.image());
                example.ifPresent(result -> add(result, context));
            } finally {
                asking = false;
            }
        });
    }

    private static void add(Result example, ToolContext context) {
        ReferencePrompt prompt = StudyFactory.eINSTANCE.createReferencePrompt();
        prompt.setMaskUri(example.getMaskUri());
        Additions.add(prompt, context, NLS.bind(Messages.Reference_add, example.getImage().getName()), () -> prompt.setImage(example.getImage()));
    }

    @Override
    public void paint(Prompt prompt, SliceGeometry slice, GC gc, boolean selected, ToolContext context) {
        ReferencePrompt reference = (ReferencePrompt) prompt;
        masks.paint(reference.getMaskUri(), reference.getLabel(), slice, gc, Glyphs.NEUTRAL, selected, context);
        paint(prompt, slice, gc, selected);
    }

    @Override
    public void paint(Prompt prompt, SliceGeometry slice, GC gc, boolean selected) {
        ReferencePrompt reference = (ReferencePrompt) prompt;
        List<ReferencePrompt> all = prompt.eContainer() instanceof PromptSet set ? set.getPrompts().stream()
                .filter(p -> p instanceof ReferencePrompt && p.isEnabled()).map(ReferencePrompt.class::cast).toList() : List.of(reference);
        String text = NLS.bind(Messages.Reference_glyph, reference.getImage() == null ? "?" : reference.getImage().getName());
        Point size = gc.textExtent(text);
        Rectangle area = slice.area();
        int x = area.x + MARGIN;
        int y = area.y + area.height - ABOVE_RULER - (1 + Math.max(0, all.indexOf(reference))) * (size.y + MARGIN);
        gc.setBackground(Glyphs.HALO);
        gc.setAlpha(150);
        gc.fillRoundRectangle(x, y, size.x + MARGIN, size.y + MARGIN / 2, MARGIN, MARGIN);
        gc.setAlpha(255);
        gc.setForeground(selected ? Glyphs.SELECTED : Glyphs.NEUTRAL);
        gc.setLineWidth(selected ? 2 : 1);
        gc.drawRoundRectangle(x, y, size.x + MARGIN, size.y + MARGIN / 2, MARGIN, MARGIN);
        gc.drawText(text, x + MARGIN / 2, y + MARGIN / 4, true);
    }
}
