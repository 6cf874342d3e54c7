package org.prosect.ui.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.services.IServiceLocator;

/** The keys that commands have in a context at the moment, for tooltips and menus, also while the context is not active. For the UI thread only. */
public final class BoundKeys {

    private static final String WORKBENCH = "org.eclipse.ui.workbench";
    private static final String CHANGED_BY_USER = "org.eclipse.ui.commands";

    private final IBindingService bindings;
    private final ICommandService commands;
    private final String context;

    /** @param context id of the context in which the keys hold */
    public BoundKeys(IServiceLocator services, String context) {
        this.bindings = services.getService(IBindingService.class);
        this.commands = services.getService(ICommandService.class);
        this.context = context;
    }

    /** The key of a command, as it stands on the keyboard; "" when it has none. */
    public String of(String command) {
        return of(command, Map.of());
    }

    /** The key of a command with values for its parameters; "" when it has none. */
    public String of(String command, Map<String, String> parameters) {
        ParameterizedCommand wanted = ParameterizedCommand.generateCommand(commands.getCommand(command), parameters);
        String scheme = bindings.getActiveScheme().getId();
        List<Binding> all = Arrays.stream(bindings.getBindings())
                .filter(b -> b.getContextId().equals(context) && b.getSchemeId().equals(scheme)).toList();
        // what the user did with a key hides what it was before
        Set<TriggerSequence> changed = all.stream().filter(b -> b.getType() == Binding.USER).map(Binding::getTriggerSequence)
                .collect(Collectors.toSet());
        return all.stream().filter(b -> b.getParameterizedCommand() != null && b.getParameterizedCommand().equals(wanted))
                .filter(b -> b.getType() == Binding.USER || !changed.contains(b.getTriggerSequence()))
                .map(b -> b.getTriggerSequence().format()).findFirst().orElse("");
    }

    /** Runs something after each change of keys by the user, until a control is disposed of. */
    public static void onChange(Control owner, Runnable action) {
        Runnable stop = onChange(owner.getDisplay(), () -> {
            if (!owner.isDisposed()) {
                action.run();
            }
        });
        owner.addDisposeListener(event -> stop.run());
    }

    /**
     * Runs something after each change of keys by the user.
     *
     * @return stops it
     */
    public static Runnable onChange(Display display, Runnable action) {
        IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(WORKBENCH);
        IPreferenceChangeListener listener = event -> {
            if (event.getKey().equals(CHANGED_BY_USER)) {
                // the platform is still about to read them
                display.asyncExec(action);
            }
        };
        preferences.addPreferenceChangeListener(listener);
        return () -> preferences.removePreferenceChangeListener(listener);
    }
}
