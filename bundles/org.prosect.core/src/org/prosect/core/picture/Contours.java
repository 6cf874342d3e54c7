package org.prosect.core.picture;

import java.awt.geom.Path2D;
import java.util.Arrays;

/**
 * Closed lines at a level of a sampled field: marching squares with linear interpolation along the edges, saddles decided by the mean of the
 * four corners. Beyond its border the field counts as 0, so that every line closes.
 */
final class Contours {

    /**
     * For each of the 16 cases (bits: upper left, upper right, lower right, lower left) the edges joined, in pairs: 0 up, 1 right, 2 down, 3 left.
     */
    private static final int[][] CASES = {{}, {3, 0}, {0, 1}, {3, 1}, {1, 2}, {3, 0, 1, 2}, {0, 2}, {3, 2}, {2, 3}, {0, 2}, {0, 1, 2, 3}, {1, 2},
            {1, 3}, {0, 1},
        {0, 3}, {}};
    /** The saddles when the middle is inside: the two high corners are joined. */
    private static final int[] SADDLE_5 = {0, 1, 2, 3};
    private static final int[] SADDLE_10 = {3, 0, 1, 2};

    private final float[] field;
    private final int width;
    private final int height;
    private final float level;
    /** The two edges each edge is joined to, -1 for none; edges are numbered by {@link #edge}. */
    private final int[] one;
    private final int[] other;

    private Contours(float[] field, int width, int height, float level) {
        this.field = field;
        this.width = width;
        this.height = height;
        this.level = level;
        this.one = new int[2 * (width + 2) * (height + 2)];
        this.other = new int[one.length];
        Arrays.fill(one, -1);
        Arrays.fill(other, -1);
    }

    /**
     * The lines around all places above the level.
     *
     * @param field samples, row by row; sample (x,y) stands at (x + 0.5, y + 0.5) in the result
     * @param level above 0
     */
    static Path2D trace(float[] field, int width, int height, float level) {
        Contours contours = new Contours(field, width, height, level);
        for (int y = -1; y < height; y++) {
            for (int x = -1; x < width; x++) {
                contours.march(x, y);
            }
        }
        return contours.collect();
    }

    private float at(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : field[y * width + x];
    }

    /** The number of the edge from sample (x,y) to the right (0) or down (1). */
    private int edge(int x, int y, int direction) {
        return 2 * ((y + 1) * (width + 2) + x + 1) + direction;
    }

    private void march(int x, int y) {
        float a = at(x, y);
        float b = at(x + 1, y);
        float c = at(x + 1, y + 1);
        float d = at(x, y + 1);
        int corners = (a >= level ? 1 : 0) | (b >= level ? 2 : 0) | (c >= level ? 4 : 0) | (d >= level ? 8 : 0);
        int[] pairs = CASES[corners];
        if (pairs.length == 4 && (a + b + c + d) / 4 >= level) {
            pairs = corners == 5 ? SADDLE_5 : SADDLE_10;
        }
        int[] edges = {edge(x, y, 0), edge(x + 1, y, 1), edge(x, y + 1, 0), edge(x, y, 1)};
        for (int i = 0; i < pairs.length; i += 2) {
            join(edges[pairs[i]], edges[pairs[i + 1]]);
            join(edges[pairs[i + 1]], edges[pairs[i]]);
        }
    }

    private void join(int from, int to) {
        if (one[from] < 0) {
            one[from] = to;
        } else {
            other[from] = to;
        }
    }

    private Path2D collect() {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int start = 0; start < one.length; start++) {
            if (one[start] < 0) {
                continue;
            }
            path.moveTo(crossingX(start), crossingY(start));
            int before = start;
            int now = one[start];
            one[start] = -1;
            while (now != start) {
                path.lineTo(crossingX(now), crossingY(now));
                int next = one[now] == before ? other[now] : one[now];
                one[now] = -1;
                before = now;
                now = next;
            }
            path.closePath();
        }
        return path;
    }

    private double crossingX(int edge) {
        int x = edge / 2 % (width + 2) - 1;
        return x + 0.5 + (edge % 2 == 0 ? share(edge) : 0);
    }

    private double crossingY(int edge) {
        int y = edge / 2 / (width + 2) - 1;
        return y + 0.5 + (edge % 2 == 1 ? share(edge) : 0);
    }

    private double share(int edge) {
        int x = edge / 2 % (width + 2) - 1;
        int y = edge / 2 / (width + 2) - 1;
        float from = at(x, y);
        float to = edge % 2 == 0 ? at(x + 1, y) : at(x, y + 1);
        return (level - from) / (to - from);
    }
}
