package org.prosect.backend.onnxruntime;

import java.nio.FloatBuffer;

/** Copies a matrix so that rows become columns. */
final class MatrixTranspose {

    /** Rows at a time: columns of the target are then written in pieces of a cache line. */
    private static final int BLOCK = 16;

    private MatrixTranspose() { }

    /** @param from rows × columns, read from its position on */
    static void copy(FloatBuffer from, FloatBuffer to, int rows, int columns) {
        float[] block = new float[Math.multiplyExact(Math.min(BLOCK, rows), columns)];
        float[] piece = new float[BLOCK];
        for (int first = 0; first < rows; first += BLOCK) {
            int height = Math.min(BLOCK, rows - first);
            from.get(block, 0, height * columns);
            for (int column = 0; column < columns; column++) {
                for (int i = 0; i < height; i++) {
                    piece[i] = block[i * columns + column];
                }
                to.put(column * rows + first, piece, 0, height);
            }
        }
    }
}
