package org.prosect.core.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.prosect.core.ProsectException;
import org.prosect.core.parameter.ParameterDescriptor;
import org.prosect.core.parameter.ParameterType;

/** Reads the attributes of an extension and says which one is wrong. */
record Element(IConfigurationElement xml) {

    String required(String attribute) throws ProsectException {
        String value = xml.getAttribute(attribute);
        if (value == null || value.isBlank()) {
            throw new ProsectException(label() + " has no attribute " + attribute, "Add it in the plugin.xml of " + bundle()
                    + ", or remove the bundle");
        }
        return value.strip();
    }

    String optional(String attribute, String otherwise) {
        String value = xml.getAttribute(attribute);
        return value == null ? otherwise : value.strip();
    }

    /** A list separated by commas; empty when the attribute is absent. */
    List<String> list(String attribute) {
        return Arrays.stream(optional(attribute, "").split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    boolean flag(String attribute) throws ProsectException {
        return choice(attribute, "false", "true").equals("true");
    }

    /** One of some words; the first when the attribute is absent. */
    String choice(String attribute, String... words) throws ProsectException {
        String value = optional(attribute, words[0]);
        if (!List.of(words).contains(value)) {
            throw wrong(attribute, value, String.join(" or ", words), null);
        }
        return value;
    }

    double number(String attribute, double otherwise) throws ProsectException {
        String value = optional(attribute, "");
        try {
            double number = value.isEmpty() ? otherwise : Double.parseDouble(value);
            if (Double.isNaN(number)) {
                throw wrong(attribute, value, "a number", null);
            }
            return number;
        } catch (NumberFormatException e) {
            throw wrong(attribute, value, "a number", e);
        }
    }

    ProsectException wrong(String attribute, String value, String allowed, Throwable cause) {
        return new ProsectException(label() + " says " + attribute + "=\"" + value + "\"",
                "Give " + allowed + " in the plugin.xml of " + bundle() + ", or remove the bundle", cause);
    }

    private String label() {
        String id = xml.getAttribute("id");
        return xml.getName() + (id == null ? "" : " '" + id + "'") + " of bundle " + bundle();
    }

    String bundle() {
        try {
            return xml.getContributor().getName();
        } catch (InvalidRegistryObjectException e) {
            return "?";
        }
    }

    <T> Contribution<T> code(Class<T> type) {
        return new Contribution<>(xml, type);
    }

    List<ParameterDescriptor> parameters() throws ProsectException {
        List<ParameterDescriptor> result = new ArrayList<>();
        for (IConfigurationElement child : xml.getChildren("parameter")) {
            Element e = new Element(child);
            String typeName = e.required("type");
            ParameterType type;
            try {
                type = ParameterType.valueOf(typeName.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException x) {
                throw e.wrong("type", typeName, "integer, real, boolean, choice, text or file", x);
            }
            ParameterDescriptor d = new ParameterDescriptor(e.required("id"), e.required("name"), type, e.optional("default", ""),
                    e.number("min", Double.NEGATIVE_INFINITY), e.number("max", Double.POSITIVE_INFINITY), e.list("choices"), e.optional("unit", ""),
                    e.required("help"));
            try {
                d.check(d.defaultValue());
            } catch (ProsectException x) {
                throw e.wrong("default", d.defaultValue(), d.allowed(), x);
            }
            if (result.stream().anyMatch(other -> other.id().equals(d.id()))) {
                throw e.wrong("id", d.id(), "an id of its own", null);
            }
            result.add(d);
        }
        return List.copyOf(result);
    }
}
