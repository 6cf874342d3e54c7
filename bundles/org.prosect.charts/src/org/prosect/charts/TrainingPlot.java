package org.prosect.charts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.prosect.core.ProsectException;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;

/**
 * The course of a training from its record: the losses, and the score on cases that are not trained on. A record is a CSV file whose first line names
 * the columns: step, seconds and rate, the losses, the whole loss first, and last the score, which may be empty.
 */
public final class TrainingPlot {

    private static final String STEP = "step";
    private static final String SCORE = "score";
    private static final List<String> NO_LOSS = List.of(STEP, "seconds", "rate", SCORE);

    private TrainingPlot() { }

    /**
     * Draws a record: into {@code png} the losses, and beside it, with {@code -score} behind the name, the score where there is any.
     *
     * @return the pictures written; none for a record without lines
     * @throws ProsectException when the record cannot be read, the pictures cannot be written, or the machine has no fonts
     */
    public static List<Path> write(Path csv, Path png) throws ProsectException {
        List<String> lines;
        try {
            lines = Files.readAllLines(csv, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FormatException(csv, "it cannot be read (" + ImageFiles.reason(e) + ")", "Give the record of a training", e);
        }
        List<String> header = lines.isEmpty() ? List.of() : List.of(lines.getFirst().strip().split(","));
        int step = header.indexOf(STEP);
        if (step < 0) {
            throw new FormatException(csv, "its first line names no column " + STEP, "Give the record of a training");
        }
        double[][] columns = columns(csv, lines, header.size());
        List<Path> written = new ArrayList<>();
        LineChart losses = new LineChart("Losses", STEP, "mean since the line before").logarithmic();
        for (int c = 0; c < header.size(); c++) {
            if (!NO_LOSS.contains(header.get(c))) {
                losses.line(header.get(c), columns[step], columns[c]);
            }
        }
        if (losses.write(png)) {
            written.add(png);
        }
        int score = header.indexOf(SCORE);
        Path beside = png.resolveSibling(png.getFileName().toString().replaceFirst("(?i)\\.png$", "") + "-score.png");
        if (score >= 0 && new LineChart("Score on cases that are not trained on", STEP, SCORE).line(SCORE, columns[step], columns[score])
                .write(beside)) {
            written.add(beside);
        }
        return List.copyOf(written);
    }

    /** The numbers, column by column; an empty cell is NaN. A last line without its end, as a training that runs may have, is left out. */
    private static double[][] columns(Path csv, List<String> lines, int count) throws FormatException {
        int rows = lines.size() - 1;
        double[][] columns = new double[count][rows];
        for (int r = 0; r < rows; r++) {
            String[] cells = lines.get(r + 1).strip().split(",", -1);
            for (int c = 0; c < count; c++) {
                if (cells.length != count && r < rows - 1) {
                    throw new FormatException(csv, "line " + (r + 2) + " has " + cells.length + " cells and not " + count, "Train into a new folder");
                }
                columns[c][r] = cells.length != count ? Double.NaN : number(csv, r, cells[c]);
            }
        }
        return columns;
    }

    private static double number(Path csv, int row, String text) throws FormatException {
        try {
            return text.isBlank() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new FormatException(csv, "line " + (row + 2) + " has '" + text + "' where a number should be", "Train into a new folder", e);
        }
    }
}
