package org.prosect.core.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.prosect.core.ProsectException;

/**
 * A method with its model and parameters as one text: {@code [NAME=]ID[@MODEL][,parameter=value…]}. A comma ends the model or a value only where a
 * parameter follows, so that both may hold commas, colons and backslashes.
 *
 * @param name its name in tables; the text without the folders of the model when none is given
 * @param id id of the method
 * @param model id or folder of the model; empty: the first installed one
 * @param parameters values by the ids of the parameters
 */
public record MethodText(String name, String id, Optional<String> model, Map<String, String> parameters) {

    private static final Pattern NAMED = Pattern.compile("([^=,@]+)=(.+)");
    private static final Pattern PARAMETER = Pattern.compile(",(?=[A-Za-z][A-Za-z0-9._-]*=)");

    public MethodText {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Reads the text.
     *
     * @throws ProsectException when it has no id, an empty model, or a parameter twice
     */
    public static MethodText parse(String text) throws ProsectException {
        Matcher named = NAMED.matcher(text);
        boolean hasName = named.matches();
        String rest = hasName ? named.group(2) : text;
        String[] parts = PARAMETER.split(rest);
        int at = parts[0].indexOf('@');
        String id = (at < 0 ? parts[0] : parts[0].substring(0, at)).strip();
        String model = at < 0 ? "" : parts[0].substring(at + 1).strip();
        if (id.isEmpty() || id.contains(",") || at >= 0 && model.isEmpty()) {
            throw new ProsectException("'" + text + "' names no method" + (at >= 0 && !id.isEmpty() ? "'s model" : ""),
                    "Write [NAME=]ID[@MODEL][,parameter=value…], such as region-growing or mesh-prompted@models/hippo");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (parameters.put(parts[i].substring(0, equals), parts[i].substring(equals + 1)) != null) {
                throw new ProsectException("'" + text + "' gives parameter " + parts[i].substring(0, equals) + " twice", "Give it once");
            }
        }
        String shown = id + (model.isEmpty() ? "" : "@" + lastName(model)) + rest.substring(parts[0].length());
        return new MethodText(hasName ? named.group(1).strip() : shown, id, model.isEmpty() ? Optional.empty() : Optional.of(model), parameters);
    }

    private static String lastName(String path) {
        String trimmed = path.replaceFirst("[/\\\\]+$", "");
        return trimmed.substring(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\')) + 1);
    }
}
