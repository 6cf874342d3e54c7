package org.prosect.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.function.Consumer;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.prosect.core.ProsectException;

/** The look that all charts share, and their way into pictures of twice the resolution of a page. */
final class Drawing {

    static final int WIDTH = 900;
    static final int HEIGHT = 420;
    private static final double SCALE = 2;
    private static final Color INK = new Color(0x333333);
    private static final Color GRID = new Color(0xe4e4e4);

    private Drawing() { }

    /** An empty chart of {@value #WIDTH} by {@value #HEIGHT} points. */
    static XYChart chart(String title, String x, String y) throws ProsectException {
        return guarded(() -> {
            XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).title(title).xAxisTitle(x).yAxisTitle(y).build();
            XYStyler style = chart.getStyler();
            style.setLocale(Locale.ROOT);
            style.setChartTitleFont(font(Font.BOLD, 16)).setLegendFont(font(Font.PLAIN, 13));
            style.setAxisTitleFont(font(Font.PLAIN, 13)).setAxisTickLabelsFont(font(Font.PLAIN, 12));
            style.setChartBackgroundColor(Color.WHITE).setChartFontColor(INK).setChartTitleBoxVisible(false).setPlotBorderVisible(false)
                    .setPlotBackgroundColor(Color.WHITE).setLegendBorderColor(Color.WHITE).setLegendPosition(Styler.LegendPosition.OutsideE)
                    .setMarkerSize(6).setAntiAlias(true);
            style.setPlotGridLinesColor(GRID).setPlotGridVerticalLinesVisible(false).setXAxisTickMarkSpacingHint(90).setPlotContentSize(0.96);
            return chart;
        });
    }

    static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }

    /**
     * The picture of a chart.
     *
     * @param below points of free room below the chart
     * @param more draws on top, in points
     */
    static BufferedImage picture(XYChart chart, int below, Consumer<Graphics2D> more) throws ProsectException {
        return guarded(() -> {
            int height = HEIGHT + below;
            BufferedImage picture = new BufferedImage((int) (SCALE * WIDTH), (int) (SCALE * height), BufferedImage.TYPE_INT_RGB);
            Graphics2D g = picture.createGraphics();
            try {
                g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
                g.setColor(Color.WHITE);
                g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
                g.scale(SCALE, SCALE);
                chart.paint(g, WIDTH, HEIGHT);
                g.setColor(INK);
                g.setFont(font(Font.PLAIN, 13));
                more.accept(g);
            } finally {
                g.dispose();
            }
            return picture;
        });
    }

    private interface Call<T> {
        T run();
    }

    /** Fonts are a machine's own: java.awt fails in many ways where there are none, as on a server without fontconfig. */
    private static <T> T guarded(Call<T> call) throws ProsectException {
        try {
            return call.run();
        } catch (RuntimeException | InternalError | LinkageError e) {
            throw new ProsectException("charts cannot be drawn here (" + e + ")", "Install fontconfig and a font; the numbers are in the CSV file",
                    e);
        }
    }
}
