package org.prosect.ui.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.prosect.imaging.Point3;
import org.prosect.study.model.Prompt;

/** Where a prompt of any type is, by the positions among its attributes; patient millimetres LPS. */
public final class PromptPlace {

    private PromptPlace() { }

    /** The middle of its positions, or of its longest line the point half-way; empty when it has none. */
    public static Optional<Point3> of(Prompt prompt) {
        List<Point3> single = new ArrayList<>();
        List<?> line = List.of();
        for (EAttribute attribute : positions(prompt)) {
            Object value = prompt.eGet(attribute);
            if (value instanceof List<?> points && points.size() > line.size()) {
                line = points;
            } else if (value instanceof Point3 point) {
                single.add(point);
            }
        }
        if (single.isEmpty()) {
            return line.isEmpty() ? Optional.empty() : Optional.of((Point3) line.get(line.size() / 2));
        }
        Point3 sum = single.stream().reduce(new Point3(0, 0, 0), Point3::plus);
        return Optional.of(new Point3(sum.x() / single.size(), sum.y() / single.size(), sum.z() / single.size()));
    }

    /** Moves all its positions; to be called within a change of the study. */
    public static void move(Prompt prompt, Point3 by) {
        for (EAttribute attribute : positions(prompt)) {
            if (attribute.isMany()) {
                // the attribute's type was asked for
                @SuppressWarnings("unchecked")
                EList<Point3> points = (EList<Point3>) prompt.eGet(attribute);
                List<Point3> moved = points.stream().map(p -> p.plus(by)).toList();
                points.clear();
                points.addAll(moved);
            } else if (prompt.eGet(attribute) instanceof Point3 point) {
                prompt.eSet(attribute, point.plus(by));
            }
        }
    }

    private static List<EAttribute> positions(Prompt prompt) {
        return prompt.eClass().getEAllAttributes().stream().filter(a -> a.getEAttributeType().getInstanceClass() == Point3.class && a.isChangeable())
                .toList();
    }
}
