package org.prosect.core.format;

import java.nio.file.Path;

import org.prosect.core.Progress;
import org.prosect.geometry.TriangleMesh;

/**
 * A file format for meshes; contributed to {@code org.prosect.core.meshFormats}. The rules of {@link ImageFormat} hold. Vertices are
 * patient millimetres (LPS) unless the format says otherwise in its description.
 */
public interface MeshFormat {

    /** Whether a file begins like this format; {@code head} holds up to 512 bytes. */
    boolean recognises(byte[] head);

    TriangleMesh read(Path file, Progress progress) throws FormatException;

    void write(TriangleMesh mesh, Path file, Progress progress) throws FormatException;
}
