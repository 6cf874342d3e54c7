package org.prosect.core.benchmark;

import org.prosect.core.registry.ChosenMetric;
import org.prosect.core.registry.MetricDescriptor;
import org.prosect.geometry.MeshBvh;
import org.prosect.geometry.TriangleMesh;

/**
 * Correspondence for answers that have none of their own: the prompt mesh at its place, each vertex drawn to the nearest place of the answer's
 * surface. Contenders that keep the vertices of the mesh are measured by it too, so that all are compared alike.
 */
public final class NearestCorrespondence {

    /** The metric's name in tables. */
    public static final String ID = "p2p/nearest";
    /** The metric for answers with a correspondence of their own. */
    public static final String OWN = "p2p";

    private NearestCorrespondence() { }

    /**
     * The metric of corresponding vertices after this correspondence; only a benchmark knows the prompt mesh, so that it is no contribution.
     *
     * @param own the metric {@value #OWN}
     */
    public static ChosenMetric metric(MetricDescriptor own) {
        return new ChosenMetric(new MetricDescriptor(ID, own.name() + ", drawn to the nearest place",
                "the prompt mesh with its centre of gravity at the structure's (shifted as prompts are), each vertex moved to the nearest place "
                        + "of the answer's surface: mean Euclidean distance to the vertices of the same number of the true mesh; for every method, "
                        + "whether it keeps the vertices of its prompt or not",
                own.unit(), own.higherIsBetter(), "answer without surface: infinite; no true mesh with the vertices of the prompt mesh: undefined",
                own.tolerance(), own.needs(), false, own.code()), own.tolerance());
    }

    /**
     * The prompt mesh on a surface.
     *
     * @param prompt at its place, millimetres
     * @param surface with at least one triangle
     */
    static TriangleMesh drawn(TriangleMesh prompt, TriangleMesh surface) {
        MeshBvh tree = MeshBvh.of(surface);
        return prompt.moved(p -> tree.nearest(p).orElseThrow().position());
    }
}
