package org.prosect.core.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.InputFiles;
import org.prosect.core.format.MeshFormat;
import org.prosect.geometry.TriangleMesh;

/** A format for tests: the text of nine numbers a triangle. */
public final class CornersFormat implements MeshFormat {

    @Override
    public boolean recognises(byte[] head) {
        return false;
    }

    @Override
    public TriangleMesh read(Path file, Progress progress) throws FormatException {
        try {
            String[] words = Files.readString(file).strip().split("\\s+");
            if (words[0].equals("empty")) {
                return TriangleMesh.of(new float[0], new int[0]);
            }
            float[] vertices = new float[words.length];
            int[] triangles = new int[words.length / 3];
            for (int i = 0; i < words.length; i++) {
                vertices[i] = Float.parseFloat(words[i]);
            }
            for (int i = 0; i < triangles.length; i++) {
                triangles[i] = i;
            }
            return TriangleMesh.of(vertices, triangles);
        } catch (IOException e) {
            throw InputFiles.unreadable(file, e);
        } catch (NumberFormatException e) {
            throw new FormatException(file, "it holds no numbers", "Write numbers", e);
        }
    }

    @Override
    public void write(TriangleMesh mesh, Path file, Progress progress) throws FormatException {
        throw new FormatException(file, "this format does not write", "Choose another");
    }
}
