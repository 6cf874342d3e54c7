package org.prosect.ui.methods.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.MeshFormat;
import org.prosect.geometry.TriangleMesh;

/** A format of meshes that only writes how many vertices there are. */
final class CornersFormat implements MeshFormat {

    @Override
    public boolean recognises(byte[] head) {
        return false;
    }

    @Override
    public TriangleMesh read(Path file, Progress progress) throws FormatException {
        throw new FormatException(file, "it holds no vertices", "Nothing reads it");
    }

    @Override
    public void write(TriangleMesh mesh, Path file, Progress progress) throws FormatException {
        try {
            Files.writeString(file, "vertices " + mesh.vertexCount());
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be written (" + e + ")", "Check the disk", e);
        }
    }
}
