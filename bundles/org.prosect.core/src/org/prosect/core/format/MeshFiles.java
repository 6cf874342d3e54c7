package org.prosect.core.format;

import java.nio.file.Path;
import java.util.List;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.registry.FormatDescriptor;
import org.prosect.geometry.TriangleMesh;

/** Reads and writes meshes in whatever formats are installed; formats are chosen as by {@link ImageFiles}. */
public final class MeshFiles {

    private static final FormatFiles.Kind<MeshFormat> MESH = new FormatFiles.Kind<>("a", "mesh",
            "Give the program more memory (-Xmx), or decimate the mesh with another program", MeshFormat::recognises);

    private final FormatFiles<MeshFormat> files;

    /** Over the formats of {@link org.prosect.core.registry.Contributions#meshFormats()}. */
    public MeshFiles(List<FormatDescriptor<MeshFormat>> formats) {
        files = new FormatFiles<>(formats, MESH);
    }

    /** Whether the name of a file, there or not, ends like one of a mesh format. */
    public boolean claims(Path file) {
        return files.claims(file);
    }

    /** The format that reads a file. */
    public FormatDescriptor<MeshFormat> forReading(Path file) throws ProsectException {
        return files.forReading(file);
    }

    /**
     * Reads a mesh; all coordinates are finite and all triangles name vertices that are there.
     *
     * @throws ProsectException when there is no such file, no format for it, or it is damaged
     */
    public TriangleMesh read(Path file, Progress progress) throws ProsectException {
        return files.read(file, format -> format.read(file, progress));
    }

    /** The format that writes files of this name; a cheap check before long work. */
    public FormatDescriptor<MeshFormat> forWriting(Path file) throws ProsectException {
        return files.forWriting(file);
    }

    /**
     * Writes a mesh in the format its name asks for: aside first, then moved into place, so that the file is complete or as it was before.
     *
     * @throws ProsectException when no format of that name writes, or the file cannot be written
     */
    public void write(TriangleMesh mesh, Path file, Progress progress) throws ProsectException {
        files.write(file, (format, aside) -> format.write(mesh, aside, progress));
    }
}
