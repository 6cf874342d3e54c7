package org.prosect.prompts;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.prosect.core.ProsectException;
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
 * {@code mesh:FILE@[ijk:]X,Y,Z}, where the last @ counts. The study gets a mesh for the file, unless it has one; its uri is the absolute path, its
 * vertex count and hash are not known yet.
 */
public final class MeshPromptType implements PromptType {

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
        prompt.setMesh(mesh(context.study(), PromptFiles.existing(rest.substring(0, at).strip(), form)));
        return prompt;
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
