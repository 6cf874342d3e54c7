package org.prosect.ui.slices;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.commands.IParameterValues;

/** The grey windows by their labels, for the command that sets one. */
public final class PresetValues implements IParameterValues {

    @Override
    public Map<String, String> getParameterValues() {
        Map<String, String> names = new LinkedHashMap<>();
        for (WindowPreset preset : WindowPreset.values()) {
            names.put(preset.label(), preset.name());
        }
        return names;
    }
}
