package org.prosect.ui.render3d;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.commands.IParameterValues;
import org.prosect.ui.render3d.kernel.ViewDirection;

/** The sides of the patient by their names, for the command that looks from one. */
public final class SideValues implements IParameterValues {

    @Override
    public Map<String, String> getParameterValues() {
        Map<String, String> names = new LinkedHashMap<>();
        for (ViewDirection side : ViewDirection.values()) {
            names.put(Names.of(side), side.name());
        }
        return names;
    }
}
