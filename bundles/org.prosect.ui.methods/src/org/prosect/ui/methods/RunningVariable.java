package org.prosect.ui.methods;

import java.util.Map;

import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.services.IServiceLocator;
import org.prosect.ui.methods.run.Runs;

/** Tells conditions in plugin.xml whether a method runs. */
public final class RunningVariable extends AbstractSourceProvider {

    /** The variable; a Boolean. */
    public static final String NAME = "org.prosect.ui.methods.running";

    private Runs runs;
    private boolean running;
    private final Runs.Listener listener = now -> update(now.running().isPresent());

    @Override
    public void initialize(IServiceLocator locator) {
        runs = locator.getService(Runs.class);
        runs.addListener(listener);
    }

    private void update(boolean now) {
        if (now != running) {
            running = now;
            fireSourceChanged(ISources.WORKBENCH, NAME, now);
        }
    }

    @Override
    public Map<String, Object> getCurrentState() {
        return Map.of(NAME, running);
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] {NAME};
    }

    @Override
    public void dispose() {
        if (runs != null) {
            runs.removeListener(listener);
        }
    }
}
