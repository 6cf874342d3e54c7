package org.prosect.ui.slices;

import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.commands.IParameterValues;
import org.eclipse.ui.PlatformUI;
import org.prosect.ui.tool.PromptToolDescriptor;
import org.prosect.ui.tool.PromptTools;

/** The installed tools by their names, for the command that takes one in hand. */
public final class ToolValues implements IParameterValues {

    @Override
    public Map<String, String> getParameterValues() {
        Map<String, String> ids = new TreeMap<>();
        for (PromptToolDescriptor tool : PlatformUI.getWorkbench().getService(PromptTools.class).usable()) {
            ids.merge(tool.name(), tool.id(), (first, second) -> first);
            if (!ids.get(tool.name()).equals(tool.id())) {
                // two bundles may call their tools the same
                ids.put(tool.name() + " (" + tool.bundle() + ")", tool.id());
            }
        }
        return ids;
    }
}
