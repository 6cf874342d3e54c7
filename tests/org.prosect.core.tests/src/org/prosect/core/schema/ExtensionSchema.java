package org.prosect.core.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * An extension point schema (.exsd) as the Plug-in Development Environment reads it.
 *
 * @param plugin bundle the schema says it belongs to
 * @param point simple id of its extension point
 * @param description what stands above all elements
 * @param elements declared elements by name, the extension element among them
 * @param sections text of the sections (since, examples, apiinfo, implementation, copyright) by type
 */
record ExtensionSchema(String plugin, String point, String description, Map<String, ElementDeclaration> elements, Map<String, String> sections) {

    /**
     * An element of plugin.xml.
     *
     * @param description its documentation
     * @param children names of the elements that may stand in it
     * @param attributes its attributes by name
     */
    record ElementDeclaration(String description, List<String> children, Map<String, AttributeDeclaration> attributes) { }

    /**
     * An attribute of such an element.
     *
     * @param description its documentation
     * @param type string or boolean
     * @param use required, default or empty
     * @param value the default, else empty
     * @param kind java, resource, or empty
     * @param basedOn the interface of a java attribute, with a colon before it
     * @param allowed the values it may have; empty: any
     */
    record AttributeDeclaration(String description, String type, String use, String value, String kind, String basedOn, List<String> allowed) {
        boolean required() {
            return use.equals("required");
        }
    }

    static ExtensionSchema read(Path file) throws IOException {
        Element root = parse(file).getDocumentElement();
        Map<String, ElementDeclaration> elements = new LinkedHashMap<>();
        for (Element e : children(root, "element")) {
            elements.put(e.getAttribute("name"), element(e));
        }
        Element head = null;
        Map<String, String> sections = new LinkedHashMap<>();
        for (Element annotation : children(root, "annotation")) {
            Element info = children(annotation, "appinfo").getFirst();
            for (Element section : children(info, "meta.section")) {
                sections.put(section.getAttribute("type"), documentation(annotation));
            }
            if (!children(info, "meta.schema").isEmpty()) {
                head = annotation;
            }
        }
        if (head == null) {
            throw new IOException(file + " has no meta.schema");
        }
        Element meta = children(children(head, "appinfo").getFirst(), "meta.schema").getFirst();
        return new ExtensionSchema(meta.getAttribute("plugin"), meta.getAttribute("id"), documentation(head), elements, sections);
    }

    /** What an extension in a plugin.xml does that this schema does not allow. */
    List<String> violations(Element extension) {
        List<String> result = new ArrayList<>();
        check(extension, "extension", result);
        return result;
    }

    private void check(Element xml, String path, List<String> result) {
        ElementDeclaration declared = elements.get(xml.getTagName());
        for (int i = 0; i < xml.getAttributes().getLength(); i++) {
            Node attribute = xml.getAttributes().item(i);
            AttributeDeclaration a = declared.attributes().get(attribute.getNodeName());
            if (a == null) {
                result.add(path + " has attribute " + attribute.getNodeName() + ", which is not declared");
            } else if (!a.allowed().isEmpty() && !a.allowed().contains(attribute.getNodeValue())) {
                result.add(path + " says " + attribute.getNodeName() + "=" + attribute.getNodeValue() + ", allowed are " + a.allowed());
            } else if (a.type().equals("boolean") && !List.of("true", "false").contains(attribute.getNodeValue())) {
                result.add(path + " says " + attribute.getNodeName() + "=" + attribute.getNodeValue() + ", allowed are true and false");
            }
        }
        declared.attributes().forEach((name, a) -> {
            if (a.required() && xml.getAttribute(name).isBlank()) {
                result.add(path + " lacks the required attribute " + name);
            }
        });
        for (Element child : children(xml)) {
            String at = path + "/" + child.getTagName() + "[" + child.getAttribute("id") + "]";
            if (declared.children().contains(child.getTagName())) {
                check(child, at, result);
            } else {
                result.add(at + " is not declared");
            }
        }
    }

    /** Parses XML without looking at entities or anything outside the file. */
    static Document parse(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(e -> e.getTagName().equals(name)).toList();
    }

    static List<Element> children(Element parent) {
        List<Element> result = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                result.add(e);
            }
        }
        return result;
    }

    private static ElementDeclaration element(Element xml) {
        Map<String, AttributeDeclaration> attributes = new LinkedHashMap<>();
        List<String> references = new ArrayList<>();
        for (Element type : children(xml, "complexType")) {
            for (Element a : children(type, "attribute")) {
                attributes.put(a.getAttribute("name"), attribute(a));
            }
            for (Element group : children(type)) {
                children(group, "element").forEach(e -> references.add(e.getAttribute("ref")));
            }
        }
        return new ElementDeclaration(documentation(annotation(xml)), references, attributes);
    }

    private static AttributeDeclaration attribute(Element xml) {
        List<String> allowed = new ArrayList<>();
        for (Element type : children(xml, "simpleType")) {
            children(children(type, "restriction").getFirst(), "enumeration").forEach(e -> allowed.add(e.getAttribute("value")));
        }
        Element annotation = annotation(xml);
        String kind = "";
        String basedOn = "";
        for (Element info : children(annotation, "appinfo")) {
            Element meta = children(info, "meta.attribute").getFirst();
            kind = meta.getAttribute("kind");
            basedOn = meta.getAttribute("basedOn");
        }
        return new AttributeDeclaration(documentation(annotation), allowed.isEmpty() ? xml.getAttribute("type") : "string", xml.getAttribute("use"),
                xml.getAttribute("value"), kind, basedOn, allowed);
    }

    private static Element annotation(Element xml) {
        return children(xml, "annotation").getFirst();
    }

    private static String documentation(Element annotation) {
        List<Element> texts = children(annotation, "documentation");
        return texts.isEmpty() ? "" : texts.getFirst().getTextContent().strip();
    }
}
