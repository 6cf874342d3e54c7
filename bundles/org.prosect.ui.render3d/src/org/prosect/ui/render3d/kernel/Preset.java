package org.prosect.ui.render3d.kernel;

import java.util.Optional;

/**
 * What of an image is shown in space. CT has colours by Hounsfield units; images of other modalities, whose values mean nothing by themselves, by how
 * far they lie between black and white of the grey window.
 */
public enum Preset {

    /** Bone; in images that are no CT whatever is bright. */
    BONE,
    /** Skin, fat and muscle. */
    SOFT_TISSUE,
    /** Vessels with contrast agent; in images that are no CT whatever is brightest. */
    VESSELS,
    /** Maximum intensity projection in the grey window. */
    BRIGHTEST,
    /** No image, surfaces only. */
    OFF;

    private static final int ENTRIES = 1024;

    /** One row a node, rising: value, red, green, blue, opacity of the reference length. Hounsfield units. */
    private static final double[][] CT_BONE = {{150, 0.72, 0.40, 0.28, 0}, {260, 0.84, 0.62, 0.46, 0.16}, {450, 0.94, 0.86, 0.74, 0.55},
        {1200, 1, 0.99, 0.95, 0.95}};
    private static final double[][] CT_SOFT_TISSUE = {{-250, 0.75, 0.52, 0.40, 0}, {-120, 0.86, 0.66, 0.52, 0.05}, {-20, 0.84, 0.58, 0.46, 0.09},
        {25, 0.74, 0.36, 0.29, 0.38}, {90, 0.80, 0.42, 0.34, 0.55}, {220, 0.92, 0.70, 0.58, 0.75}, {500, 1, 0.97, 0.90, 0.95}};
    private static final double[][] CT_VESSELS = {{120, 0.60, 0.08, 0.07, 0}, {180, 0.74, 0.12, 0.10, 0.14}, {300, 0.88, 0.26, 0.18, 0.55},
        {480, 0.95, 0.82, 0.70, 0.50}, {1000, 1, 0.98, 0.92, 0.50}};
    /** Parts of the window. */
    private static final double[][] BRIGHT = {{0.60, 0.62, 0.55, 0.48, 0}, {0.75, 0.80, 0.74, 0.66, 0.18}, {1, 1, 0.98, 0.94, 0.75}};
    private static final double[][] TISSUE = {{0.10, 0.55, 0.42, 0.36, 0}, {0.20, 0.78, 0.58, 0.48, 0.10}, {0.50, 0.86, 0.70, 0.60, 0.35},
        {1, 1, 0.97, 0.92, 0.85}};
    private static final double[][] BRIGHTEST_PART = {{0.85, 0.62, 0.10, 0.08, 0}, {1, 0.84, 0.22, 0.16, 0.30}, {1.4, 1, 0.80, 0.70, 0.85}};

    /**
     * The colours for an image; empty when it is not to be shown.
     *
     * @param low the image value stored as 0
     * @param high the image value stored as 1
     * @param black the image value that the grey window shows black
     * @param white the one that it shows white, above black
     */
    public Optional<Look> look(boolean ct, double low, double high, double black, double white) {
        return switch (this) {
            case BONE -> Optional.of(colours(ct ? CT_BONE : BRIGHT, ct, low, high, black, white));
            case SOFT_TISSUE -> Optional.of(colours(ct ? CT_SOFT_TISSUE : TISSUE, ct, low, high, black, white));
            case VESSELS -> Optional.of(colours(ct ? CT_VESSELS : BRIGHTEST_PART, ct, low, high, black, white));
            case BRIGHTEST -> Optional.of(new Look.Brightest((black - low) / (high - low), (white - low) / (high - low)));
            case OFF -> Optional.empty();
        };
    }

    private static Look colours(double[][] nodes, boolean ct, double low, double high, double black, double white) {
        float[] table = new float[4 * ENTRIES];
        for (int i = 0; i < ENTRIES; i++) {
            double value = low + (i + 0.5) / ENTRIES * (high - low);
            double at = ct ? value : (value - black) / (white - black);
            int next = 0;
            while (next < nodes.length && nodes[next][0] < at) {
                next++;
            }
            double[] a = nodes[Math.max(0, next - 1)];
            double[] b = nodes[Math.min(nodes.length - 1, next)];
            double part = a == b ? 0 : (at - a[0]) / (b[0] - a[0]);
            for (int channel = 0; channel < 4; channel++) {
                table[4 * i + channel] = (float) ((1 - part) * a[channel + 1] + part * b[channel + 1]);
            }
        }
        return new Look.Colours(table, (black - low) / (high - low), (white - low) / (high - low));
    }
}
