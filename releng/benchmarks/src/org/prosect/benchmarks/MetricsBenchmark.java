package org.prosect.benchmarks;

import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.Evaluand;
import org.prosect.metrics.surface.ElementHausdorff95;
import org.prosect.metrics.surface.ElementSurfaceDice;

/** Surface metrics of a smooth random mask and the same mask moved. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class MetricsBenchmark {

    /** NSD and HD95 of one comparison, which share the distances. */
    @Benchmark
    public double surfaceDiceAndHausdorff(SmoothMask data) throws ProsectException {
        Comparison comparison = new Comparison(Evaluand.of(data.mask), Evaluand.of(data.moved));
        return new ElementSurfaceDice().evaluate(comparison, OptionalDouble.of(2), Progress.NONE).orElseThrow()
                + new ElementHausdorff95().evaluate(comparison, OptionalDouble.empty(), Progress.NONE).orElseThrow();
    }
}
