package org.prosect.nn.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.prosect.nn.Weights;

/** Writes .safetensors files: float32, sorted by name, values from a multiple of 8 bytes on. Equal weights give equal bytes. */
public final class Safetensors {

    private static final int CHUNK = 1 << 18;

    private Safetensors() { }

    /** Writes weights without metadata; see {@link #write(Path, Weights, Map)}. */
    public static void write(Path file, Weights weights) throws CheckpointException {
        write(file, weights, Map.of());
    }

    /**
     * Writes weights, aside first and then moved into place, so that the file is complete or as it was before. One tensor at a time is in memory.
     *
     * @param metadata free texts by name, such as the architecture and the source
     * @throws CheckpointException when the file cannot be written
     */
    public static void write(Path file, Weights weights, Map<String, String> metadata) throws CheckpointException {
        SortedSet<String> names = new TreeSet<>(weights.names());
        if (names.contains("__metadata__")) {
            throw new CheckpointException(file, "a tensor is called __metadata__, a name that the format keeps for itself", "Rename the tensor");
        }
        Path aside = file.resolveSibling(".writing-" + ProcessHandle.current().pid() + "-" + file.getFileName());
        try {
            try {
                try (FileChannel out = FileChannel.open(aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
                    writeFully(out, header(names, weights, new TreeMap<>(metadata)));
                    ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                    for (String name : names) {
                        writeValues(out, chunk, name, weights);
                    }
                    out.force(true);
                }
                move(aside, file);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new CheckpointException(file, "it cannot be written (" + e.getMessage() + ")", "Check the folder and the disk's free space", e);
        }
    }

    private static void move(Path aside, Path file) throws IOException {
        try {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void writeValues(FileChannel out, ByteBuffer chunk, String name, Weights weights) throws IOException {
        FloatBuffer values = weights.values(name);
        if (values.remaining() != weights.shape(name).count()) {
            throw new IllegalArgumentException(name + " of " + weights.shape(name) + " comes with " + values.remaining() + " values");
        }
        while (values.hasRemaining()) {
            int n = Math.min(CHUNK, values.remaining());
            chunk.clear().asFloatBuffer().put(values.slice(values.position(), n));
            writeFully(out, chunk.limit(n * Float.BYTES));
            values.position(values.position() + n);
        }
    }

    private static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static ByteBuffer header(SortedSet<String> names, Weights weights, Map<String, String> metadata) {
        StringBuilder json = new StringBuilder("{");
        if (!metadata.isEmpty()) {
            json.append("\"__metadata__\":{");
            metadata.forEach((name, text) -> quote(json.append(json.charAt(json.length() - 1) == '{' ? "" : ","), name, text));
            json.append("},");
        }
        long at = 0;
        for (String name : names) {
            long end = at + weights.shape(name).count() * Float.BYTES;
            quote(json, name).append(":{\"dtype\":\"F32\",\"shape\":")
                    .append(java.util.Arrays.toString(weights.shape(name).toArray()).replace(" ", ""))
                    .append(",\"data_offsets\":[").append(at).append(',').append(end).append("]},");
            at = end;
        }
        if (json.charAt(json.length() - 1) == ',') {
            json.setLength(json.length() - 1);
        }
        byte[] text = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
        int padded = (text.length + 7) / 8 * 8;
        ByteBuffer bytes = ByteBuffer.allocate(8 + padded).order(ByteOrder.LITTLE_ENDIAN).putLong(padded).put(text);
        while (bytes.hasRemaining()) {
            bytes.put((byte) ' ');
        }
        return bytes.flip();
    }

    private static void quote(StringBuilder json, String name, String text) {
        quote(quote(json, name).append(':'), text);
    }

    private static StringBuilder quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"');
    }
}
