package org.prosect.study;

import java.io.IOException;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML that may come from anywhere: no DOCTYPE, hence no entity, and nothing outside the text is looked at. */
final class SecureXml {

    /** The namespace of xmi:id and xmi:version, as EMF writes it. */
    static final String XMI = "http://www.omg.org/XMI";
    static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
    static final String XMLNS = XMLConstants.XMLNS_ATTRIBUTE_NS_URI;

    private SecureXml() { }

    /** Names come with their namespaces, and the xmlns attributes are reported among the others. */
    static void parse(InputSource source, DefaultHandler handler) throws SAXException, IOException {
        XMLReader reader;
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/namespace-prefixes", true);
            factory.setFeature("http://xml.org/sax/features/xmlns-uris", true);
            SAXParser parser = factory.newSAXParser();
            // the JDK bounds what entities expand to, and counts &lt; in attributes as entities: with no DOCTYPE there are no others
            parser.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
            parser.setProperty("jdk.xml.totalEntitySizeLimit", "0");
            // StudyXmlFilter has a bound of its own, which does not change with the JDK
            parser.setProperty("jdk.xml.maxElementDepth", "0");
            reader = parser.getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the XML parser of this Java cannot be made safe", e);
        }
        reader.setContentHandler(handler);
        reader.setErrorHandler(handler);
        reader.setEntityResolver(handler);
        reader.parse(source);
    }
}
