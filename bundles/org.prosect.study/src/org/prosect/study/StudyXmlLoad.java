package org.prosect.study;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMILoadImpl;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** EMF's loader behind a safe parser and {@link StudyXmlFilter}. Errors stay in the resource. */
final class StudyXmlLoad extends XMILoadImpl {

    private final LoadFindings findings;

    StudyXmlLoad(XMLHelper helper, LoadFindings findings) {
        super(helper);
        this.findings = findings;
    }

    @Override
    public void load(XMLResource resource, InputStream in, Map<?, ?> options) throws IOException {
        this.resource = resource;
        this.options = options;
        try {
            SecureXml.parse(new InputSource(in), new StudyXmlFilter(makeDefaultHandler(), findings));
        } catch (SAXException e) {
            throw new IOException(e);
        } finally {
            helper = null;
        }
    }
}
