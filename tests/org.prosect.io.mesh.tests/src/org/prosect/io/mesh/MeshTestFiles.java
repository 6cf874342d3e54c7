package org.prosect.io.mesh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.MeshFormat;
import org.prosect.geometry.TriangleMesh;

/** Makes mesh files as other programs may write them. */
final class MeshTestFiles {

    /** A tetrahedron with coordinates that have no short decimal form, closed and oriented outwards. */
    static final TriangleMesh TETRAHEDRON = TriangleMesh.of(new float[] {0, 0, 0, 0.1f, 0, 0, 0, 1 / 3f, 0, -1e-30f, 0, 16777215},
            new int[] {0, 2, 1, 0, 1, 3, 1, 2, 3, 0, 3, 2});

    private MeshTestFiles() { }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** Packs Byte, Short, Integer, Long, Float and Double as what they are. */
    static byte[] packed(ByteOrder order, Number... values) {
        ByteBuffer b = ByteBuffer.allocate(8 * values.length).order(order);
        for (Number value : values) {
            switch (value) {
                case Byte v -> b.put(v);
                case Short v -> b.putShort(v);
                case Integer v -> b.putInt(v);
                case Long v -> b.putLong(v);
                case Float v -> b.putFloat(v);
                default -> b.putDouble(value.doubleValue());
            }
        }
        return Arrays.copyOf(b.array(), b.position());
    }

    static byte[] deflated(byte[] bytes) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] result = new byte[bytes.length + 100];
            return Arrays.copyOf(result, deflater.deflate(result));
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] written(MeshFormat format, TriangleMesh mesh) {
        try {
            Path file = Files.createTempFile("mesh", ".tmp");
            try {
                format.write(mesh, file, Progress.NONE);
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | FormatException e) {
            throw new IllegalStateException(e);
        }
    }

    static TriangleMesh read(MeshFormat format, byte[] bytes) throws FormatException {
        try {
            Path file = Files.createTempFile("mesh", ".tmp");
            try {
                Files.write(file, bytes);
                return format.read(file, Progress.NONE);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
