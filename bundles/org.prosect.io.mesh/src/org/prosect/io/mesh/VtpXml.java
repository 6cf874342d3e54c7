package org.prosect.io.mesh;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.prosect.core.format.FormatException;
import org.prosect.core.format.InputFiles;

/**
 * The elements of a VTK XML file, one after the other. Document types and entities are refused, and nothing outside the file is looked at.
 * Appended data, which may be any bytes, are no part of it: the text is taken to end where they begin.
 */
final class VtpXml {

    private static final String APPENDED = "<AppendedData";
    private static final String END = "</AppendedData></VTKFile>";

    private final MeshBytes bytes;
    private final XMLStreamReader xml;
    private final int appendedBegin;

    VtpXml(MeshBytes bytes) throws FormatException {
        this.bytes = bytes;
        int tag = bytes.indexOf(APPENDED);
        int begin = tag < 0 ? -1 : tag;
        while (begin >= 0 && begin < bytes.length() && bytes.bytes()[begin] != '>') {
            begin++;
        }
        int length = begin < 0 ? bytes.length() : Math.min(bytes.length(), begin + 1);
        appendedBegin = begin < 0 ? -1 : afterUnderscore(length);
        InputStream text = new ByteArrayInputStream(bytes.bytes(), 0, length);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            InputStream whole = tag < 0 ? text : new SequenceInputStream(text, new ByteArrayInputStream(END.getBytes(StandardCharsets.US_ASCII)));
            // all that is looked at is ASCII, and bytes that are no UTF-8 are no reason to refuse a file
            xml = factory.createXMLStreamReader(new InputStreamReader(whole, StandardCharsets.ISO_8859_1));
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** The offset of the first byte of appended data; −1 when there are none. */
    int appendedBegin() {
        return appendedBegin;
    }

    private int afterUnderscore(int from) {
        int at = from;
        while (at < bytes.length() && bytes.bytes()[at] != '_') {
            at++;
        }
        return Math.min(bytes.length(), at + 1);
    }

    /** The next start, end or text: {@link XMLStreamConstants#START_ELEMENT} and so on; END_DOCUMENT at the end. */
    int next() throws FormatException {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE || event == XMLStreamConstants.ENTITY_DECLARATION) {
                throw bytes.damaged("it has a document type or an entity, which such a file never has");
            }
            return event;
        } catch (XMLStreamException e) {
            throw damaged(e);
        } catch (RuntimeException e) {
            // some malformed declarations make the parser of the JDK fail so
            throw damaged(e);
        }
    }

    String name() {
        return xml.getLocalName();
    }

    /** An attribute of the element that has just begun; empty when it is absent. */
    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    /** An attribute that is a count; 0 when it is absent. */
    long count(String name) throws FormatException {
        String text = attribute(name);
        try {
            long count = text.isEmpty() ? 0 : Long.parseLong(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw bytes.damaged(name + " is '" + InputFiles.shown(text) + "', which is no count");
    }

    /** The text in the element that has just begun, up to its end; without that of elements inside it, such as InformationKey. */
    byte[] text() throws FormatException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = next();
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
                    if (depth == 1) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> { }
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private FormatException damaged(Exception e) {
        String said = e.getMessage() == null ? e.getClass().getSimpleName()
                : e.getMessage().lines().reduce((a, b) -> b).orElse("").replace("Message: ", "");
        return new FormatException(bytes.file(), "it is not well-formed XML (" + InputFiles.shown(said) + ")",
                "The file is damaged or no VTK XML file: get it again", e);
    }
}
