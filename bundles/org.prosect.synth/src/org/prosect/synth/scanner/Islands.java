package org.prosect.synth.scanner;

import java.util.Arrays;

import org.prosect.imaging.Geometry;

/** Takes crumbs away that voxels leave at the edges of organs: of each label only its largest piece keeps it (neighbours share a face). */
final class Islands {

    private final byte[] labels;
    private final int width;
    private final int plane;
    private final int[] queue;

    private Islands(byte[] labels, Geometry grid) {
        this.labels = labels;
        this.width = grid.sizeX();
        this.plane = grid.sizeX() * grid.sizeY();
        this.queue = new int[labels.length];
    }

    /**
     * Sets the smaller pieces to 0.
     *
     * @param labels 0 to 127
     * @param whole for each label value whether it is one piece in the body; others are left alone
     */
    static void remove(byte[] labels, Geometry grid, boolean[] whole) {
        int[] largest = new int[whole.length];
        int[] start = new int[whole.length];
        Arrays.fill(start, -1);
        Islands islands = new Islands(labels, grid);
        for (int i = 0; i < labels.length; i++) {
            byte label = labels[i];
            if (label <= 0 || !whole[label]) {
                continue;
            }
            // negative: a piece that has been counted
            int size = islands.flood(i, label, (byte) -label);
            int loser = i;
            if (size > largest[label]) {
                loser = start[label];
                largest[label] = size;
                start[label] = i;
            }
            if (loser >= 0) {
                islands.flood(loser, (byte) -label, (byte) 0);
            }
        }
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) Math.abs(labels[i]);
        }
    }

    /** Gives a piece another value and counts its voxels. */
    private int flood(int from, byte old, byte value) {
        labels[from] = value;
        queue[0] = from;
        int end = 1;
        for (int next = 0; next < end; next++) {
            int i = queue[next];
            int x = i % width;
            int row = i % plane;
            end = x > 0 ? visit(i - 1, old, value, end) : end;
            end = x < width - 1 ? visit(i + 1, old, value, end) : end;
            end = row >= width ? visit(i - width, old, value, end) : end;
            end = row < plane - width ? visit(i + width, old, value, end) : end;
            end = i >= plane ? visit(i - plane, old, value, end) : end;
            end = i < labels.length - plane ? visit(i + plane, old, value, end) : end;
        }
        return end;
    }

    private int visit(int i, byte old, byte value, int end) {
        if (labels[i] != old) {
            return end;
        }
        labels[i] = value;
        queue[end] = i;
        return end + 1;
    }
}
