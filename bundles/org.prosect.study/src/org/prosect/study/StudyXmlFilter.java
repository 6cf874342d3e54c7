package org.prosect.study;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.prosect.study.model.StudyPackage;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.NamespaceSupport;

/**
 * Stands between the XML parser and EMF, so that EMF only sees what the installed model has a place for. It follows which class each element
 * makes. A prompt whose class is not installed goes on as an {@link org.prosect.study.model.UnknownPrompt} that holds its text; attributes and
 * elements that no feature takes are put into {@link LoadFindings} as text. Every object gets an xmi:id. Anything else that does not fit is a
 * {@link SAXParseException} that says where.
 */
final class StudyXmlFilter extends DefaultHandler {

    /** Deeper than any study of sense; far less than what overflows a stack. */
    static final int MAX_DEPTH = 100;

    private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]{0,255}");
    private static final String CDATA = "CDATA";

    private final ContentHandler next;
    private final LoadFindings findings;
    private final InstalledTypes types = new InstalledTypes();
    private final NamespaceSupport namespaces = new NamespaceSupport();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();
    private Locator locator;
    private boolean scopeOpen;
    private int depth;
    private CapturedElement capture;

    /**
     * An open element.
     *
     * @param type the class of its object; null for the value of an attribute that stands as an element
     * @param id empty when it is not an object of this file
     * @param single what it has had that it can have once
     */
    private record Frame(EClass type, String id, String name, Set<EStructuralFeature> single) {

        private Frame(EClass type, String id, String name) {
            this(type, id, name, new HashSet<>());
        }
    }

    StudyXmlFilter(ContentHandler next, LoadFindings findings) {
        this.next = next;
        this.findings = findings;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
        next.setDocumentLocator(locator);
    }

    @Override
    public void startDocument() throws SAXException {
        next.startDocument();
    }

    @Override
    public void endDocument() throws SAXException {
        next.endDocument();
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        if (!scopeOpen) {
            namespaces.pushContext();
            scopeOpen = true;
        }
        namespaces.declarePrefix(prefix, uri);
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        if (!scopeOpen) {
            namespaces.pushContext();
        }
        scopeOpen = false;
        if (++depth > MAX_DEPTH) {
            throw damaged("elements are nested more than " + MAX_DEPTH + " deep");
        }
        if (capture != null) {
            if (!capture.startInner(qName, attributes)) {
                throw damaged("unknown elements are nested more than " + CapturedElement.MAX_DEPTH + " deep");
            }
        } else if (frames.isEmpty()) {
            startRoot(uri, name, qName, attributes);
        } else {
            startFeature(uri, name, qName, attributes);
        }
    }

    private void startRoot(String uri, String name, String qName, Attributes attributes) throws SAXException {
        if (!uri.equals(StudyPackage.eNS_URI) || !name.equals(StudyPackage.Literals.STUDY.getName())) {
            throw new StudyFormatException(uri, name, locator);
        }
        startObject(qName, StudyPackage.Literals.STUDY, attributes, true);
    }

    private void startFeature(String uri, String name, String qName, Attributes attributes) throws SAXException {
        Frame owner = frames.peek();
        if (owner.type == null) {
            throw damaged("the value '" + owner.name + "' contains an element '" + name + "'");
        }
        if (owner.id.isEmpty()) {
            throw damaged("the reference '" + owner.name + "' contains an element '" + name + "'");
        }
        EStructuralFeature feature = uri.isEmpty() ? owner.type.getEStructuralFeature(name) : null;
        if (feature != null && !feature.isMany() && !owner.single.add(feature)) {
            throw damaged("'" + name + "' of " + owner.type.getName() + " is there twice");
        }
        if (feature == null) {
            findings.warn("'" + name + "' of " + owner.type.getName() + " is not known to this version; it is kept as it is");
            startCapture(null, owner.id, qName, attributes);
        } else if (feature instanceof EReference reference) {
            startReference(owner, reference, qName, attributes);
        } else {
            AttributesImpl values = new AttributesImpl();
            addNil(attributes, values);
            frames.push(new Frame(null, "", name));
            next.startElement("", name, name, values);
        }
    }

    private void startReference(Frame owner, EReference reference, String qName, Attributes attributes) throws SAXException {
        if (reference.isContainer()) {
            throw damaged("'" + reference.getName() + "' of " + owner.type.getName() + " is written as an element");
        }
        EClass declared = reference.getEReferenceType();
        String typeText = typeText(attributes);
        if (typeText == null) {
            if (types.find(declared.getEPackage().getNsURI(), declared.getName()).isEmpty()) {
                throw damaged("'" + reference.getName() + "' does not say its xsi:type");
            }
            startObject(reference.getName(), declared, attributes, reference.isContainment());
            return;
        }
        int colon = typeText.indexOf(':');
        String namespace = namespaces.getURI(colon < 0 ? "" : typeText.substring(0, colon));
        String typeName = typeText.substring(colon + 1);
        if (namespace == null && colon >= 0) {
            throw damaged("the namespace of xsi:type=\"" + typeText + "\" is not declared");
        }
        namespace = namespace == null ? "" : namespace;
        Optional<EClass> type = types.find(namespace, typeName).filter(declared::isSuperTypeOf);
        if (type.isPresent()) {
            startObject(reference.getName(), type.get(), attributes, reference.isContainment());
            return;
        }
        if (namespace.equals(StudyPackage.eNS_URI) && types.defines(namespace, typeName)) {
            throw damaged("a " + typeName + " cannot stand in '" + reference.getName() + "'");
        }
        boolean prompt = reference.isContainment() && declared.isSuperTypeOf(StudyPackage.Literals.UNKNOWN_PROMPT);
        String why = types.failure(namespace).map(failure -> "the bundle that defines it fails: " + failure)
                .orElse("no installed bundle defines it");
        findings.warn((prompt ? "a prompt" : "'" + reference.getName() + "'") + " of type " + typeName + " (" + namespace + ") is kept as it is: "
                + why);
        startCapture(prompt ? reference : null, owner.id, qName, attributes);
    }

    private void startObject(String qName, EClass type, Attributes attributes, boolean contained) throws SAXException {
        if (!contained && attributes.getValue("href") == null) {
            throw damaged("'" + qName + "' is written as an element and has no href");
        }
        AttributesImpl known = new AttributesImpl();
        List<UnknownContent.Attribute> unknown = new ArrayList<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getURI(i).isEmpty()) {
                addPlain(type, contained, attributes, i, known, unknown);
            } else if (attributes.getURI(i).equals(SecureXml.XMLNS)) {
                known.addAttribute(SecureXml.XMLNS, attributes.getLocalName(i), attributes.getQName(i), CDATA, attributes.getValue(i));
            } else if (!attributes.getURI(i).equals(SecureXml.XSI) && !isStandardXmi(attributes, i)) {
                unknown.add(unknownAttribute(type, attributes, i));
            }
        }
        addNil(attributes, known);
        String typeText = typeText(attributes);
        if (typeText != null) {
            known.addAttribute(SecureXml.XSI, "type", "xsi:type", CDATA, typeText);
        }
        String id = contained ? id(attributes.getValue(SecureXml.XMI, "id")) : "";
        if (contained) {
            known.addAttribute(SecureXml.XMI, "id", "xmi:id", CDATA, id);
        }
        if (!unknown.isEmpty() && contained) {
            findings.extra(id).attributes().addAll(unknown);
        }
        frames.push(new Frame(type, id, qName));
        next.startElement("", qName, qName, known);
    }

    private void addPlain(EClass type, boolean contained, Attributes attributes, int i, AttributesImpl known, List<UnknownContent.Attribute> unknown)
            throws SAXParseException {
        String name = attributes.getLocalName(i);
        EStructuralFeature feature = type.getEStructuralFeature(name);
        if (feature instanceof EReference reference && (reference.isContainment() || reference.isContainer())) {
            throw damaged("'" + name + "' of " + type.getName() + " is written as an attribute");
        }
        if (feature == null && name.equals("href") && contained) {
            throw damaged("a " + type.getName() + " is said to stand in another file, " + attributes.getValue(i));
        }
        if (feature != null || name.equals("href")) {
            known.addAttribute("", name, name, CDATA, attributes.getValue(i));
        } else {
            unknown.add(unknownAttribute(type, attributes, i));
        }
    }

    private UnknownContent.Attribute unknownAttribute(EClass type, Attributes attributes, int i) {
        findings.warn("'" + attributes.getQName(i) + "' of " + type.getName() + " is not known to this version; it is kept as it is");
        return new UnknownContent.Attribute(attributes.getURI(i), attributes.getLocalName(i), attributes.getValue(i));
    }

    /** What XMI says of every element, which is dealt with here; schema locations and the like are not followed. */
    private static boolean isStandardXmi(Attributes attributes, int i) {
        return attributes.getURI(i).equals(SecureXml.XMI) && Set.of("id", "version", "type").contains(attributes.getLocalName(i));
    }

    private static void addNil(Attributes from, AttributesImpl to) {
        String nil = from.getValue(SecureXml.XSI, "nil");
        if (nil != null) {
            to.addAttribute(SecureXml.XSI, "nil", "xsi:nil", CDATA, nil);
        }
    }

    private static String typeText(Attributes attributes) {
        String type = attributes.getValue(SecureXml.XSI, "type");
        type = type == null ? attributes.getValue(SecureXml.XMI, "type") : type;
        return type == null ? null : type.trim();
    }

    /** The id of the file when it can serve as one and is not taken, otherwise a new one. */
    private String id(String stated) {
        if (stated != null && ID.matcher(stated).matches() && ids.add(stated)) {
            return stated;
        }
        if (stated != null) {
            findings.warn("the id '" + stated + "' " + (ids.contains(stated) ? "occurs twice" : "cannot serve as one")
                    + "; the object got a new one");
        }
        String made = EcoreUtil.generateUUID();
        ids.add(made);
        return made;
    }

    private void startCapture(EReference promptFeature, String ownerId, String qName, Attributes attributes) {
        String holder = promptFeature == null ? ownerId : id(attributes.getValue(SecureXml.XMI, "id"));
        capture = new CapturedElement(Optional.ofNullable(promptFeature), holder, qName, attributes, namespaces);
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (capture != null) {
            capture.characters(new String(characters, start, length));
        } else if (frames.peek().type == null) {
            next.characters(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        depth--;
        if (capture == null) {
            String forwarded = frames.pop().name;
            next.endElement("", forwarded, forwarded);
        } else if (capture.end(qName)) {
            CapturedElement done = capture;
            capture = null;
            done.handOver(findings, next);
        }
        namespaces.popContext();
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    private SAXParseException damaged(String what) {
        return new SAXParseException(what, locator);
    }
}
