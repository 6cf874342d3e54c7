package org.prosect.ui.study;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.LassoPrompt;
import org.prosect.study.model.MaskPrompt;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.MetricValue;
import org.prosect.study.model.ParameterValue;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.ReferencePrompt;
import org.prosect.study.model.Result;
import org.prosect.study.model.ScribblePrompt;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.study.model.SurfaceMesh;

/** Icons of the elements of a study; to be disposed with the view that shows them. */
final class StudyIcons {

    private final Map<String, Image> images = new HashMap<>();

    Image of(EObject element) {
        if (element instanceof Structure s && s.getColour() != null) {
            return images.computeIfAbsent(s.getColour(), colour -> new Image(Display.getCurrent(), new ColouredIcon(colour)));
        }
        return images.computeIfAbsent(name(element), name -> ResourceLocator.imageDescriptorFromBundle(getClass(), "icons/" + name + ".svg")
                .orElseGet(ImageDescriptor::getMissingImageDescriptor).createImage());
    }

    void dispose() {
        images.values().forEach(Image::dispose);
        images.clear();
    }

    private static String name(EObject element) {
        return switch (element) {
            case Study s -> "study";
            case org.prosect.study.model.Image i -> "image";
            case Structure s -> "structure";
            case SurfaceMesh m -> "mesh";
            case PromptSet p -> "promptSet";
            case PointPrompt p -> p.getPolarity() == Polarity.POSITIVE ? "pointPositive" : "pointNegative";
            case BoxPrompt p -> "box";
            case ScribblePrompt p -> "scribble";
            case LassoPrompt p -> "lasso";
            case MaskPrompt p -> "mask";
            case MeshPrompt p -> "meshPrompt";
            case ReferencePrompt p -> "reference";
            case Result r -> "result";
            case Provenance p -> "provenance";
            case ParameterValue v -> "parameter";
            case MetricValue v -> "metric";
            default -> "unknown";
        };
    }
}
