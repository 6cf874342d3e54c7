package org.prosect.core.parameter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.prosect.core.ProsectException;

/** A checked value for each parameter of a method. Immutable. */
public final class Parameters {

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * The defaults, with some of them replaced.
     *
     * @throws ProsectException for a name that is not declared or a value that is not allowed
     */
    public static Parameters of(List<ParameterDescriptor> declared, Map<String, String> settings) throws ProsectException {
        Map<String, String> values = new LinkedHashMap<>();
        for (ParameterDescriptor d : declared) {
            values.put(d.id(), d.check(settings.getOrDefault(d.id(), d.defaultValue())));
        }
        for (String name : settings.keySet()) {
            if (!values.containsKey(name)) {
                throw new ProsectException("there is no parameter '" + name + "'",
                        declared.isEmpty() ? "This method has no parameters" : "Its parameters are " + String.join(", ", values.keySet()));
            }
        }
        return new Parameters(values);
    }

    public String text(String id) {
        String value = values.get(id);
        if (value == null) {
            throw new IllegalArgumentException("parameter " + id + " is not declared in plugin.xml");
        }
        return value;
    }

    public int integer(String id) {
        return Math.toIntExact(Long.parseLong(text(id)));
    }

    public double real(String id) {
        return Double.parseDouble(text(id));
    }

    public boolean flag(String id) {
        return Boolean.parseBoolean(text(id));
    }

    /** All values as text in the order of declaration. */
    public Map<String, String> asMap() {
        return values;
    }
}
