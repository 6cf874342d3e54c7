package org.prosect.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/**
 * What study.xmi says of an object and the installed model has no place for: written by a newer version, or about objects whose bundle is
 * missing. It stays with its object through undo and redo, and is written back.
 */
public final class UnknownContent extends AdapterImpl {

    /**
     * An attribute of the element.
     *
     * @param namespace empty when it has none
     */
    public record Attribute(String namespace, String name, String value) { }

    /**
     * A reference to something that the model cannot hold there: an unknown prompt where a certain class is asked for, or an element inside
     * unknown content.
     *
     * @param holder the id of the object that stands for the target or has it in its unknown content; while it is not in the study, the
     *            reference is not either
     * @param id the target
     */
    public record Reference(String holder, String id) { }

    private final List<Attribute> attributes = new ArrayList<>();
    private final List<String> elements = new ArrayList<>();
    private final Map<EReference, List<Reference>> references = new LinkedHashMap<>();

    /** The unknown content of an object; made when it has none. */
    public static UnknownContent of(EObject object) {
        UnknownContent content = find(object);
        if (content == null) {
            content = new UnknownContent();
            object.eAdapters().add(content);
        }
        return content;
    }

    /** The unknown content of an object, or null. */
    public static UnknownContent find(EObject object) {
        for (Object adapter : object.eAdapters()) {
            if (adapter instanceof UnknownContent content) {
                return content;
            }
        }
        return null;
    }

    /** In the order of the file. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** Elements as text, self-contained. */
    public List<String> elements() {
        return elements;
    }

    /** By the reference that would hold them. */
    public Map<EReference, List<Reference>> references() {
        return references;
    }
}
