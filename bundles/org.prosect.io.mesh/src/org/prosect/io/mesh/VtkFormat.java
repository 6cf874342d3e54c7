package org.prosect.io.mesh;

import java.nio.ByteOrder;
import java.nio.file.Path;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.MeshFormat;
import org.prosect.core.format.OutputFiles;
import org.prosect.geometry.TriangleMesh;

/** Polygonal data in VTK's legacy format ("VTK File Formats", Kitware), which is big endian when binary. */
public final class VtkFormat implements MeshFormat {

    @Override
    public boolean recognises(byte[] head) {
        return MeshBytes.startsWith(head, VtkReader.MAGIC);
    }

    @Override
    public TriangleMesh read(Path file, Progress progress) throws FormatException {
        MeshBytes bytes = MeshBytes.read(file);
        MeshBuilder mesh = new MeshBuilder(bytes, progress);
        new VtkReader(bytes, mesh).read();
        return mesh.build();
    }

    /** Version 3.0, which every program reads. */
    @Override
    public void write(TriangleMesh mesh, Path file, Progress progress) throws FormatException {
        OutputFiles.write(file, stream -> {
            MeshOutput out = new MeshOutput(stream, ByteOrder.BIG_ENDIAN, progress);
            out.text(VtkReader.MAGIC + " 3.0\nProsect, millimetres, " + MeshBytes.LPS_NOTE + "\nBINARY\nDATASET POLYDATA\nPOINTS "
                    + mesh.vertexCount() + " float\n");
            out.floats(mesh.vertices(), 0, mesh.vertices().length);
            out.text("\nPOLYGONS " + mesh.triangleCount() + " " + 4L * mesh.triangleCount() + "\n");
            for (int t = 0; t < mesh.triangles().length; t += 3) {
                out.int32(3);
                out.ints(mesh.triangles(), t, 3);
            }
            out.text("\n");
            out.flush();
        });
    }
}
