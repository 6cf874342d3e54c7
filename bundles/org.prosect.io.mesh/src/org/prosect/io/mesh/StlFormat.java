package org.prosect.io.mesh;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.MeshFormat;
import org.prosect.core.format.OutputFiles;
import org.prosect.core.format.StoredType;
import org.prosect.geometry.MeshRepair;
import org.prosect.geometry.TriangleMesh;

/**
 * STL (3D Systems 1989). Triangles repeat their vertices, so that equal places become one vertex; normals and attributes are skipped, since the
 * order of the corners says the same. A file whose length is what its binary count says is binary, even when it begins with "solid".
 *
 * <p>The STL reader of Apache Commons Geometry is not used: it takes every file that begins with "solid" for text, and makes objects of
 * double vectors for each triangle.
 */
public final class StlFormat implements MeshFormat {

    private static final int HEADER = 80;
    private static final int BEGIN = HEADER + 4;
    private static final int FACET = 50;
    /** Coordinates beyond this many millimetres are not those of a mesh. */
    private static final float FAR = 1e9f;

    @Override
    public boolean recognises(byte[] head) {
        if (isText(head, head.length)) {
            String text = new String(head, StandardCharsets.ISO_8859_1);
            return text.contains("facet") || text.contains("endsolid");
        }
        if (head.length < BEGIN + FACET) {
            return false;
        }
        ByteBuffer b = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        long count = b.getInt(HEADER) & 0xffffffffL;
        if (count == 0 || BEGIN + FACET * count < head.length) {
            return false;
        }
        for (int at = BEGIN; at + FACET <= head.length; at += FACET) {
            float length = 0;
            for (int i = 0; i < 12; i++) {
                float value = b.getFloat(at + 4 * i);
                length += i < 3 ? value * value : 0;
                if (!(Math.abs(value) < FAR)) {
                    return false;
                }
            }
            if (length != 0 && Math.abs(length - 1) > 0.01) {
                return false;
            }
        }
        return true;
    }

    @Override
    public TriangleMesh read(Path file, Progress progress) throws FormatException {
        MeshBytes bytes = MeshBytes.read(file);
        MeshBuilder soup = new MeshBuilder(bytes, progress);
        long count = bytes.length() < BEGIN ? -1 : bytes.from(HEADER, ByteOrder.LITTLE_ENDIAN).getInt() & 0xffffffffL;
        if (BEGIN + FACET * count != bytes.length() && isText(bytes.bytes(), bytes.length())) {
            new StlText(bytes, soup).read();
        } else {
            facets(bytes, count, soup);
        }
        return MeshRepair.mergeVertices(soup.build());
    }

    /** Text begins with "solid" and has no control characters. */
    private static boolean isText(byte[] bytes, int length) {
        int at = 0;
        while (at < length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
        boolean text = at + 5 <= length && new String(bytes, at, 5, StandardCharsets.ISO_8859_1).equalsIgnoreCase("solid");
        for (int i = at; text && i < Math.min(length, 512); i++) {
            text = bytes[i] < 0 || bytes[i] >= ' ' || bytes[i] >= '\t' && bytes[i] <= '\r';
        }
        return text;
    }

    private static void facets(MeshBytes bytes, long count, MeshBuilder soup) throws FormatException {
        if (count < 0 || BEGIN + FACET * count > bytes.length()) {
            throw bytes.cut(count < 0 ? "this is no STL file: it has " + bytes.length() + " bytes and does not begin with 'solid'"
                    : "its header says " + count + " triangles, at most " + (bytes.length() - BEGIN) / FACET + " are there");
        }
        PackedInput in = new PackedInput(bytes, bytes.from(BEGIN, ByteOrder.LITTLE_ENDIAN));
        for (long t = 0; t < count; t++) {
            in.skip(StoredType.FLOAT32, 3);
            soup.beginFace();
            for (int k = 0; k < 3; k++) {
                soup.corner(soup.vertexCount());
                soup.vertex(in.real(StoredType.FLOAT32), in.real(StoredType.FLOAT32), in.real(StoredType.FLOAT32));
            }
            soup.endFace();
            in.skip(StoredType.UINT16, 1);
        }
    }

    /** Vertices of no triangle are lost, as the format has no place for them. */
    @Override
    public void write(TriangleMesh mesh, Path file, Progress progress) throws FormatException {
        String header = "Prosect, millimetres, " + MeshBytes.LPS_NOTE;
        float[] normals = mesh.triangleNormals();
        int[] corners = mesh.triangles();
        OutputFiles.write(file, stream -> {
            MeshOutput out = new MeshOutput(stream, ByteOrder.LITTLE_ENDIAN, progress);
            out.text(header + " ".repeat(HEADER - header.length()));
            out.int32(mesh.triangleCount());
            for (int t = 0; t < corners.length; t += 3) {
                out.floats(normals, t, 3);
                for (int k = 0; k < 3; k++) {
                    out.floats(mesh.vertices(), 3 * corners[t + k], 3);
                }
                out.int16(0);
            }
            out.flush();
        });
    }
}
