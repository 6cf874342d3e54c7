package org.prosect.ui.slices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.prosect.imaging.Point3;
import org.prosect.study.model.Prompt;

/** Where a prompt of any type is, by the positions among its attributes. */
final class PromptPlace {

    private PromptPlace() { }

    /** The middle of its positions, or of its longest line the point half-way; empty when it has none. */
    static Optional<Point3> of(Prompt prompt) {
        List<Point3> single = new ArrayList<>();
        List<?> line = List.of();
        for (EAttribute attribute : prompt.eClass().getEAllAttributes()) {
            if (attribute.getEAttributeType().getInstanceClass() == Point3.class) {
                Object value = prompt.eGet(attribute);
                if (value instanceof List<?> points && points.size() > line.size()) {
                    line = points;
                } else if (value instanceof Point3 point) {
                    single.add(point);
                }
            }
        }
        if (single.isEmpty()) {
            return line.isEmpty() ? Optional.empty() : Optional.of((Point3) line.get(line.size() / 2));
        }
        Point3 sum = single.stream().reduce(new Point3(0, 0, 0), Point3::plus);
        return Optional.of(new Point3(sum.x() / single.size(), sum.y() / single.size(), sum.z() / single.size()));
    }
}
