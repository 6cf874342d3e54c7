package org.prosect.ui.tool;

import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.jface.resource.ImageDescriptor;
import org.prosect.study.model.Prompt;

/**
 * A tool as its bundle declares it; its code is loaded when it is first needed.
 *
 * @param id unique among all installed bundles
 * @param name for menus and tooltips
 * @param bundle symbolic name of the bundle that contributes it
 * @param key the key that takes it in hand, an upper-case letter
 * @param icon for the toolbar
 * @param prompt namespace and name of the prompt's class in its model: {@code http://prosect.org/study/1.0#//PointPrompt};
 *            empty for a tool that makes no prompts, such as a brush
 * @param maker makes the one tool
 */
public record PromptToolDescriptor(String id, String name, String bundle, Optional<Character> key, Optional<ImageDescriptor> icon, String prompt,
        Maker maker) {

    /** Loads and constructs a tool. */
    @FunctionalInterface
    public interface Maker {
        PromptTool make() throws Exception;
    }

    /** Whether it is offered: one without key and icon only draws its prompts. */
    public boolean canBeTaken() {
        return key.isPresent() || icon.isPresent();
    }

    /** Whether the tool draws a prompt: one of its class, or of a class derived from it. */
    boolean draws(Prompt candidate) {
        int mark = prompt.indexOf("#//");
        EPackage model = mark < 0 ? null : EPackage.Registry.INSTANCE.getEPackage(prompt.substring(0, mark));
        return model != null && model.getEClassifier(prompt.substring(mark + 3)) instanceof EClass type && type.isInstance(candidate);
    }
}
