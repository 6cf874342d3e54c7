package org.prosect.study.edit;

import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.prosect.imaging.Point3;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.Image;
import org.prosect.study.model.LassoPrompt;
import org.prosect.study.model.MaskPrompt;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.MetricValue;
import org.prosect.study.model.ParameterValue;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.ReferencePrompt;
import org.prosect.study.model.Result;
import org.prosect.study.model.ResultState;
import org.prosect.study.model.ScribblePrompt;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.study.model.SurfaceMesh;
import org.prosect.study.model.UnknownPrompt;

/** One line for each object of a study, as trees and lists show it. Positions are patient millimetres (LPS). */
public final class StudyLabels {

    private static final int LONGEST_VALUE = 60;

    private StudyLabels() { }

    /** Never empty, whatever the object lacks. */
    public static String of(EObject object) {
        return switch (object) {
            case Study study -> named(study.getName(), "Study");
            case Image image -> named(image.getName(), "Image") + (blank(image.getModality()) ? "" : " (" + image.getModality() + ")");
            case Structure structure -> named(structure.getName(), "Structure");
            case SurfaceMesh mesh -> named(mesh.getName(), "Mesh");
            case PromptSet set -> named(set.getName(), "Prompts");
            case Prompt prompt -> prompt(prompt) + (prompt.isEnabled() ? "" : ", disabled");
            case Result result -> named(result.getName(), "Result") + state(result.getState());
            case Provenance provenance -> named(provenance.getMethodId(), "Provenance")
                    + (blank(provenance.getMethodVersion()) ? "" : " " + provenance.getMethodVersion());
            case ParameterValue parameter -> named(parameter.getName(), "Parameter") + " = " + shortened(parameter.getValue());
            case MetricValue metric -> metric(metric);
            default -> words(object.eClass().getName());
        };
    }

    private static String prompt(Prompt prompt) {
        return switch (prompt) {
            case PointPrompt point -> "Point " + side(point.getPolarity()) + " at " + position(point.getPosition());
            case BoxPrompt box -> box.getCorner() == null || box.getOppositeCorner() == null ? "Box without corners" : box(box);
            case ScribblePrompt scribble -> "Scribble " + side(scribble.getPolarity()) + ", " + points(scribble.getPoints());
            case LassoPrompt lasso -> "Lasso " + side(lasso.getPolarity()) + ", " + points(lasso.getPoints());
            case MaskPrompt mask -> "Mask " + side(mask.getPolarity()) + ", " + named(mask.getUri(), "file") + label(mask.getLabel());
            case MeshPrompt mesh -> "Mesh " + (mesh.getMesh() == null ? "missing" : of(mesh.getMesh())) + " at " + position(mesh.getCentre());
            case ReferencePrompt reference -> "Reference " + (reference.getImage() == null ? "missing" : of(reference.getImage()))
                    + label(reference.getLabel());
            case UnknownPrompt unknown -> named(unknown.getTypeName(), "Prompt") + " (not installed)";
            default -> words(prompt.eClass().getName());
        };
    }

    private static String box(BoxPrompt box) {
        Point3 size = box.getOppositeCorner().minus(box.getCorner());
        return String.format(Locale.ROOT, "Box %.1f × %.1f × %.1f mm", Math.abs(size.x()), Math.abs(size.y()), Math.abs(size.z()));
    }

    private static String metric(MetricValue metric) {
        String unit = blank(metric.getUnit()) ? "" : " " + metric.getUnit();
        return named(metric.getMetricId(), "Metric") + " "
                + (metric.isDefined() ? String.format(Locale.ROOT, "%.4g", metric.getValue()) + unit : "not defined");
    }

    private static String state(ResultState state) {
        return switch (state) {
            case PROPOSED -> "";
            case ACCEPTED -> " (accepted)";
            case REJECTED -> " (rejected)";
        };
    }

    private static String side(Polarity polarity) {
        return polarity == Polarity.NEGATIVE ? "outside" : "inside";
    }

    private static String position(Point3 position) {
        return position == null ? "no position" : String.format(Locale.ROOT, "%.1f, %.1f, %.1f mm", position.x(), position.y(), position.z());
    }

    private static String points(List<Point3> points) {
        return points.size() == 1 ? "1 point" : points.size() + " points";
    }

    private static String label(int label) {
        return label == 0 ? "" : ", label " + label;
    }

    private static String named(String name, String what) {
        return blank(name) ? what + " without a name" : shortened(name);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String shortened(String text) {
        String line = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_VALUE) {
            return line;
        }
        // never half a surrogate pair
        return line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_VALUE) - 1)) + "…";
    }

    /** A class name of a third party as words: EllipsePrompt is "Ellipse prompt". */
    private static String words(String className) {
        String words = className.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
        return words.substring(0, 1) + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
