package org.prosect.core.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import org.prosect.core.ProsectException;
import org.prosect.core.format.Csv;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;

/**
 * The rows of a benchmark in a CSV file, one line for each answer and metric, one for a failed answer. Rows are appended as they come, so that a
 * benchmark that was stopped can go on.
 */
public final class ResultsFile {

    private static final List<String> HEADER = List.of("case", "structure", "method", "shift", "mesh", "metric", "value", "seconds", "error");

    private final Path file;

    public ResultsFile(Path file) {
        this.file = file;
    }

    /**
     * The whole rows of the file; those that were cut off, and those that lack a metric, are left out. No file, no rows.
     *
     * @param metrics labels of the metrics that a row must have
     * @throws ProsectException when it cannot be read, or is not such a file
     */
    public List<BenchmarkRow> read(List<String> metrics) throws ProsectException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be read (" + ImageFiles.reason(e) + ")",
                    "Check the file and your rights, or give a new folder", e);
        }
        // a line without its end may lack digits
        List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        if (lines.isEmpty() || !Csv.cells(lines.getFirst()).equals(HEADER)) {
            throw new FormatException(file, "its first line is not " + String.join(",", HEADER), "Give a new folder");
        }
        Map<BenchmarkRow.Key, BenchmarkRow> rows = new LinkedHashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            add(rows, Csv.cells(lines.get(i)), i + 1);
        }
        Set<String> wanted = new HashSet<>(metrics);
        return rows.values().stream().filter(r -> r.hasFailed() || r.values().keySet().containsAll(wanted)).toList();
    }

    private void add(Map<BenchmarkRow.Key, BenchmarkRow> rows, List<String> cells, int line) throws FormatException {
        try {
            if (cells.size() != HEADER.size()) {
                throw new IllegalArgumentException(cells.size() + " cells");
            }
            BenchmarkRow.Key key = new BenchmarkRow.Key(cells.get(0), cells.get(1), cells.get(2), Integer.parseInt(cells.get(3)), cells.get(4));
            Map<String, OptionalDouble> values = new LinkedHashMap<>();
            if (rows.containsKey(key)) {
                values.putAll(rows.get(key).values());
            }
            if (!cells.get(5).isEmpty()) {
                values.put(cells.get(5), Csv.number(cells.get(6)));
            }
            rows.put(key, new BenchmarkRow(key, values, Double.parseDouble(cells.get(7)), cells.get(8)));
        } catch (IllegalArgumentException e) {
            throw new FormatException(file, "line " + line + " is none of a benchmark (" + e.getMessage() + ")",
                    "Mend or delete it, or give a new folder", e);
        }
    }

    /** Writes the file anew. */
    public void write(List<BenchmarkRow> rows) throws ProsectException {
        StringBuilder text = new StringBuilder(Csv.line(HEADER));
        rows.forEach(r -> text.append(lines(r)));
        store(text.toString(), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    /** Adds a row at the end; the file is there. */
    public void append(BenchmarkRow row) throws ProsectException {
        store(lines(row), StandardOpenOption.APPEND);
    }

    private void store(String text, StandardOpenOption... how) throws ProsectException {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, how);
        } catch (IOException e) {
            throw new ProsectException(file + ": it cannot be written (" + ImageFiles.reason(e) + ")",
                    "Check the folder and the disk's free space", e);
        }
    }

    private static String lines(BenchmarkRow row) {
        BenchmarkRow.Key k = row.key();
        List<String> lines = new ArrayList<>();
        Map<String, OptionalDouble> values = row.hasFailed() ? Map.of("", OptionalDouble.empty()) : row.values();
        values.forEach((metric, value) -> lines.add(Csv.line(List.of(k.caseName(), k.structure(), k.method(), String.valueOf(k.shift()),
                k.mesh(), metric,
                Csv.number(value), String.format(Locale.ROOT, "%.4f", row.seconds()), row.error()))));
        return String.join("", lines);
    }
}
