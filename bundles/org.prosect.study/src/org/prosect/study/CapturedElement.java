package org.prosect.study;

import java.util.Enumeration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EReference;
import org.prosect.study.model.StudyPackage;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.NamespaceSupport;

/** An element that the installed model has no place for, on its way to text that stands for itself. */
final class CapturedElement {

    /** So that the text can be written again at another place. */
    static final int MAX_DEPTH = 50;

    private static final String CDATA = "CDATA";

    private final XmlText text = new XmlText();
    private final Set<String> innerIds = new HashSet<>();
    private final Optional<EReference> promptFeature;
    private final String holderId;
    private int depth;

    /**
     * Starts with the element itself.
     *
     * @param promptFeature where the prompt stands that it is; empty when it goes into the unknown content of its owner
     * @param holderId xmi:id of the prompt or the owner
     * @param namespaces in scope at the element
     */
    CapturedElement(Optional<EReference> promptFeature, String holderId, String qName, Attributes attributes, NamespaceSupport namespaces) {
        this.promptFeature = promptFeature;
        this.holderId = holderId;
        text.start(qName);
        scope(namespaces).forEach((prefix, uri) -> text.attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri));
        for (int i = 0; i < attributes.getLength(); i++) {
            if (!attributes.getURI(i).equals(SecureXml.XMLNS) && !(promptFeature.isPresent() && isId(attributes, i))) {
                copy(attributes, i);
            }
        }
        if (promptFeature.isPresent()) {
            String prefix = namespaces.getPrefix(SecureXml.XMI);
            if (prefix == null) {
                prefix = "xmi_";
                text.attribute("xmlns:xmi_", SecureXml.XMI);
            }
            text.attribute(prefix + ":id", holderId);
        }
    }

    /** Every prefix in scope. */
    private static Map<String, String> scope(NamespaceSupport namespaces) {
        Map<String, String> scope = new TreeMap<>();
        for (Enumeration<String> prefixes = namespaces.getPrefixes(); prefixes.hasMoreElements();) {
            String prefix = prefixes.nextElement();
            if (!prefix.equals("xml")) {
                scope.put(prefix, namespaces.getURI(prefix));
            }
        }
        String unprefixed = namespaces.getURI("");
        if (unprefixed != null && !unprefixed.isEmpty()) {
            scope.put("", unprefixed);
        }
        return scope;
    }

    private static boolean isId(Attributes attributes, int i) {
        return attributes.getURI(i).equals(SecureXml.XMI) && attributes.getLocalName(i).equals("id");
    }

    private void copy(Attributes attributes, int i) {
        if (isId(attributes, i)) {
            innerIds.add(attributes.getValue(i));
        }
        text.attribute(attributes.getQName(i), attributes.getValue(i));
    }

    /** Goes on with an element inside; false when it is nested too deep. */
    boolean startInner(String qName, Attributes attributes) {
        text.start(qName);
        for (int i = 0; i < attributes.getLength(); i++) {
            copy(attributes, i);
        }
        return ++depth <= MAX_DEPTH;
    }

    void characters(String characters) {
        text.characters(characters);
    }

    /** Ends the innermost open element; true when that is the captured one itself. */
    boolean end(String qName) {
        text.end(qName);
        return depth-- == 0;
    }

    /** Puts the text into the findings, or as a prompt of unknown type to the next handler. */
    void handOver(LoadFindings findings, ContentHandler next) throws SAXException {
        innerIds.forEach(inner -> findings.holders().putIfAbsent(inner, holderId));
        if (promptFeature.isEmpty()) {
            findings.extra(holderId).elements().add(text.toString());
            return;
        }
        Fragment fragment = Fragment.parse(text.toString())
                .orElseThrow(() -> new IllegalStateException("an element that was read cannot be read again: " + text));
        AttributesImpl attributes = new AttributesImpl();
        attributes.addAttribute(SecureXml.XMLNS, "study", "xmlns:study", CDATA, StudyPackage.eNS_URI);
        attributes.addAttribute(SecureXml.XSI, "type", "xsi:type", CDATA, "study:" + StudyPackage.Literals.UNKNOWN_PROMPT.getName());
        attributes.addAttribute(SecureXml.XMI, "id", "xmi:id", CDATA, holderId);
        add(attributes, StudyPackage.Literals.UNKNOWN_PROMPT__NAMESPACE, fragment.namespace());
        add(attributes, StudyPackage.Literals.UNKNOWN_PROMPT__TYPE_NAME, fragment.typeName());
        add(attributes, StudyPackage.Literals.UNKNOWN_PROMPT__XML, fragment.text());
        add(attributes, StudyPackage.Literals.PROMPT__ENABLED, String.valueOf(UnknownPrompts.enabled(fragment)));
        UnknownPrompts.created(fragment).ifPresent(created -> add(attributes, StudyPackage.Literals.PROMPT__CREATED, created.toString()));
        String element = promptFeature.get().getName();
        next.startElement("", element, element, attributes);
        next.endElement("", element, element);
    }

    private static void add(AttributesImpl attributes, EAttribute feature, String value) {
        attributes.addAttribute("", feature.getName(), feature.getName(), CDATA, value);
    }
}
