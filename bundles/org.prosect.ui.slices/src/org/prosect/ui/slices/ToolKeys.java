package org.prosect.ui.slices;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeyBinding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.contexts.IContextIds;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.prosect.ui.keys.BoundKeys;
import org.prosect.ui.tool.PromptToolDescriptor;
import org.prosect.ui.tool.PromptTools;

/**
 * Makes the letter that a tool declares its key by default: alone in the planes, with Alt and Shift in the whole window. Both can be changed in the
 * preferences. A key that another command has already is left to that.
 */
public final class ToolKeys implements IStartup {

    private static final String SCHEME = "org.prosect.ui.keys";
    private static final String EVERYWHERE = "M3+M2+";

    @Override
    public void earlyStartup() {
        IWorkbench workbench = PlatformUI.getWorkbench();
        workbench.getDisplay().asyncExec(() -> {
            bind(workbench);
            // the platform reads keys anew from preferences and plugin.xml, where these are not
            BoundKeys.onChange(workbench.getDisplay(), () -> bind(workbench));
        });
    }

    /** Adds the keys that are not there yet. */
    static void bind(IWorkbench workbench) {
        if (workbench.isClosing()) {
            return;
        }
        IBindingService keys = workbench.getService(IBindingService.class);
        List<Binding> all = new ArrayList<>(List.of(keys.getBindings()));
        int before = all.size();
        try {
            for (PromptToolDescriptor tool : workbench.getService(PromptTools.class).usable()) {
                if (tool.key().isPresent()) {
                    ParameterizedCommand take = ParameterizedCommand.generateCommand(
                            workbench.getService(ICommandService.class).getCommand(SliceHandler.TAKE), Map.of(SliceHandler.TOOL, tool.id()));
                    add(all, take, KeySequence.getInstance(tool.key().get().toString()), SlicesView.KEYS);
                    add(all, take, KeySequence.getInstance(EVERYWHERE + tool.key().get()), IContextIds.CONTEXT_ID_WINDOW);
                }
            }
            if (all.size() > before) {
                keys.savePreferences(keys.getActiveScheme(), all.toArray(Binding[]::new));
            }
        } catch (IOException | ParseException e) {
            ILog.of(ToolKeys.class).error("the keys of prompt tools cannot be set", e);
        }
    }

    private static void add(List<Binding> all, ParameterizedCommand take, KeySequence key, String context) {
        boolean has = all.stream().anyMatch(b -> b.getType() == Binding.SYSTEM && b.getContextId().equals(context)
                && b.getParameterizedCommand() != null && b.getTriggerSequence().startsWith(key, true));
        if (!has) {
            all.add(new KeyBinding(key, take, SCHEME, context, null, null, null, Binding.SYSTEM));
        }
    }
}
