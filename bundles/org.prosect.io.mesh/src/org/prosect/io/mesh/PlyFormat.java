package org.prosect.io.mesh;

import java.nio.ByteOrder;
import java.nio.file.Path;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.MeshFormat;
import org.prosect.core.format.OutputFiles;
import org.prosect.geometry.TriangleMesh;

/**
 * PLY, the Stanford polygon format (Turk 1994). Read are the properties x, y, z of {@code vertex} and the lists {@code vertex_indices} (or
 * {@code vertex_index}) of {@code face} and {@code tristrips}; a file without faces is a mesh without triangles. Polygons are split into
 * triangles that share the first corner.
 */
public final class PlyFormat implements MeshFormat {

    @Override
    public boolean recognises(byte[] head) {
        return MeshBytes.startsWith(head, "ply\n") || MeshBytes.startsWith(head, "ply\r");
    }

    @Override
    public TriangleMesh read(Path file, Progress progress) throws FormatException {
        MeshBytes bytes = MeshBytes.read(file);
        PlyHeader header = PlyHeader.read(bytes);
        MeshBuilder mesh = new MeshBuilder(bytes, progress);
        new PlyBody(bytes, header, mesh).read();
        return mesh.build();
    }

    @Override
    public void write(TriangleMesh mesh, Path file, Progress progress) throws FormatException {
        OutputFiles.write(file, stream -> {
            MeshOutput out = new MeshOutput(stream, ByteOrder.LITTLE_ENDIAN, progress);
            out.text("ply\nformat binary_little_endian 1.0\ncomment Prosect, millimetres, " + MeshBytes.LPS_NOTE + "\nelement vertex "
                    + mesh.vertexCount() + "\nproperty float x\nproperty float y\nproperty float z\nelement face " + mesh.triangleCount()
                    + "\nproperty list uchar int vertex_indices\nend_header\n");
            out.floats(mesh.vertices(), 0, mesh.vertices().length);
            for (int t = 0; t < mesh.triangles().length; t += 3) {
                out.uint8(3);
                out.ints(mesh.triangles(), t, 3);
            }
            out.flush();
        });
    }
}
