package org.prosect.ui.render3d.kernel;

/** The letters of the patient's sides as lines, because OpenGL has no text. */
final class LetterStrokes {

    private static final double[][] BOWL = {{0, 0, 0, 1}, {0, 1, 0.6, 1}, {0.6, 1, 0.85, 0.88}, {0.85, 0.88, 0.85, 0.58}, {0.85, 0.58, 0.6, 0.46},
        {0.6, 0.46, 0, 0.46}};

    private LetterStrokes() { }

    /** Lines of a letter in a square from 0 to 1, right and up: x and y of the start, x and y of the end. */
    static double[][] of(ViewDirection side) {
        return switch (side) {
            case ANTERIOR -> new double[][] {{0, 0, 0.5, 1}, {0.5, 1, 1, 0}, {0.19, 0.37, 0.81, 0.37}};
            case POSTERIOR -> BOWL;
            case LEFT -> new double[][] {{0.1, 1, 0.1, 0}, {0.1, 0, 0.85, 0}};
            case RIGHT -> new double[][] {BOWL[0], BOWL[1], BOWL[2], BOWL[3], BOWL[4], BOWL[5], {0.45, 0.46, 0.9, 0}};
            case SUPERIOR -> new double[][] {{0.1, 0, 0.1, 1}, {0.9, 0, 0.9, 1}, {0.1, 0.5, 0.9, 0.5}};
            case INFERIOR -> new double[][] {{0.1, 0, 0.1, 1}, {0.1, 1, 0.85, 1}, {0.1, 0.52, 0.7, 0.52}};
        };
    }
}
