package org.prosect.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.XMLConstants;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.impl.XMISaveImpl;
import org.prosect.study.model.UnknownPrompt;

/** EMF's writer, which also writes what {@link StudyXmlFilter} kept. */
final class StudyXmlSave extends XMISaveImpl {

    private final InstalledTypes types = new InstalledTypes();

    StudyXmlSave(XMLHelper helper) {
        super(helper);
    }

    @Override
    protected void saveElement(EObject object, EStructuralFeature feature) {
        Optional<String> element = object instanceof UnknownPrompt prompt
                ? UnknownPrompts.element(prompt, feature.getName(), helper.getID(prompt), types)
                : Optional.empty();
        if (element.isPresent()) {
            addElement(element.get(), object.eContainer());
        } else {
            super.saveElement(object, feature);
        }
    }

    private void addElement(String element, EObject container) {
        int depth = 1;
        for (EObject ancestor = container; ancestor.eContainer() != null; ancestor = ancestor.eContainer()) {
            depth++;
        }
        doc.addText("  ".repeat(depth) + element + "\n");
    }

    @Override
    protected void processAttributeExtensions(EObject object) {
        UnknownContent content = UnknownContent.find(object);
        if (content == null) {
            return;
        }
        int number = 0;
        for (UnknownContent.Attribute attribute : content.attributes()) {
            String name = attribute.name();
            if (attribute.namespace().equals(XMLConstants.XML_NS_URI)) {
                name = "xml:" + name;
            } else if (!attribute.namespace().isEmpty()) {
                // a prefix of our own: the one in the file may mean something else on this element now
                String prefix = "kept" + ++number;
                doc.addAttribute("xmlns:" + prefix, XmlText.escapeAttribute(attribute.namespace()));
                name = prefix + ":" + name;
            }
            doc.addAttribute(name, XmlText.escapeAttribute(attribute.value()));
        }
        for (Map.Entry<EReference, List<UnknownContent.Reference>> entry : content.references().entrySet()) {
            String ids = String.join(" ", live(entry.getValue()));
            if (!object.eIsSet(entry.getKey()) && !ids.isEmpty()) {
                doc.addAttribute(entry.getKey().getName(), ids);
            }
        }
    }

    /**
     * Also writes the ids of unknown targets. An object that has left the study goes unmentioned where its own end of the reference holds the
     * information: a mesh still lists the prompts of a result that was undone.
     */
    @Override
    protected void saveIDRefMany(EObject object, EStructuralFeature feature) {
        EReference opposite = ((EReference) feature).getEOpposite();
        boolean backReference = opposite != null && !opposite.isMany();
        List<String> ids = new ArrayList<>();
        for (EObject target : ((InternalEList<?>) object.eGet(feature)).basicList().toArray(EObject[]::new)) {
            if (!backReference || target.eResource() != null) {
                Optional.ofNullable(helper.getIDREF(target)).ifPresent(ids::add);
            }
        }
        UnknownContent content = UnknownContent.find(object);
        if (content != null) {
            ids.addAll(live(content.references().getOrDefault(feature, List.of())));
        }
        if (!ids.isEmpty()) {
            doc.addAttribute(feature.getName(), String.join(" ", ids));
        }
    }

    private List<String> live(List<UnknownContent.Reference> references) {
        return references.stream().filter(r -> helper.getResource().getEObject(r.holder()) != null).map(UnknownContent.Reference::id).toList();
    }

    @Override
    protected boolean processElementExtensions(EObject object) {
        UnknownContent content = UnknownContent.find(object);
        if (content == null || content.elements().isEmpty()) {
            return false;
        }
        content.elements().forEach(element -> addElement(element, object));
        return true;
    }
}
