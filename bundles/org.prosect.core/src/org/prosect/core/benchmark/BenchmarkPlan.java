package org.prosect.core.benchmark;

import java.util.List;

import org.prosect.core.registry.ChosenMetric;

/**
 * What a benchmark runs.
 *
 * @param cases images with their truth
 * @param structures what is found in each case that has it
 * @param contenders the methods; the others are compared with the first
 * @param metrics what answers are judged by
 * @param meshes what methods with mesh prompts get
 * @param varied how many meshes of other cases these methods get beside
 * @param shifts of the prompts, voxels along each axis, beside the right place
 * @param boxMargin room around a structure in its box, millimetres
 * @param seed seed of all random numbers
 */
public record BenchmarkPlan(List<BenchmarkCase> cases, List<Structure> structures, List<Contender> contenders, List<ChosenMetric> metrics,
        PromptMeshes meshes, int varied, List<Integer> shifts, double boxMargin, long seed) {

    public BenchmarkPlan {
        cases = List.copyOf(cases);
        structures = List.copyOf(structures);
        contenders = List.copyOf(contenders);
        metrics = List.copyOf(metrics);
        shifts = List.copyOf(shifts);
    }

    /** The labels of the metrics. */
    public List<String> metricLabels() {
        return metrics.stream().map(ChosenMetric::label).toList();
    }
}
