package org.prosect.core.registry;

import java.util.Objects;

import org.eclipse.core.runtime.IConfigurationElement;
import org.prosect.core.ProsectException;

/**
 * The code behind one extension: made at first use, kept afterwards. A contribution whose class cannot be found, linked or constructed fails here
 * and nowhere else.
 *
 * @param <T> the interface of the extension point
 */
public final class Contribution<T> {

    private final IConfigurationElement element;
    private final Class<T> type;
    private T instance;
    private ProsectException failure;

    Contribution(IConfigurationElement element, Class<T> type) {
        this.element = element;
        this.type = type;
    }

    /** Symbolic name of the bundle that contributes. */
    public String bundle() {
        return element.getContributor().getName();
    }

    /** Version of that bundle. */
    public String version() {
        return Bundles.version(bundle());
    }

    /**
     * The code.
     *
     * @throws ProsectException when it cannot be loaded, the same each time, with the cause and a remedy
     */
    public synchronized T get() throws ProsectException {
        if (failure != null) {
            throw failure;
        }
        if (instance == null) {
            try {
                instance = type.cast(Objects.requireNonNull(element.createExecutableExtension("class")));
            } catch (Exception | LinkageError e) {
                failure = failure(element, e);
                throw failure;
            }
        }
        return instance;
    }

    static ProsectException failure(IConfigurationElement element, Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String said = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        String bundle = element.getContributor().getName();
        return new ProsectException(element.getName() + " '" + element.getAttribute("id") + "' of bundle " + bundle + " cannot be loaded ("
                + cause.getClass().getSimpleName() + said + ")", "Update or remove bundle " + bundle, thrown);
    }
}
