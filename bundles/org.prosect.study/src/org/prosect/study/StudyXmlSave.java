package org.prosect.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
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
        for (UnknownContent.Attribute attribute : content.attributes()) {
            String name = attribute.prefix().isEmpty() ? attribute.name() : attribute.prefix() + ":" + attribute.name();
            if (!attribute.prefix().isEmpty() && !attribute.prefix().equals("xml")) {
                doc.addAttribute("xmlns:" + attribute.prefix(), XmlText.escapeAttribute(attribute.namespace()));
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

    @Override
    protected void saveIDRefMany(EObject object, EStructuralFeature feature) {
        UnknownContent content = UnknownContent.find(object);
        List<String> unknown = content == null ? List.of() : live(content.references().getOrDefault(feature, List.of()));
        if (unknown.isEmpty()) {
            super.saveIDRefMany(object, feature);
            return;
        }
        List<String> ids = new ArrayList<>();
        for (Object target : (List<?>) object.eGet(feature)) {
            Optional.ofNullable(helper.getIDREF((EObject) target)).ifPresent(ids::add);
        }
        ids.addAll(unknown);
        doc.addAttribute(feature.getName(), String.join(" ", ids));
    }

    private List<String> live(List<UnknownContent.Reference> references) {
        return references.stream().filter(r -> r.holder().eResource() == helper.getResource()).map(UnknownContent.Reference::id).toList();
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
