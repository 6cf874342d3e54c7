package org.prosect.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.MeshFiles;
import org.prosect.geometry.CanonicalMesh;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Mask;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A prompt mesh of the user's own. */
@Command(name = "canonical-mesh", mixinStandardHelpOptions = true,
        description = "Makes a canonical mesh from a mask, or the mean shape of several: smooth, closed, "
        + "about 2600 vertices around the origin. Use it with --prompt mesh:FILE@x,y,z.")
final class CanonicalMeshCommand implements Callable<Integer> {

    private final Services services;

    @Option(names = "--mask", required = true, paramLabel = "FILE[:LABEL]",
            description = "A mask, or one label of a label map; may be repeated for a mean shape.")
    private List<String> masks;

    @Option(names = "--out", required = true, paramLabel = "MESH", description = "Mesh to write, such as out.ply.")
    private Path out;

    @Mixin
    private JsonOutput json;

    CanonicalMeshCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws ProsectException {
        Console console = services.console();
        json.prepare(console);
        MeshFiles meshes = services.meshes();
        meshes.forWriting(out);
        ImageFiles images = services.images();
        TriangleMesh mesh;
        try (ProgressBar progress = console.progress("making a mesh of " + masks.size() + (masks.size() == 1 ? " mask" : " masks"))) {
            List<Mask> read = new ArrayList<>();
            for (String text : masks) {
                FileAndLabel file = FileAndLabel.parse(text);
                Mask mask = file.read(images, progress.part(0.5 * read.size() / masks.size(), 0.5 * (read.size() + 1) / masks.size()));
                if (mask.isEmpty()) {
                    throw new ProsectException(file + ": this mask is empty", "Give a mask that marks something");
                }
                read.add(mask);
            }
            mesh = CanonicalMesh.of(read);
            meshes.write(mesh, out, progress.part(0.9, 1));
        }
        console.line("%s   %d vertices, %.2f ml", out, mesh.vertexCount(), mesh.signedVolume() / 1000);
        JsonObject o = new JsonObject();
        o.addProperty("mesh", out.toString());
        o.addProperty("vertices", mesh.vertexCount());
        o.addProperty("triangles", mesh.triangleCount());
        o.addProperty("volumeMl", mesh.signedVolume() / 1000);
        o.addProperty("masks", masks.size());
        json.write(console, o);
        return 0;
    }
}
