package org.prosect.ui.study;

import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.prosect.study.model.MetricValue;
import org.prosect.study.model.ParameterValue;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.StudyPackage;
import org.prosect.study.model.UnknownPrompt;
import org.prosect.ui.Messages;

/** How the features of the model appear to people: names that the generator could not know, and which of them record facts that nobody may edit. */
final class StudyFeatures {

    private static final Map<EStructuralFeature, String> NAMES = Map.ofEntries(
            Map.entry(StudyPackage.Literals.IMAGE__URI, Messages.Feature_file),
            Map.entry(StudyPackage.Literals.IMAGE__SOURCE, Messages.Feature_source),
            Map.entry(StudyPackage.Literals.IMAGE__SHA256, Messages.Feature_sha256),
            Map.entry(StudyPackage.Literals.SURFACE_MESH__URI, Messages.Feature_file),
            Map.entry(StudyPackage.Literals.SURFACE_MESH__SHA256, Messages.Feature_sha256),
            Map.entry(StudyPackage.Literals.MASK_PROMPT__URI, Messages.Feature_file),
            Map.entry(StudyPackage.Literals.REFERENCE_PROMPT__MASK_URI, Messages.Feature_maskFile),
            Map.entry(StudyPackage.Literals.RESULT__MASK_URI, Messages.Feature_maskFile),
            Map.entry(StudyPackage.Literals.RESULT__MASK_SHA256, Messages.Feature_maskSha256),
            Map.entry(StudyPackage.Literals.PROVENANCE__METHOD_ID, Messages.Feature_method),
            Map.entry(StudyPackage.Literals.PROVENANCE__METHOD_VERSION, Messages.Feature_methodVersion),
            Map.entry(StudyPackage.Literals.PROVENANCE__MODEL_ID, Messages.Feature_model),
            Map.entry(StudyPackage.Literals.PROVENANCE__MODEL_SHA256, Messages.Feature_modelSha256),
            Map.entry(StudyPackage.Literals.PROVENANCE__DURATION_MILLIS, Messages.Feature_duration),
            Map.entry(StudyPackage.Literals.PROVENANCE__IMAGE_SHA256, Messages.Feature_imageSha256),
            Map.entry(StudyPackage.Literals.METRIC_VALUE__METRIC_ID, Messages.Feature_metric),
            Map.entry(StudyPackage.Literals.UNKNOWN_PROMPT__XML, Messages.Feature_definition));

    private static final Set<EStructuralFeature> RECORDED = Set.of(StudyPackage.Literals.STUDY__CREATED, StudyPackage.Literals.PROMPT__CREATED,
            StudyPackage.Literals.IMAGE__URI, StudyPackage.Literals.IMAGE__SOURCE, StudyPackage.Literals.IMAGE__SHA256,
            StudyPackage.Literals.IMAGE__GEOMETRY, StudyPackage.Literals.SURFACE_MESH__URI, StudyPackage.Literals.SURFACE_MESH__SHA256,
            StudyPackage.Literals.SURFACE_MESH__VERTEX_COUNT, StudyPackage.Literals.SURFACE_MESH__SPACE,
            StudyPackage.Literals.SURFACE_MESH__CORRESPONDENCE_ID, StudyPackage.Literals.MASK_PROMPT__URI,
            StudyPackage.Literals.REFERENCE_PROMPT__MASK_URI, StudyPackage.Literals.RESULT__IMAGE, StudyPackage.Literals.RESULT__PROMPT_SET,
            StudyPackage.Literals.RESULT__MASK_URI, StudyPackage.Literals.RESULT__MASK_SHA256, StudyPackage.Literals.RESULT__MESH);

    private StudyFeatures() { }

    static String name(EObject element, IItemPropertyDescriptor descriptor) {
        String name = descriptor.getFeature(element) instanceof EStructuralFeature f ? NAMES.get(f) : null;
        return name != null ? name : descriptor.getDisplayName(element);
    }

    static boolean isEditable(EObject element, IItemPropertyDescriptor descriptor) {
        Object feature = descriptor.getFeature(element);
        return feature instanceof EStructuralFeature f && !f.isMany() && !RECORDED.contains(f) && descriptor.canSetProperty(element)
                && !isRecord(element);
    }

    /** Provenance is a record as a whole, and so are the prompts in it, however deep. */
    static boolean isRecord(EObject element) {
        for (EObject e = element; e != null; e = e.eContainer()) {
            if (e instanceof Provenance || e instanceof ParameterValue || e instanceof MetricValue || e instanceof UnknownPrompt) {
                return true;
            }
        }
        return false;
    }
}
