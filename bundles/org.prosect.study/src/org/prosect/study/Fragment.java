package org.prosect.study;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An element kept as text because the class it stands for is not installed; its root declares every namespace it needs.
 *
 * @param text the element
 * @param namespace the namespace of its xsi:type; empty when it has none
 * @param typeName the name in its xsi:type; empty when it has none
 * @param id its xmi:id; empty when it has none
 * @param attributes the attributes of the root without namespaces
 * @param innerIds the xmi:id of every element below the root
 */
record Fragment(String text, String namespace, String typeName, String id, Map<String, String> attributes, Set<String> innerIds) {

    /** Reads an element; empty when the text is anything else. */
    static Optional<Fragment> parse(String text) {
        Inspector inspector = new Inspector();
        try {
            SecureXml.parse(new InputSource(new StringReader(text)), inspector);
        } catch (SAXException | IOException e) {
            return Optional.empty();
        }
        return Optional.of(new Fragment(text, inspector.namespace, inspector.typeName, inspector.id, inspector.attributes, inspector.innerIds));
    }

    /**
     * The element under another name and with other root attributes; an empty value takes the attribute away. When the id changes, this is
     * a copy: the ids below it change too, always in the same way, so that no id occurs twice in a study.
     */
    String rewritten(String name, String newId, Map<String, String> changes) {
        Map<String, String> ids = new LinkedHashMap<>();
        if (!id.isEmpty() && !id.equals(newId)) {
            ids.put(id, newId);
            innerIds.forEach(inner -> ids.put(inner, "_" + UUID.nameUUIDFromBytes((newId + ' ' + inner).getBytes(StandardCharsets.UTF_8))));
        }
        Rewriter rewriter = new Rewriter(name, newId, changes, ids);
        try {
            SecureXml.parse(new InputSource(new StringReader(text)), rewriter);
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("an element that was read cannot be read again: " + text, e);
        }
        return rewriter.out.toString();
    }

    private static final class Inspector extends DefaultHandler {

        private final Map<String, String> prefixes = new LinkedHashMap<>();
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final Set<String> innerIds = new HashSet<>();
        private String namespace = "";
        private String typeName = "";
        private String id = "";
        private int depth;

        @Override
        public void startPrefixMapping(String prefix, String uri) {
            if (depth == 0) {
                prefixes.put(prefix, uri);
            }
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes atts) throws SAXException {
            String xmiId = atts.getValue(SecureXml.XMI, "id");
            if (++depth > CapturedElement.MAX_DEPTH + 1) {
                throw new SAXException("too deep");
            }
            if (depth > 1) {
                if (xmiId != null) {
                    innerIds.add(xmiId);
                }
                return;
            }
            id = xmiId == null ? "" : xmiId;
            for (int i = 0; i < atts.getLength(); i++) {
                if (atts.getURI(i).isEmpty()) {
                    attributes.put(atts.getLocalName(i), atts.getValue(i));
                }
            }
            String type = atts.getValue(SecureXml.XSI, "type") == null ? atts.getValue(SecureXml.XMI, "type") : atts.getValue(SecureXml.XSI, "type");
            if (type != null) {
                int colon = type.indexOf(':');
                namespace = prefixes.getOrDefault(colon < 0 ? "" : type.substring(0, colon), "");
                typeName = type.substring(colon + 1);
            }
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            depth--;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    private static final class Rewriter extends DefaultHandler {

        private final XmlText out = new XmlText();
        private final String name;
        private final String newId;
        private final Map<String, String> changes;
        private final Map<String, String> ids;
        private int depth;

        private Rewriter(String name, String newId, Map<String, String> changes, Map<String, String> ids) {
            this.name = name;
            this.newId = newId;
            this.changes = new LinkedHashMap<>(changes);
            this.ids = ids;
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes atts) {
            boolean root = depth++ == 0;
            out.start(root ? name : qName);
            boolean hasId = false;
            for (int i = 0; i < atts.getLength(); i++) {
                boolean isId = atts.getURI(i).equals(SecureXml.XMI) && atts.getLocalName(i).equals("id");
                hasId |= isId;
                String value = renamed(atts.getValue(i));
                if (root && isId) {
                    value = newId;
                } else if (root && atts.getURI(i).isEmpty() && changes.containsKey(atts.getLocalName(i))) {
                    value = changes.remove(atts.getLocalName(i));
                    if (value.isEmpty()) {
                        continue;
                    }
                }
                out.attribute(atts.getQName(i), value);
            }
            if (root) {
                if (!hasId) {
                    out.attribute("xmlns:xmi_", SecureXml.XMI);
                    out.attribute("xmi_:id", newId);
                }
                changes.forEach((attribute, value) -> {
                    if (!value.isEmpty()) {
                        out.attribute(attribute, value);
                    }
                });
            }
        }

        /** Ids stand alone or in lists, bare or behind a #. */
        private String renamed(String value) {
            if (ids.isEmpty()) {
                return value;
            }
            String[] tokens = value.split(" ", -1);
            for (int i = 0; i < tokens.length; i++) {
                String bare = tokens[i].startsWith("#") ? tokens[i].substring(1) : tokens[i];
                if (ids.containsKey(bare)) {
                    tokens[i] = tokens[i].substring(0, tokens[i].length() - bare.length()) + ids.get(bare);
                }
            }
            return String.join(" ", tokens);
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            out.characters(new String(characters, start, length));
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            out.end(--depth == 0 ? name : qName);
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
