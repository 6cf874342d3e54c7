package org.prosect.ui.results.chart;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;

/** Bars in the colours of the theme, and of Okabe and Ito (2008), whom people with any colour vision can follow. */
final class BarChart {

    private static final List<RGB> COLOURS = List.of(new RGB(0x00, 0x72, 0xb2), new RGB(0xe6, 0x9f, 0x00), new RGB(0x00, 0x9e, 0x73),
            new RGB(0xcc, 0x79, 0xa7), new RGB(0x56, 0xb4, 0xe9), new RGB(0xd5, 0x5e, 0x00));
    /** Points that a letter of a name takes at most. */
    private static final int LETTER = 9;
    private static final int LONGEST_NAME = 16;
    /** With less room than this for each, names stand upright. */
    private static final int SHORTEST_NAME = 5;
    /** Where more bars stand, numbers on them would cover each other. */
    private static final int MOST_NUMBERS = 14;

    private final Chart chart;

    BarChart(Composite parent) {
        chart = new Chart(parent, SWT.NONE);
        chart.getTitle().setVisible(false);
        chart.getLegend().setPosition(SWT.BOTTOM);
    }

    Chart control() {
        return chart;
    }

    /**
     * Shows bars.
     *
     * @param axis what the bars measure, with its unit
     */
    void show(MetricBars bars, String axis) {
        chart.suspendUpdate(true);
        for (ISeries<?> series : chart.getSeriesSet().getSeries()) {
            chart.getSeriesSet().deleteSeries(series.getId());
        }
        Color ink = chart.getParent().getForeground();
        Color ground = chart.getParent().getBackground();
        chart.setBackground(ground);
        chart.getPlotArea().setBackground(ground);
        IAxis x = chart.getAxisSet().getXAxis(0);
        IAxis y = chart.getAxisSet().getYAxis(0);
        int index = 0;
        for (Map.Entry<String, double[]> of : bars.series().entrySet()) {
            IBarSeries<?> series = (IBarSeries<?>) chart.getSeriesSet().createSeries(ISeries.SeriesType.BAR, of.getKey().isEmpty() ? axis
                    : of.getKey());
            double[] drawn = of.getValue().clone();
            String[] labels = new String[drawn.length];
            for (int i = 0; i < drawn.length; i++) {
                labels[i] = Double.isNaN(drawn[i]) ? "" : number(drawn[i]);
                drawn[i] = Double.isNaN(drawn[i]) ? 0 : drawn[i];
            }
            series.setYSeries(drawn);
            series.setBarColor(new Color(COLOURS.get(index++ % COLOURS.size())));
            series.setBarPadding(30);
            series.getLabel().setFormats(labels);
            series.getLabel().setForeground(ink);
            series.getLabel().setVisible(bars.series().size() * drawn.length <= MOST_NUMBERS);
        }
        int room = chart.getSize().x / Math.max(1, bars.categories().size()) / LETTER;
        boolean upright = room < SHORTEST_NAME;
        int letters = upright ? LONGEST_NAME : Math.min(room, LONGEST_NAME);
        x.setCategorySeries(bars.categories().stream().map(name -> shortened(name, letters)).toArray(String[]::new));
        x.enableCategory(!bars.isEmpty());
        x.getTick().setTickLabelAngle(upright ? 90 : 0);
        x.getTitle().setVisible(false);
        y.getTitle().setText(axis);
        chart.getAxisSet().adjustRange();
        if (!bars.isEmpty()) {
            y.setRange(new Range(Math.min(0, y.getRange().lower), Math.max(0, y.getRange().upper)));
        }
        for (IAxis each : List.of(x, y)) {
            each.getTick().setForeground(ink);
            each.getTitle().setForeground(ink);
            each.getGrid().setStyle(each == x ? LineStyle.NONE : LineStyle.DOT);
        }
        chart.getLegend().setVisible(bars.series().size() > 1);
        chart.getLegend().setBackground(ground);
        chart.getLegend().setForeground(ink);
        chart.suspendUpdate(false);
        chart.redraw();
    }

    /** The chart as it is on the screen. */
    ImageData picture() {
        Point size = chart.getSize();
        Image image = new Image(chart.getDisplay(), Math.max(1, size.x), Math.max(1, size.y));
        GC gc = new GC(image);
        try {
            gc.setBackground(chart.getBackground());
            gc.fillRectangle(0, 0, size.x, size.y);
            chart.print(gc);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    /** For files, because SWT mixes up the colours of some. */
    static BufferedImage buffered(ImageData data) {
        BufferedImage picture = new BufferedImage(data.width, data.height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                RGB rgb = data.palette.getRGB(data.getPixel(x, y));
                picture.setRGB(x, y, rgb.red << 16 | rgb.green << 8 | rgb.blue);
            }
        }
        return picture;
    }

    /** Both ends of a name, because names often begin alike. */
    private static String shortened(String name, int letters) {
        return name.length() <= letters ? name : name.substring(0, letters / 2) + "\u2026" + name.substring(name.length() - letters / 2 + 1);
    }

    private static String number(double value) {
        return String.format(Locale.getDefault(), Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.3f", value);
    }
}
