package org.prosect.prompts;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EClass;
import org.prosect.core.ProsectException;
import org.prosect.core.prompt.MeshGallery;
import org.prosect.core.prompt.PromptContext;
import org.prosect.core.prompt.PromptType;
import org.prosect.imaging.Geometry;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.StudyPackage;
import org.prosect.study.model.SurfaceMesh;

/**
 * {@code mesh:FILE@[ijk:]X,Y,Z}, where the last @ counts, and FILE is a file or, when there is none of that name, the id of a canonical mesh. The
 * study gets a mesh for the file, unless it has one; its uri is the absolute path, its vertex count and hash are not known yet.
 */
public final class MeshPromptType implements PromptType {

    /** What looks like an id rather than a file: no dot; FOLDER/NAME for a mesh of the user's whose name another one has. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_ -]+(/[\\p{L}\\p{N}_ -]+)?");

    @Override
    public EClass eClass() {
        return StudyPackage.Literals.MESH_PROMPT;
    }

    @Override
    public MeshPrompt parse(String rest, PromptContext context) throws ProsectException {
        TextForm form = new TextForm("mesh", rest, "mesh:cochlea.ply@12.5,-30,44");
        int at = rest.lastIndexOf('@');
        if (at < 0) {
            throw form.wrong("there is no @ between the file and the position of its centre");
        }
        String position = rest.substring(at + 1);
        Coordinates coordinates = Coordinates.of(form, position, context.image().getGeometry());
        MeshPrompt prompt = StudyFactory.eINSTANCE.createMeshPrompt();
        prompt.setCentre(coordinates.position(coordinates.numbers(Coordinates.withoutPrefix(position))));
        prompt.setMesh(mesh(context.study(), file(rest.substring(0, at).strip(), context.gallery(), form)));
        return prompt;
    }

    /** The file of that name, or the canonical mesh of that id. */
    private static Path file(String name, MeshGallery gallery, TextForm form) throws ProsectException {
        if (!PromptFiles.exists(name)) {
            Optional<Path> canonical = gallery.find(name);
            if (canonical.isPresent()) {
                return canonical.get().toAbsolutePath().normalize();
            }
            if (!gallery.ids().isEmpty() && NAME.matcher(name).matches()) {
                throw form.wrong("there is neither a file nor a canonical mesh " + name + "; canonical meshes are "
                        + String.join(", ", gallery.ids()));
            }
        }
        return PromptFiles.existing(name, form);
    }

    private static SurfaceMesh mesh(Study study, Path file) {
        for (SurfaceMesh known : study.getMeshes()) {
            if (PromptFiles.path(known, known.getUri()).equals(file.toString())) {
                return known;
            }
        }
        SurfaceMesh mesh = StudyFactory.eINSTANCE.createSurfaceMesh();
        mesh.setName(file.getFileName().toString());
        mesh.setUri(file.toString());
        mesh.setSpace("canonical");
        study.getMeshes().add(mesh);
        return mesh;
    }

    @Override
    public String format(Prompt prompt) {
        MeshPrompt p = (MeshPrompt) prompt;
        String file = p.getMesh() == null ? "?" : PromptFiles.path(p.getMesh(), p.getMesh().getUri());
        return file + "@" + Coordinates.format(p.getCentre());
    }

    @Override
    public Optional<String> problem(Prompt prompt, Geometry geometry) {
        MeshPrompt p = (MeshPrompt) prompt;
        if (p.getMesh() == null) {
            return Optional.of("the mesh prompt has no mesh");
        }
        if (p.getMesh().getUri() == null || p.getMesh().getUri().isBlank()) {
            return Optional.of("the mesh '" + p.getMesh().getName() + "' of the mesh prompt names no file");
        }
        return ImageExtent.problem("the centre of the mesh prompt", p.getCentre(), geometry);
    }
}
