package org.prosect.ui.methods.run;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.UserScope;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.prefs.BackingStoreException;
import org.prosect.core.ProsectException;
import org.prosect.core.model.Model;

/** What is remembered of a user, whatever the workspace: settings of each method, models that were acknowledged, and folders with models. */
public final class MethodPreferences {

    private static final String NODE = "org.prosect.ui.methods";
    private static final String METHOD = "method";
    private static final String MODEL = "model";
    private static final String FOLDERS = "modelFolders";

    private final IEclipsePreferences user;

    /** Those of the user who runs this process. */
    public MethodPreferences() {
        this(UserScope.INSTANCE.getNode(NODE));
    }

    MethodPreferences(IEclipsePreferences user) {
        this.user = user;
    }

    /** Id of the method that was chosen last. */
    public Optional<String> method() {
        return Optional.ofNullable(user.get(METHOD, null));
    }

    /** The values that a method had last, by id of the parameter; those that are not there were defaults. */
    public Map<String, String> parameters(String method) {
        var node = user.node("parameters/" + method);
        Map<String, String> values = new LinkedHashMap<>();
        try {
            for (String key : node.keys()) {
                values.put(key, node.get(key, ""));
            }
        } catch (BackingStoreException e) {
            // defaults are as good
            ILog.of(MethodPreferences.class).warn("the settings of method " + method + " cannot be read", e);
        }
        return values;
    }

    /** The model that a method used last. */
    public Optional<String> model(String method) {
        return Optional.ofNullable(user.node(MODEL).get(method, null));
    }

    /** Remembers how a method is set, and that it was the last. */
    public void remember(String method, Map<String, String> parameters, Optional<String> model) {
        var node = user.node("parameters/" + method);
        try {
            node.clear();
            parameters.forEach(node::put);
            user.put(METHOD, method);
            model.ifPresentOrElse(id -> user.node(MODEL).put(method, id), () -> user.node(MODEL).remove(method));
            user.flush();
        } catch (BackingStoreException e) {
            // it is remembered until the end
            ILog.of(MethodPreferences.class).warn("the settings of method " + method + " cannot be kept", e);
        }
    }

    /** Whether the user was shown licence and intended use of exactly these weights, and agreed. */
    public boolean isAcknowledged(Model model) {
        return user.node("acknowledged").getBoolean(model.sha256(), false);
    }

    /**
     * Remembers that the user agreed to licence and intended use of a model.
     *
     * @throws ProsectException when it cannot be kept for the next time
     */
    public void acknowledge(Model model) throws ProsectException {
        user.node("acknowledged").putBoolean(model.sha256(), true);
        flush();
    }

    /** The folders with models of the user's own; they may not be there any more. */
    public List<Path> modelFolders() {
        List<Path> folders = new ArrayList<>();
        for (String line : user.get(FOLDERS, "").lines().filter(l -> !l.isBlank()).toList()) {
            try {
                folders.add(Path.of(line));
            } catch (InvalidPathException e) {
                ILog.of(MethodPreferences.class).warn("'" + line + "' in the preferences is no folder of a model", e);
            }
        }
        return folders;
    }

    /**
     * Keeps the folders with models.
     *
     * @throws ProsectException when they cannot be kept for the next time, or a name has a line break
     */
    public void setModelFolders(List<Path> folders) throws ProsectException {
        List<String> lines = folders.stream().map(f -> f.toAbsolutePath().normalize().toString()).distinct().toList();
        for (String line : lines) {
            if (line.lines().count() != 1) {
                throw new ProsectException(NLS.bind(Messages.Preferences_lineBreak, line), Messages.Preferences_lineBreak_remedy);
            }
        }
        user.put(FOLDERS, String.join("\n", lines));
        flush();
    }

    private void flush() throws ProsectException {
        try {
            user.flush();
        } catch (BackingStoreException e) {
            throw new ProsectException(NLS.bind(Messages.Preferences_unwritable, e.getMessage()), Messages.Preferences_unwritable_remedy, e);
        }
    }
}
