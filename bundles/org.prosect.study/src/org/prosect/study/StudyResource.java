package org.prosect.study;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.UnresolvedReferenceException;
import org.eclipse.emf.ecore.xmi.XMIException;
import org.eclipse.emf.ecore.xmi.XMLLoad;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.XMLSave;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.prosect.study.model.Study;

/** A study.xmi in memory: between its bytes and the model. Looks at no other file. */
final class StudyResource extends XMIResourceImpl {

    private static final Map<Object, Object> LOAD = Map.of(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, true,
            XMLResource.OPTION_USE_PACKAGE_NS_URI_AS_LOCATION, false);
    private static final Map<Object, Object> SAVE = Map.of(XMLResource.OPTION_ENCODING, "UTF-8", XMLResource.OPTION_LINE_WIDTH, 140,
            Resource.OPTION_LINE_DELIMITER, "\n");

    private LoadFindings findings = new LoadFindings();
    private final List<String> dropped = new ArrayList<>();

    private StudyResource(Path file) {
        super(URI.createFileURI(file.toString()));
        ResourceSet resources = new ResourceSetImpl() {
            // a reference into another file stays unresolved: resolving it would open whatever it names, also over the network
            @Override
            public Resource getResource(URI uri, boolean loadOnDemand) {
                return super.getResource(uri, false);
            }
        };
        resources.getResources().add(this);
    }

    /** A resource with a new study. */
    static StudyResource of(Path file, Study study) {
        StudyResource resource = new StudyResource(file);
        resource.getContents().add(study);
        return resource;
    }

    /**
     * Reads a study.
     *
     * @throws StudyException for anything that is not a study of this version
     */
    static StudyResource parse(Path file, byte[] xml) throws StudyException {
        StudyResource resource = new StudyResource(file);
        try {
            resource.load(new ByteArrayInputStream(xml), LOAD);
        } catch (IOException | RuntimeException | LinkageError e) {
            throw StudyErrors.unreadable(file, e);
        }
        resource.settle(file);
        resource.findings = new LoadFindings();
        return resource;
    }

    Study study() {
        return (Study) getContents().get(0);
    }

    /** What was odd when it was read. */
    List<String> warnings() {
        return List.copyOf(dropped);
    }

    /**
     * The bytes to write.
     *
     * @param warnings receives what could not be written and was left out
     * @throws StudyException when the study holds what a file cannot
     */
    byte[] bytes(Path file, List<String> warnings) throws StudyException {
        checkText(file);
        dropped.clear();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            save(bytes, SAVE);
        } catch (IOException | RuntimeException e) {
            throw StudyErrors.unwritable(file, e);
        }
        warnings.addAll(dropped);
        return bytes.toByteArray();
    }

    LoadFindings findings() {
        return findings;
    }

    /** Called while saving: a reference leads out of the study. */
    void dropReferenceTo(EObject target) {
        String warning = "a reference to " + Labels.of(target) + ", which is no longer in the study, was not saved";
        if (!dropped.contains(warning)) {
            dropped.add(warning);
        }
    }

    @Override
    protected boolean useUUIDs() {
        return true;
    }

    @Override
    protected StudyXmlHelper createXMLHelper() {
        return new StudyXmlHelper(this);
    }

    @Override
    protected XMLLoad createXMLLoad() {
        return new StudyXmlLoad(createXMLHelper(), findings);
    }

    @Override
    protected XMLSave createXMLSave() {
        return new StudyXmlSave(createXMLHelper());
    }

    /** After loading: errors stop, dangling references and proxies are warned of, unknown content goes to its objects. */
    private void settle(Path file) throws StudyException {
        if (getContents().size() != 1 || !(getContents().get(0) instanceof Study)) {
            throw StudyErrors.damaged(file, "it holds no study", null);
        }
        for (Diagnostic error : getErrors()) {
            if (!(error instanceof UnresolvedReferenceException reference)) {
                throw StudyErrors.damaged(file, StudyErrors.explain((XMIException) error), (XMIException) error);
            }
            settle(reference);
        }
        getErrors().clear();
        findings.extras().forEach((owner, extra) -> {
            UnknownContent content = UnknownContent.of(getEObject(owner));
            content.attributes().addAll(extra.attributes());
            content.elements().addAll(extra.elements());
        });
        EcoreUtil.ProxyCrossReferencer.find(this).keySet().forEach(proxy -> findings.warn("a reference leads to another file, "
                + EcoreUtil.getURI(proxy) + ", which is not read"));
        dropped.addAll(findings.warnings());
    }

    private void settle(UnresolvedReferenceException e) {
        String holder = findings.holders().get(e.getReference());
        if (holder != null && e.getFeature() instanceof EReference feature) {
            UnknownContent.of(e.getObject()).references().computeIfAbsent(feature, f -> new ArrayList<>())
                    .add(new UnknownContent.Reference(holder, e.getReference()));
        } else {
            findings.warn("'" + e.getFeature().getName() + "' of " + Labels.of(e.getObject()) + " leads to '" + e.getReference()
                    + "', which is not in the study; saving drops it");
        }
    }

    private void checkText(Path file) throws StudyException {
        for (TreeIterator<EObject> objects = getAllContents(); objects.hasNext();) {
            EObject object = objects.next();
            for (EAttribute attribute : object.eClass().getEAllAttributes()) {
                if (object.eGet(attribute) instanceof String text && XmlText.indexOfForbidden(text) >= 0) {
                    throw new StudyException(String.format("%s: '%s' of %s holds the character U+%04X, which XML cannot", file, attribute.getName(),
                            Labels.of(object), text.codePointAt(XmlText.indexOfForbidden(text))), "Type that text again without it");
                }
            }
        }
    }
}
