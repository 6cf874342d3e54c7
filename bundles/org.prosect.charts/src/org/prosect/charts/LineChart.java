package org.prosect.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.prosect.core.ProsectException;
import org.prosect.core.picture.PngFile;

/** Values against a number, one line for each series, with bars of their spread where it is known. Holds what it is given until it is written. */
public final class LineChart {

    /** More points than this are drawn as a bare line. */
    private static final int MARKED = 40;

    private final String title;
    private final String x;
    private final String y;
    private final List<Line> lines = new ArrayList<>();
    private boolean logarithmic;

    private record Line(String name, double[] x, double[] y, double[] spread) { }

    /**
     * An empty chart.
     *
     * @param x what the horizontal axis shows, with its unit
     * @param y what the vertical axis shows, with its unit
     */
    public LineChart(String title, String x, String y) {
        this.title = title;
        this.x = x;
        this.y = y;
    }

    /** The vertical axis by powers of ten; values that are not positive are then left out. */
    public LineChart logarithmic() {
        logarithmic = true;
        return this;
    }

    /** A line; points that are not finite are left out. */
    public LineChart line(String name, double[] x, double[] y) {
        return line(name, x, y, new double[0]);
    }

    /**
     * A line with bars.
     *
     * @param spread half the length of the bar at each point, such as a standard deviation; empty: no bars
     */
    public LineChart line(String name, double[] x, double[] y, double[] spread) {
        if (x.length != y.length || spread.length != 0 && spread.length != x.length) {
            throw new IllegalArgumentException("line " + name + " has " + x.length + " places, " + y.length + " values and " + spread.length
                    + " spreads");
        }
        lines.add(new Line(name, x.clone(), y.clone(), spread.clone()));
        return this;
    }

    /**
     * Writes the chart as a PNG.
     *
     * @return false, without a file, when there is no finite point to draw
     * @throws ProsectException when the file cannot be written, or the machine has no fonts
     */
    public boolean write(Path png) throws ProsectException {
        XYChart chart = Drawing.chart(title, x, y);
        chart.getStyler().setYAxisLogarithmic(logarithmic);
        boolean any = false;
        for (int i = 0; i < lines.size(); i++) {
            any |= add(chart, lines.get(i), i);
        }
        if (!any) {
            return false;
        }
        PngFile.write(Drawing.picture(chart, 0, g -> { }), png);
        return true;
    }

    private boolean add(XYChart chart, Line line, int index) {
        int[] shown = java.util.stream.IntStream.range(0, line.x.length)
                .filter(i -> Double.isFinite(line.x[i]) && Double.isFinite(line.y[i]) && (!logarithmic || line.y[i] > 0)).toArray();
        if (shown.length == 0) {
            return false;
        }
        double[] places = Arrays.stream(shown).mapToDouble(i -> line.x[i]).toArray();
        double[] values = Arrays.stream(shown).mapToDouble(i -> line.y[i]).toArray();
        // series of one name would replace each other
        XYSeries series = chart.addSeries(index + " " + line.name, places, values);
        series.setLabel(line.name);
        series.setMarker(shown.length > MARKED ? SeriesMarkers.NONE : Palette.marker(index));
        series.setMarkerColor(Palette.colour(index));
        series.setLineColor(Palette.colour(index));
        series.setLineStyle(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        if (line.spread.length > 0 && !logarithmic) {
            addBars(chart, line, index, shown);
        }
        return true;
    }

    private static void addBars(XYChart chart, Line line, int index, int[] shown) {
        Color pale = Palette.pale(index);
        for (int i : shown) {
            if (line.spread[i] > 0 && Double.isFinite(line.spread[i])) {
                XYSeries bar = chart.addSeries(index + " bar " + i + " " + line.name, new double[] {line.x[i], line.x[i]},
                        new double[] {line.y[i] - line.spread[i], line.y[i] + line.spread[i]});
                bar.setMarker(SeriesMarkers.NONE);
                bar.setLineColor(pale);
                bar.setLineStyle(new BasicStroke(1.2f));
                bar.setShowInLegend(false);
            }
        }
    }
}
