package org.prosect.io.mesh;

/** Bytes that follow one another, decoded on the way. */
interface ByteRow {

    /** How many can follow at most. */
    long capacity();

    /** Reads bytes; fewer than {@code count} when they end. */
    int read(byte[] into, int from, int count);
}
