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
            throw new ProsectException(xml.getName() + " '" + xml.getAttribute("id") + "' of bundle " + bundle() + " has no attribute " + attribute,
                    "Add it in the plugin.xml of " + bundle() + ", or remove the bundle");
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

    boolean flag(String attribute) {
        return Boolean.parseBoolean(optional(attribute, "false"));
    }

    double number(String attribute, double otherwise) throws ProsectException {
        String value = optional(attribute, "");
        try {
            return value.isEmpty() ? otherwise : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw wrong(attribute, value, "a number", e);
        }
    }

    ProsectException wrong(String attribute, String value, String allowed, Throwable cause) {
        return new ProsectException(xml.getName() + " '" + xml.getAttribute("id") + "' of bundle " + bundle() + " says " + attribute + "=\"" + value + "\"",
                "Give " + allowed + " in the plugin.xml of " + bundle() + ", or remove the bundle", cause);
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
            d.check(d.defaultValue());
            result.add(d);
        }
        return List.copyOf(result);
    }
}
