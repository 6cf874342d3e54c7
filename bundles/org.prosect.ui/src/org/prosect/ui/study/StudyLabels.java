package org.prosect.ui.study;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.osgi.util.NLS;
import org.prosect.imaging.Geometry;
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
import org.prosect.study.model.ScribblePrompt;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.study.model.SurfaceMesh;
import org.prosect.study.model.UnknownPrompt;
import org.prosect.ui.Messages;

/** What people call the elements of a study, and what else is worth a glance. */
public final class StudyLabels {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withZone(ZoneId.systemDefault());

    private StudyLabels() { }

    /**
     * The name of an element.
     *
     * @param adapterFactory names elements of model packages that Prosect does not know
     */
    public static String name(EObject element, AdapterFactory adapterFactory) {
        return switch (element) {
            case Study s -> named(s.getName());
            case Image i -> named(i.getName());
            case Structure s -> named(s.getName());
            case SurfaceMesh m -> named(m.getName());
            case PromptSet p -> named(p.getName());
            case Result r -> named(r.getName());
            case PointPrompt p -> inside(p.getPolarity()) ? Messages.Label_pointPositive : Messages.Label_pointNegative;
            case ScribblePrompt p -> inside(p.getPolarity()) ? Messages.Label_scribblePositive : Messages.Label_scribbleNegative;
            case LassoPrompt p -> inside(p.getPolarity()) ? Messages.Label_lassoPositive : Messages.Label_lassoNegative;
            case BoxPrompt p -> Messages.Label_box;
            case MaskPrompt p -> Messages.Label_mask;
            case MeshPrompt p -> Messages.Label_mesh;
            case ReferencePrompt p -> Messages.Label_reference;
            case UnknownPrompt p -> NLS.bind(Messages.Label_unknownPrompt, named(p.getTypeName()));
            case Provenance p -> NLS.bind(Messages.Label_provenance, named(p.getMethodId()));
            case ParameterValue v -> named(v.getName());
            case MetricValue v -> named(v.getMetricId());
            default -> provided(element, adapterFactory);
        };
    }

    /** Further facts of an element in one short line; may be empty. */
    public static String detail(EObject element) {
        List<String> facts = new ArrayList<>();
        switch (element) {
            case Image i -> {
                facts.add(text(i.getModality()));
                facts.add(i.getGeometry() == null ? "" : size(i.getGeometry()));
            }
            case Structure s -> facts.add(text(s.getCode()).isEmpty() ? "" : (text(s.getCodeSystem()) + " " + s.getCode()).strip());
            case SurfaceMesh m -> facts.add(m.getVertexCount() == 0 ? "" : NLS.bind(Messages.Label_vertices, m.getVertexCount()));
            case PromptSet p -> facts.add(p.getPrompts().size() == 1 ? Messages.Label_onePrompt : NLS.bind(Messages.Label_prompts, p.getPrompts().size()));
            case Result r -> facts.add(switch (r.getState()) {
                case PROPOSED -> Messages.Label_proposed;
                case ACCEPTED -> Messages.Label_accepted;
                case REJECTED -> Messages.Label_rejected;
            });
            case PointPrompt p -> facts.add(position(p.getPosition()));
            case BoxPrompt p -> facts.add(p.getCorner() == null || p.getOppositeCorner() == null ? "" : extent(p.getCorner(), p.getOppositeCorner()));
            case MaskPrompt p -> facts.add(text(p.getUri()));
            case ReferencePrompt p -> facts.add(p.getImage() == null ? "" : text(p.getImage().getName()));
            case MeshPrompt p -> {
                facts.add(p.getMesh() == null ? "" : text(p.getMesh().getName()));
                facts.add(position(p.getCentre()));
            }
            case Provenance p -> facts.add(p.getStarted() == null ? "" : TIME.format(p.getStarted()));
            case ParameterValue v -> facts.add("= " + text(v.getValue()));
            case MetricValue v -> facts.add(v.isDefined() ? (String.format(Locale.ROOT, "%.4g ", v.getValue()) + text(v.getUnit())).strip()
                    : Messages.Label_undefined);
            default -> { }
        }
        if (element instanceof Prompt p && !p.isEnabled()) {
            facts.add(Messages.Label_disabled);
        }
        return String.join(" \u00b7 ", facts.stream().filter(fact -> !fact.isEmpty()).toList());
    }

    /** A moment in the user's time zone. */
    static String time(java.time.Instant moment) {
        return TIME.format(moment);
    }

    /** A position in patient millimetres; empty for none. */
    static String position(Point3 p) {
        return p == null ? "" : NLS.bind(Messages.Label_position, new Object[] {tenths(p.x()), tenths(p.y()), tenths(p.z())});
    }

    private static String extent(Point3 a, Point3 b) {
        return NLS.bind(Messages.Label_extent, new Object[] {tenths(Math.abs(a.x() - b.x())), tenths(Math.abs(a.y() - b.y())),
            tenths(Math.abs(a.z() - b.z()))});
    }

    private static String size(Geometry g) {
        return g.dimensions() == 2 ? NLS.bind(Messages.Label_size2d, g.sizeX(), g.sizeY())
                : NLS.bind(Messages.Label_size3d, new Object[] {g.sizeX(), g.sizeY(), g.sizeZ()});
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String provided(EObject element, AdapterFactory adapterFactory) {
        IItemLabelProvider provider = (IItemLabelProvider) adapterFactory.adapt(element, IItemLabelProvider.class);
        return provider == null ? element.eClass().getName() : named(provider.getText(element));
    }

    private static boolean inside(Polarity polarity) {
        return polarity == Polarity.POSITIVE;
    }

    private static String named(String name) {
        return name == null || name.isBlank() ? Messages.Label_unnamed : name;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
