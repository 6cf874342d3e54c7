package org.prosect.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.prosect.core.ProsectException;
import org.prosect.core.picture.PngFile;

/** Every single value of groups such as structures, side by side for each series such as a method, with a bar at its mean. */
public final class StripChart {

    private static final int LINE = 17;
    private static final double USED = 0.8;

    private final String title;
    private final String y;
    private final List<String> groups;
    private final Map<String, Map<String, double[]>> series = new LinkedHashMap<>();

    /**
     * An empty chart.
     *
     * @param y what is shown, with its unit
     * @param groups names along the horizontal axis
     */
    public StripChart(String title, String y, List<String> groups) {
        this.title = title;
        this.y = y;
        this.groups = List.copyOf(groups);
    }

    /** The values of a series in a group; those that are not finite are left out. */
    public StripChart values(String name, String group, double[] values) {
        if (!groups.contains(group)) {
            throw new IllegalArgumentException("there is no group " + group + " among " + groups);
        }
        series.computeIfAbsent(name, n -> new LinkedHashMap<>()).put(group, Arrays.stream(values).filter(Double::isFinite).toArray());
        return this;
    }

    /**
     * Writes the chart as a PNG.
     *
     * @return false, without a file, when there is no finite value to draw
     * @throws ProsectException when the file cannot be written, or the machine has no fonts
     */
    public boolean write(Path png) throws ProsectException {
        if (series.values().stream().allMatch(of -> of.values().stream().allMatch(v -> v.length == 0))) {
            return false;
        }
        XYChart chart = Drawing.chart(title, "", y);
        chart.getStyler().setXAxisMin(-0.5).setXAxisMax(groups.size() - 0.5).setXAxisTicksVisible(false);
        int index = 0;
        for (Map.Entry<String, Map<String, double[]>> s : series.entrySet()) {
            add(chart, s.getKey(), s.getValue(), index++);
        }
        PngFile.write(Drawing.picture(chart, 2 * LINE, g -> letter(g, chart)), png);
        return true;
    }

    private void add(XYChart chart, String name, Map<String, double[]> of, int index) {
        double slot = USED / series.size();
        // the sideways scatter keeps equal values apart and means nothing; it is the same for every drawing
        SplittableRandom scatter = new SplittableRandom(index);
        double[] all = of.values().stream().flatMapToDouble(Arrays::stream).toArray();
        if (all.length == 0) {
            return;
        }
        double[] places = new double[all.length];
        int at = 0;
        for (Map.Entry<String, double[]> group : of.entrySet()) {
            double middle = groups.indexOf(group.getKey()) - USED / 2 + slot * (index + 0.5);
            for (int i = 0; i < group.getValue().length; i++) {
                places[at++] = middle + slot * 0.55 * (scatter.nextDouble() - 0.5);
            }
            if (group.getValue().length > 0) {
                mean(chart, name + " mean " + group.getKey(), middle, 0.4 * slot, Arrays.stream(group.getValue()).average().orElseThrow(), index);
            }
        }
        XYSeries points = chart.addSeries(index + " " + name, places, all);
        points.setLabel(name);
        points.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        points.setMarker(Palette.marker(index));
        points.setMarkerColor(Palette.pale(index));
    }

    private static void mean(XYChart chart, String name, double middle, double half, double value, int index) {
        XYSeries bar = chart.addSeries(index + " " + name, new double[] {middle - half, middle + half}, new double[] {value, value});
        bar.setMarker(SeriesMarkers.NONE);
        bar.setLineColor(Palette.colour(index));
        bar.setLineStyle(new BasicStroke(2.6f));
        bar.setShowInLegend(false);
    }

    /** The names of the groups, which the axis of numbers cannot show. */
    private void letter(Graphics2D g, XYChart chart) {
        double room = chart.getScreenXFromChart(1) - chart.getScreenXFromChart(0);
        for (int i = 0; i < groups.size(); i++) {
            String text = groups.get(i);
            while (text.length() > 2 && g.getFontMetrics().stringWidth(text) > 0.95 * room) {
                text = text.substring(0, text.length() - 2) + "…";
            }
            double x = chart.getScreenXFromChart(i) - g.getFontMetrics().stringWidth(text) / 2.0;
            g.drawString(text, (float) x, Drawing.HEIGHT + LINE / 2f);
        }
    }
}
