package org.prosect.testing.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;

import org.prosect.core.parameter.ParameterDescriptor;
import org.prosect.core.parameter.ParameterType;
import org.prosect.testing.SharedFiles;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A method as a bundle of this checkout declares it, with or without a running platform.
 *
 * @param className the method's class
 * @param parameters its parameters
 */
public record DeclaredMethod(String className, List<ParameterDescriptor> parameters) {

    /** The method of an id in the plugin.xml of a bundle. */
    public static DeclaredMethod of(String bundle, String id) throws Exception {
        NodeList methods = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(SharedFiles.checkout().resolve("bundles/" + bundle + "/plugin.xml").toFile()).getElementsByTagName("method");
        for (int i = 0; i < methods.getLength(); i++) {
            Element e = (Element) methods.item(i);
            if (e.getAttribute("id").equals(id)) {
                return new DeclaredMethod(e.getAttribute("class"), parameters(e));
            }
        }
        throw new IllegalArgumentException(bundle + " declares no method " + id);
    }

    private static List<ParameterDescriptor> parameters(Element method) {
        List<ParameterDescriptor> result = new ArrayList<>();
        NodeList children = method.getElementsByTagName("parameter");
        for (int i = 0; i < children.getLength(); i++) {
            Element e = (Element) children.item(i);
            result.add(new ParameterDescriptor(e.getAttribute("id"), e.getAttribute("name"),
                    ParameterType.valueOf(e.getAttribute("type").toUpperCase(Locale.ROOT)), e.getAttribute("default"),
                    number(e, "min", Double.NEGATIVE_INFINITY), number(e, "max", Double.POSITIVE_INFINITY),
                    List.of(e.getAttribute("choices").split(",")), e.getAttribute("unit"), e.getAttribute("help")));
        }
        return result;
    }

    private static double number(Element e, String attribute, double otherwise) {
        return e.hasAttribute(attribute) ? Double.parseDouble(e.getAttribute(attribute)) : otherwise;
    }
}
