package org.prosect.core.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.method.Segmentation;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.Evaluand;
import org.prosect.core.metric.EvaluandKind;
import org.prosect.core.registry.ChosenMetric;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.IsoSurface;
import org.prosect.imaging.Mask;

/**
 * What is known of a structure, to judge answers by. Its surface is the true mesh where there is one, else that of the mask: the iso-surface at 0.5
 * with the steps of its voxels, some 0.13 voxels off the smooth shape. Smoothing halves this for structures of several voxels, but is worse for those
 * of one or two, and would favour methods that were trained on smoothed surfaces.
 *
 * @param mask its voxels
 * @param mesh its true surface, whose vertices correspond to those of the prompt mesh, millimetres
 * @param prompt the prompt mesh at its place, where it has the vertices of {@code mesh}
 */
record AnswerValues(Mask mask, Optional<TriangleMesh> mesh, Optional<TriangleMesh> prompt) {

    /** Vertices of the answer and of the true surface correspond because both are those of the prompt mesh. */
    private static final String CORRESPONDENCE = "prompt mesh";

    /**
     * The values of an answer by the labels of metrics.
     *
     * @param shown whether the method was shown the prompt mesh, so that it can have kept its vertices
     */
    Map<String, OptionalDouble> of(Segmentation found, boolean shown, List<ChosenMetric> metrics, Progress progress) throws ProsectException {
        Comparison masks = new Comparison(Evaluand.of(mask), Evaluand.of(found.mask()));
        Optional<Comparison> surfaces = Optional.empty();
        Map<String, OptionalDouble> values = new LinkedHashMap<>();
        for (ChosenMetric metric : metrics) {
            OptionalDouble value;
            if (metric.metric().needs() == EvaluandKind.MASK) {
                value = metric.evaluate(masks, progress);
            } else {
                Comparison s = surfaces.isPresent() ? surfaces.get() : surfaces(found, shown);
                surfaces = Optional.of(s);
                value = switch (metric.metric().id()) {
                    case NearestCorrespondence.ID -> nearest(s.prediction().mesh().orElseThrow(), metric, progress);
                    case NearestCorrespondence.OWN -> s.reference().correspondence().isEmpty() ? OptionalDouble.empty()
                            : metric.evaluate(s, progress);
                    default -> metric.evaluate(s, progress);
                };
            }
            values.put(metric.label(), value);
        }
        return values;
    }

    private Comparison surfaces(Segmentation found, boolean shown) {
        TriangleMesh surface = found.mesh().orElseGet(() -> TriangleMesh.of(IsoSurface.of(found.mask())));
        TriangleMesh truth = mesh.orElseGet(() -> TriangleMesh.of(IsoSurface.of(mask)));
        boolean corresponds = shown && mesh.isPresent() && found.mesh().isPresent() && surface.vertexCount() == truth.vertexCount();
        return corresponds ? new Comparison(Evaluand.of(truth, CORRESPONDENCE), Evaluand.of(surface, CORRESPONDENCE))
                : new Comparison(Evaluand.of(truth), Evaluand.of(surface));
    }

    private OptionalDouble nearest(TriangleMesh surface, ChosenMetric metric, Progress progress) throws ProsectException {
        if (mesh.isEmpty() || prompt.isEmpty() || prompt.get().vertexCount() != mesh.get().vertexCount()) {
            return OptionalDouble.empty();
        }
        if (surface.triangleCount() == 0) {
            return OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        TriangleMesh drawn = NearestCorrespondence.drawn(prompt.get(), surface);
        return metric.evaluate(new Comparison(Evaluand.of(mesh.get(), CORRESPONDENCE), Evaluand.of(drawn, CORRESPONDENCE)), progress);
    }
}
