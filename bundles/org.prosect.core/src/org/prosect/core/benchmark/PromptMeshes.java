package org.prosect.core.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.MeshFiles;
import org.prosect.geometry.Decimation;
import org.prosect.geometry.TaubinSmoothing;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.IsoSurface;
import org.prosect.imaging.Mask;

/**
 * The meshes that methods are prompted with: for each structure one that all tables are about, and those of other cases. A mesh made of a case's
 * own labels never prompts that case.
 */
public final class PromptMeshes {

    private static final int SMOOTHING = 10;
    private static final int TRIANGLES = 6000;

    private final Map<String, Path> given = new LinkedHashMap<>();
    private final Map<String, List<Made>> made = new LinkedHashMap<>();

    /**
     * A mesh of a case's labels.
     *
     * @param origin name of the case
     * @param file where it is
     */
    public record Made(String origin, Path file) { }

    /** Sets the mesh of a structure that all tables are about. */
    public void give(Structure structure, Path file) {
        given.put(structure.name(), file);
    }

    /** Whether {@link #give} was called for a structure. */
    public boolean isGiven(Structure structure) {
        return given.containsKey(structure.name());
    }

    /**
     * Adds a mesh made of the labels of a case: the surface of the mask, smoothed without loss of volume and thinned out to at most
     * {@value #TRIANGLES} triangles.
     *
     * @throws ProsectException when the file cannot be written
     */
    public void make(Structure structure, String origin, Mask mask, Path file, MeshFiles files, Progress progress) throws ProsectException {
        TriangleMesh surface = TaubinSmoothing.smooth(TriangleMesh.of(IsoSurface.of(mask)), SMOOTHING);
        files.write(surface.triangleCount() > TRIANGLES ? Decimation.toCount(surface, TRIANGLES) : surface, file, progress);
        made.computeIfAbsent(structure.name(), s -> new ArrayList<>()).add(new Made(origin, file));
    }

    /** The mesh that all tables are about: the given one, else the first one made of another case. */
    public Optional<Path> main(String caseName, Structure structure) {
        return Optional.ofNullable(given.get(structure.name())).or(() -> others(caseName, structure).stream().findFirst().map(Made::file));
    }

    /** The meshes made of other cases. */
    public List<Made> others(String caseName, Structure structure) {
        return made.getOrDefault(structure.name(), List.of()).stream().filter(m -> !m.origin().equals(caseName)).toList();
    }
}
