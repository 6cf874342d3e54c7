package org.prosect.ui.render3d;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.commands.IParameterValues;
import org.prosect.ui.render3d.kernel.Preset;

/** What may be shown of an image, by the names for CT, for the command that chooses it. */
public final class PresetValues implements IParameterValues {

    @Override
    public Map<String, String> getParameterValues() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Preset preset : Preset.values()) {
            names.put(Names.of(preset, true), preset.name());
        }
        return names;
    }
}
