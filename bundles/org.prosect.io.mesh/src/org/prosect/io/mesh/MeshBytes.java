package org.prosect.io.mesh;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.prosect.core.format.FormatException;
import org.prosect.core.format.InputFiles;

/**
 * A mesh file in memory.
 *
 * @param file where it came from, for messages
 * @param bytes all of it
 */
record MeshBytes(Path file, byte[] bytes) {

    /** What 3D Slicer writes into a comment near the beginning, and looks for; without it Slicer takes most formats for RAS. */
    static final String LPS_NOTE = "SPACE=LPS";
    private static final String RAS_NOTE = "SPACE=RAS";
    private static final int NOTE_WITHIN = 512;
    private static final int LARGEST = Integer.MAX_VALUE - 64;

    static MeshBytes read(Path file) throws FormatException {
        long size = InputFiles.size(file);
        if (size > Math.min(LARGEST, Runtime.getRuntime().maxMemory())) {
            throw new FormatException(file, "the file has " + (size >> 20) + " MB, a mesh file may have " + (LARGEST >> 20)
                    + " MB and must fit into memory", "Decimate the mesh with another program, or give the program more memory (-Xmx)");
        }
        try {
            return new MeshBytes(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw InputFiles.unreadable(file, e);
        }
    }

    int length() {
        return bytes.length;
    }

    /** The bytes from an offset on. */
    ByteBuffer from(int offset, ByteOrder order) {
        return ByteBuffer.wrap(bytes, offset, bytes.length - offset).order(order);
    }

    /** Whether the first bytes of a file are this text. */
    static boolean startsWith(byte[] head, String text) {
        byte[] start = text.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= start.length && Arrays.equals(head, 0, start.length, start, 0, start.length);
    }

    boolean saysRas() {
        return new String(bytes, 0, Math.min(bytes.length, NOTE_WITHIN), StandardCharsets.ISO_8859_1).contains(RAS_NOTE);
    }

    /** Where a text begins; −1 when it does not occur. */
    int indexOf(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    FormatException cut(String what) {
        return new FormatException(file, what, "The file is cut short or its counts are wrong: get it again");
    }

    FormatException damaged(String what) {
        return new FormatException(file, what, "The file is damaged: get it again, or write it anew with the program that made it");
    }
}
