package org.prosect.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.prosect.core.ProsectException;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.format.OutputFolder;
import org.prosect.core.gallery.GalleryPreference;
import org.prosect.core.gallery.MeshCard;
import org.prosect.geometry.CanonicalMesh;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Mask;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A prompt mesh of the user's own. */
@Command(name = "canonical-mesh", mixinStandardHelpOptions = true,
        description = "Makes a canonical mesh from a mask, or the mean shape of several: smooth, closed, "
        + "about 2600 vertices around the origin. Use it with --prompt mesh:FILE@x,y,z, or put it into a gallery:",
        footer = {"", "With --gallery the mesh and its card, a JSON file with structure, code, licence and the id of its correspondence, go",
            "into that folder under the name of the structure. With --out they do so when that folder is one of your galleries or",
            "--structure, --code or --licence is given.",
            "  prosect canonical-mesh --mask a.nii.gz:2 --mask b.nii.gz:2 --gallery my-meshes --structure 'left kidney'",
            "  prosect segment --gallery my-meshes --prompt mesh:left-kidney@12,-80,140 ..."})
final class CanonicalMeshCommand implements Callable<Integer> {

    private final Services services;

    @Option(names = "--mask", required = true, paramLabel = "FILE[:LABEL]",
            description = "A mask, or one label of a label map; may be repeated for a mean shape.")
    private List<String> masks;

    @Option(names = "--out", paramLabel = "MESH", description = "Mesh to write, such as out.ply.")
    private Path out;

    @Option(names = "--gallery", paramLabel = "FOLDER",
            description = "Folder that gets the mesh and its card, instead of --out; made when it is not there.")
    private Path gallery;

    @Option(names = "--structure", paramLabel = "NAME", description = "What the mesh shows, such as 'left kidney'.")
    private String structure;

    @Option(names = "--code", paramLabel = "SYSTEM:CODE", description = "Code of the structure, such as SCT:18639004.")
    private String code;

    @Option(names = "--licence", paramLabel = "TEXT", description = "Licence of the mesh, such as CC0-1.0.")
    private String licence;

    @Spec
    private CommandSpec spec;

    @Mixin
    private JsonOutput json;

    CanonicalMeshCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws ProsectException {
        Console console = services.console();
        json.prepare(console);
        check();
        MeshFiles meshes = services.meshes();
        Path file = gallery == null ? out : gallery.resolve(fileName(structure) + ".ply");
        Optional<Path> card = card(file);
        meshes.forWriting(file);
        if (gallery != null) {
            if (Files.exists(file)) {
                throw new FormatException(file, "there is such a mesh already", "Give another --structure, or delete the file");
            }
            OutputFolder.make(gallery);
        }
        ImageFiles images = services.images();
        TriangleMesh mesh;
        try (ProgressBar progress = console.progress("making a mesh of " + masks.size() + (masks.size() == 1 ? " mask" : " masks"))) {
            List<Mask> read = new ArrayList<>();
            for (String text : masks) {
                FileAndLabel source = FileAndLabel.parse(text);
                Mask mask = source.read(images, progress.part(0.5 * read.size() / masks.size(), 0.5 * (read.size() + 1) / masks.size()));
                if (mask.isEmpty()) {
                    throw new ProsectException(source + ": this mask is empty", "Give a mask that marks something");
                }
                read.add(mask);
            }
            mesh = CanonicalMesh.of(read);
            meshes.write(mesh, file, progress.part(0.9, 1));
        }
        String correspondence = MeshCard.correspondence(mesh);
        if (card.isPresent()) {
            String[] coded = code == null ? new String[] {"", ""} : code.split(":");
            String source = masks.size() == 1 ? "Surface of one mask" : "Mean shape of " + masks.size() + " masks";
            new MeshCard(structure == null ? name(file) : structure, coded[0], coded[1], licence == null ? "" : licence, source, correspondence)
                    .write(card.get());
        }
        console.line("%s   %d vertices, %.2f ml", file, mesh.vertexCount(), mesh.signedVolume() / 1000);
        JsonObject o = new JsonObject();
        o.addProperty("mesh", file.toString());
        card.ifPresent(c -> o.addProperty("card", c.toString()));
        o.addProperty("correspondence", correspondence);
        o.addProperty("vertices", mesh.vertexCount());
        o.addProperty("triangles", mesh.triangleCount());
        o.addProperty("volumeMl", mesh.signedVolume() / 1000);
        o.addProperty("masks", masks.size());
        json.write(console, o);
        return 0;
    }

    private void check() {
        if ((out == null) == (gallery == null)) {
            throw new ParameterException(spec.commandLine(), "give either --out or --gallery");
        }
        if (gallery != null && (structure == null || fileName(structure).isEmpty())) {
            throw new ParameterException(spec.commandLine(), "--gallery needs --structure, which also names the mesh");
        }
        if (code != null && !code.matches("[^:\\s]+:[^:\\s]+")) {
            throw new ParameterException(spec.commandLine(), "--code " + code + " is not SYSTEM:CODE, such as SCT:18639004");
        }
    }

    /** Where the card goes; empty when there is to be none. A card of another mesh is not overwritten. */
    private Optional<Path> card(Path file) throws ProsectException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        boolean wanted = gallery != null || structure != null || code != null || licence != null
                || new GalleryPreference().get().stream().anyMatch(f -> f.toAbsolutePath().normalize().equals(folder));
        if (!wanted) {
            return Optional.empty();
        }
        Path card = file.resolveSibling(name(file) + ".json");
        if (Files.exists(card) && !Files.exists(file)) {
            throw new FormatException(card, "this file is in the way of the mesh's card", "Give the mesh another name, or move the file");
        }
        return Optional.of(card);
    }

    private String name(Path file) {
        return MeshCard.meshName(file, services.contributions().meshFormats());
    }

    /** Lower-case letters, digits and hyphens: such names are also short ids for prompts. */
    private static String fileName(String structure) {
        return structure.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
    }
}
