package org.prosect.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

import org.prosect.core.ProsectException;
import org.prosect.core.benchmark.ReferencePrompts;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.OutputFolder;
import org.prosect.core.registry.CanonicalMeshDescriptor;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.core.simulation.SimulatedSubject;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.study.model.Image;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;

/** The installed canonical meshes of a simulated structure, which prompt methods in the demonstration. */
final class DemoMeshes {

    private final Contributions all;
    private final SimulatedSubject.Structure structure;

    DemoMeshes(Contributions all, SimulatedSubject.Structure structure) {
        this.all = all;
        this.structure = structure;
    }

    /** Why a method cannot be prompted with a mesh of the structure; empty when it can. */
    Optional<String> obstacle(MethodDescriptor method) {
        List<CanonicalMeshDescriptor> meshes = meshes();
        if (meshes.isEmpty()) {
            return Optional.of("no canonical mesh of it is installed");
        }
        boolean trained = method.architecture().isEmpty()
                || all.models().stream().anyMatch(m -> m.architecture().equals(method.architecture()) && m.mesh().isEmpty());
        return trained ? Optional.empty() : Optional.of("no model for any structure is installed");
    }

    /**
     * A copy of the mesh at the centre of gravity of the truth, in a study of its own that has the image.
     *
     * @param folder gets the copy, because the study of the demonstration outlives bundles and travels without them
     * @throws ProsectException when the file of the mesh is missing
     */
    PromptSet prompt(Mask truth, Path imageFile, Volume volume, Path folder) throws ProsectException {
        Study study = StudyFactory.eINSTANCE.createStudy();
        Image image = StudyFactory.eINSTANCE.createImage();
        image.setName(imageFile.getFileName().toString());
        image.setUri(imageFile.toAbsolutePath().toString());
        image.setGeometry(volume.geometry());
        study.getImages().add(image);
        PromptSet set = new ReferencePrompts(truth, 0, 0).mesh(copy(meshes().getFirst().path(), folder), 0);
        set.setName(structure.name());
        study.getPromptSets().add(set);
        set.setImage(image);
        set.getPrompts().stream().filter(MeshPrompt.class::isInstance).forEach(p -> study.getMeshes().add(((MeshPrompt) p).getMesh()));
        return set;
    }

    private static Path copy(Path mesh, Path folder) throws ProsectException {
        Path copy = OutputFolder.make(folder).resolve(mesh.getFileName());
        try {
            return Files.copy(mesh, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new FormatException(copy, "it cannot be written (" + ImageFiles.reason(e) + ")", "Check the folder and the disk's free space", e);
        }
    }

    private List<CanonicalMeshDescriptor> meshes() {
        return all.canonicalMeshes().stream().filter(m -> m.name().equalsIgnoreCase(structure.name())
                || !structure.code().isEmpty() && m.codeSystem().equals("SCT") && m.code().equals(structure.code())).toList();
    }
}
