package org.prosect.ui.study;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.ResultState;
import org.prosect.study.model.StudyPackage;
import org.prosect.ui.Messages;

/** Values of the model as people read and type them. */
final class FeatureValues {

    private static final int SHOWN_OF_LIST = 8;

    private FeatureValues() { }

    /** A value for reading. */
    static String shown(EStructuralFeature feature, Object value, AdapterFactory adapterFactory) {
        return switch (value) {
            case null -> "";
            case Collection<?> list -> list.stream().limit(SHOWN_OF_LIST).map(v -> shown(feature, v, adapterFactory))
                    .collect(Collectors.joining("; "))
                    + (list.size() > SHOWN_OF_LIST ? "; \u2026 (" + list.size() + ")" : "");
            case EObject element -> StudyLabels.name(element, adapterFactory);
            case Boolean b -> b ? Messages.Value_yes : Messages.Value_no;
            case Polarity p -> p == Polarity.POSITIVE ? Messages.Value_positive : Messages.Value_negative;
            case ResultState s -> switch (s) {
                case PROPOSED -> Messages.Value_proposed;
                case ACCEPTED -> Messages.Value_accepted;
                case REJECTED -> Messages.Value_rejected;
            };
            case Point3 p -> position(p);
            case Geometry g -> g.toString();
            case Instant t -> StudyLabels.time(t);
            default -> feature == StudyPackage.Literals.PROVENANCE__DURATION_MILLIS ? NLS.bind(Messages.Value_milliseconds, value)
                    : typed(feature, value);
        };
    }

    private static String position(Point3 p) {
        return NLS.bind(Messages.Value_position, new Object[] {tenths(p.x()), tenths(p.y()), tenths(p.z())});
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** A value as text that {@link #parse} reads back. */
    static String typed(EStructuralFeature feature, Object value) {
        return value == null ? "" : feature instanceof EAttribute a ? EcoreUtil.convertToString(a.getEAttributeType(), value) : value.toString();
    }

    /**
     * Reads what was typed.
     *
     * @throws IllegalArgumentException when it is no value of this feature
     */
    static Object parse(EAttribute feature, String text) {
        if (feature.getEAttributeType().getInstanceClass() == String.class && feature.getEAttributeType() != StudyPackage.Literals.COLOUR) {
            return text;
        }
        String bare = text.strip();
        return bare.isEmpty() && !feature.getEAttributeType().getInstanceClass().isPrimitive() ? null
                : EcoreUtil.createFromString(feature.getEAttributeType(), bare);
    }

    /** The values of a closed set: true and false, or the literals of an enumeration; empty for any other feature. */
    static List<?> choices(EAttribute feature) {
        Class<?> type = feature.getEAttributeType().getInstanceClass();
        if (type == boolean.class || type == Boolean.class) {
            return List.of(Boolean.TRUE, Boolean.FALSE);
        }
        return type != null && Enumerator.class.isAssignableFrom(type) && type.isEnum() ? List.of(type.getEnumConstants()) : List.of();
    }
}
