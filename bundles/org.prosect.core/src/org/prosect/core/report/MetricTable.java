package org.prosect.core.report;

import java.util.List;
import java.util.OptionalDouble;

import org.prosect.core.format.Csv;
import org.prosect.study.model.MetricValue;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.Result;

/** The measured values of results as comma-separated values, a line for each value; a result without any has one line. */
public final class MetricTable {

    private static final List<String> HEADER = List.of("result", "image", "structure", "state", "method", "method_version", "model", "seconds",
            "metric", "tolerance_mm", "value", "unit", "reference");

    private MetricTable() { }

    /** To be called on the thread that owns the study, or with copies. */
    public static String csv(List<Result> results) {
        StringBuilder text = new StringBuilder(Csv.line(HEADER));
        for (Result result : results) {
            if (result.getMetrics().isEmpty()) {
                text.append(line(result, "", "", "", "", ""));
            }
            for (MetricValue m : result.getMetrics()) {
                text.append(line(result, cell(m.getMetricId()), m.getTolerance() < 0 ? "" : Double.toString(m.getTolerance()),
                        Csv.number(MeasuredText.number(m)), cell(m.getUnit()), cell(m.getReference())));
            }
        }
        return text.toString();
    }

    private static String line(Result result, String... measured) {
        Provenance p = result.getProvenance();
        String image = result.getImage() == null ? "" : cell(result.getImage().getName());
        String seconds = p == null ? "" : Csv.number(OptionalDouble.of(p.getDurationMillis() / 1000.0));
        List<String> cells = new java.util.ArrayList<>(List.of(cell(result.getName()), image, ProvenanceText.structure(result),
                String.valueOf(result.getState()), p == null ? "" : cell(p.getMethodId()), p == null ? "" : cell(p.getMethodVersion()),
                p == null ? "" : cell(p.getModelId()), seconds));
        cells.addAll(List.of(measured));
        return Csv.line(cells.stream().map(MetricTable::harmless).toList());
    }

    /** A text that a spreadsheet would take for a formula is marked as text; numbers stay numbers. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 && !text.matches("-?[0-9.]+(E-?[0-9]+)?") ? "'" + text : text;
    }

    private static String cell(String value) {
        return value == null ? "" : value;
    }
}
