package org.prosect.io.mesh;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.MeshFormat;
import org.prosect.core.format.OutputFiles;
import org.prosect.core.format.StoredType;
import org.prosect.geometry.TriangleMesh;

/**
 * The {@code .mesh} files of MIP-Lab/cochlear_reg, all little endian: int32 identifier, vertex count, triangle count and three of colour;
 * float32 coordinates; int32 triangles. Nothing marks such a file but that its length is what its counts say.
 */
public final class PackedMeshFormat implements MeshFormat {

    private static final int HEADER = 24;
    private static final int[] RED = {255, 0, 0};
    /** Coordinates beyond this many millimetres are not those of a mesh. */
    private static final float FAR = 1e9f;

    @Override
    public boolean recognises(byte[] head) {
        if (head.length < HEADER) {
            return false;
        }
        ByteBuffer b = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int vertices = b.getInt(4);
        int triangles = b.getInt(8);
        boolean plausible = vertices >= 3 && triangles >= 1 && HEADER + 12L * vertices + 12L * triangles >= head.length;
        for (int i = 12; i < HEADER; i += 4) {
            plausible &= b.getInt(i) >= 0 && b.getInt(i) <= 255;
        }
        for (int i = HEADER; plausible && i + 4 <= Math.min(head.length, HEADER + 12L * vertices); i += 4) {
            plausible = Math.abs(b.getFloat(i)) < FAR;
        }
        return plausible;
    }

    @Override
    public TriangleMesh read(Path file, Progress progress) throws FormatException {
        MeshBytes bytes = MeshBytes.read(file);
        if (bytes.length() < HEADER) {
            throw bytes.cut("the file has " + bytes.length() + " bytes, its header alone has " + HEADER);
        }
        PackedInput in = new PackedInput(bytes, bytes.from(0, ByteOrder.LITTLE_ENDIAN));
        in.skip(StoredType.INT32, 1);
        long vertices = in.whole(StoredType.INT32);
        long triangles = in.whole(StoredType.INT32);
        in.skip(StoredType.INT32, 3);
        if (vertices < 0 || triangles < 0 || HEADER + 12 * (vertices + triangles) != bytes.length()) {
            throw bytes.cut("the header says " + vertices + " vertices and " + triangles + " triangles, the file has " + bytes.length() + " bytes");
        }
        MeshBuilder mesh = new MeshBuilder(bytes, progress);
        for (long v = 0; v < vertices; v++) {
            mesh.vertex(in.real(StoredType.FLOAT32), in.real(StoredType.FLOAT32), in.real(StoredType.FLOAT32));
        }
        for (long t = 0; t < triangles; t++) {
            mesh.face(in, StoredType.INT32, 3, 0);
        }
        return mesh.build();
    }

    @Override
    public void write(TriangleMesh mesh, Path file, Progress progress) throws FormatException {
        OutputFiles.write(file, stream -> {
            MeshOutput out = new MeshOutput(stream, ByteOrder.LITTLE_ENDIAN, progress);
            out.int32(0);
            out.int32(mesh.vertexCount());
            out.int32(mesh.triangleCount());
            out.ints(RED, 0, 3);
            out.floats(mesh.vertices(), 0, mesh.vertices().length);
            out.ints(mesh.triangles(), 0, mesh.triangles().length);
            out.flush();
        });
    }
}
