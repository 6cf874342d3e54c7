package org.prosect.ui.prompts;

import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.LassoPrompt;
import org.prosect.study.model.MaskPrompt;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.ReferencePrompt;
import org.prosect.study.model.ScribblePrompt;
import org.prosect.study.model.StudyPackage;
import org.prosect.study.model.UnknownPrompt;
import org.prosect.ui.tool.PromptToolDescriptor;
import org.prosect.ui.tool.PromptTools;

/**
 * How the list shows the type of a prompt.
 *
 * @param icon key of the icon: a name in org.prosect.ui, or a tool's id
 */
record PromptKind(String name, String icon, Optional<ImageDescriptor> picture) {

    private static final String ICONS = "org.prosect.ui";

    /** Of a prompt; those of other bundles are called after their tool, or else their class. */
    static PromptKind of(Prompt prompt, PromptTools tools) {
        return switch (prompt) {
            case PointPrompt p -> kind(Messages.Kind_point, p.getPolarity() == Polarity.POSITIVE ? "pointPositive" : "pointNegative");
            case BoxPrompt b -> kind(Messages.Kind_box, "box");
            case ScribblePrompt s -> kind(Messages.Kind_scribble, "scribble");
            case LassoPrompt l -> kind(Messages.Kind_lasso, "lasso");
            case MaskPrompt m -> kind(Messages.Kind_mask, "mask");
            case MeshPrompt m -> kind(m.getMesh() == null || m.getMesh().getName() == null ? Messages.Kind_mesh : m.getMesh().getName(),
                    "meshPrompt");
            case ReferencePrompt r -> kind(r.getImage() == null || r.getImage().getName() == null ? Messages.Kind_reference : r.getImage().getName(),
                    "reference");
            case UnknownPrompt u -> kind(u.getTypeName() == null ? "?" : u.getTypeName(), "unknown");
            default -> {
                Optional<PromptToolDescriptor> tool = tools.forPrompt(prompt);
                yield tool.isPresent() ? new PromptKind(tool.get().name(), tool.get().id(), tool.get().icon())
                        : kind(prompt.eClass().getName(), "unknown");
            }
        };
    }

    private static PromptKind kind(String name, String icon) {
        return new PromptKind(name, icon, ResourceLocator.imageDescriptorFromBundle(ICONS, "icons/" + icon + ".svg"));
    }

    /** The attribute that says inside or outside; empty for types that have none. */
    static Optional<EAttribute> polarity(Prompt prompt) {
        return prompt.eClass().getEAllAttributes().stream().filter(a -> a.getEAttributeType() == StudyPackage.Literals.POLARITY && !a.isMany())
                .findFirst();
    }
}
