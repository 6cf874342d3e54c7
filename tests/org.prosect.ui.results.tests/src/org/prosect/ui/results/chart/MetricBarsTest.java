package org.prosect.ui.results.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.Result;
import org.prosect.study.model.StudyFactory;

class MetricBarsTest {

    private static Result result(String name, String method, double value) {
        Result result = StudyFactory.eINSTANCE.createResult();
        result.setName(name);
        Provenance p = StudyFactory.eINSTANCE.createProvenance();
        p.setMethodId(method);
        p.setSeed(Double.doubleToLongBits(value));
        result.setProvenance(p);
        return result;
    }

    private static OptionalDouble value(Result r) {
        double v = Double.longBitsToDouble(r.getProvenance().getSeed());
        return v < 0 ? OptionalDouble.empty() : OptionalDouble.of(v);
    }

    private static final List<Result> RESULTS = List.of(result("a", "grow", 0.5), result("b", "grow", 0.7), result("c", "snake", 0.9),
            result("d", "snake", -1), result("e", "snake", Double.POSITIVE_INFINITY));

    @Test
    void resultsStandAlone() {
        MetricBars bars = MetricBars.of(RESULTS, Grouping.RESULT, "-", MetricBarsTest::value);
        assertEquals(List.of("a", "b", "c"), bars.categories());
        assertArrayEquals(new double[] {0.5, 0.7, 0.9}, bars.series().get(""));
        assertEquals(2, bars.leftOut(), "undefined and infinite");
    }

    @Test
    void methodsAreMeans() {
        MetricBars bars = MetricBars.of(RESULTS, Grouping.METHOD, "-", MetricBarsTest::value);
        assertEquals(List.of("grow", "snake"), bars.categories());
        assertArrayEquals(new double[] {0.6, 0.9}, bars.series().get("-"), 1e-12);
        assertEquals("category,series,n,dice\ngrow,-,2,0.6\nsnake,-,1,0.9\n", bars.csv("dice"));
    }

    @Test
    void structuresHaveABarForEachMethod() {
        MetricBars bars = MetricBars.of(RESULTS, Grouping.STRUCTURE, "-", MetricBarsTest::value);
        assertEquals(List.of("-"), bars.categories());
        assertEquals(List.of("grow", "snake"), List.copyOf(bars.series().keySet()));
    }
}
