package org.prosect.ui.methods.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.prosect.core.ProsectException;
import org.prosect.core.model.Model;
import org.prosect.core.model.ModelFolder;
import org.prosect.core.model.Models;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.core.registry.ModelDescriptor;
import org.prosect.study.StudyFiles;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;

/** The models that can be chosen: those of bundles, and those in folders of the user's own. */
public final class InstalledModels {

    /**
     * A model that can be chosen.
     *
     * @param choice what chooses it: its id, or its folder
     * @param model the model
     * @param folder where it lies, when it is the user's own
     * @param bundle the bundle that brought it; empty for the user's own
     */
    public record Entry(String choice, Model model, Optional<Path> folder, String bundle) { }

    private final Contributions contributions;
    private final MethodPreferences preferences;
    /** Of canonical meshes, by their ids. */
    private final Map<String, Set<String>> hashes = new HashMap<>();

    public InstalledModels(Contributions contributions, MethodPreferences preferences) {
        this.contributions = contributions;
        this.preferences = preferences;
    }

    /**
     * All of them, those of bundles first.
     *
     * @param problems receives why others cannot be used
     */
    public List<Entry> all(List<ProsectException> problems) {
        List<Entry> entries = new ArrayList<>();
        for (ModelDescriptor descriptor : contributions.models()) {
            try {
                entries.add(new Entry(descriptor.id(), Model.of(descriptor), Optional.empty(), descriptor.bundle()));
            } catch (ProsectException e) {
                problems.add(e);
            }
        }
        for (Path folder : preferences.modelFolders()) {
            try {
                entries.add(new Entry(folder.toString(), ModelFolder.read(folder), Optional.of(folder), ""));
            } catch (ProsectException e) {
                problems.add(e);
            }
        }
        return entries;
    }

    /** Those that a method can use. */
    public List<Entry> fitting(MethodDescriptor method) {
        return method.architecture().isEmpty() ? List.of()
                : all(new ArrayList<>()).stream().filter(e -> e.model.architecture().equals(method.architecture())).toList();
    }

    /** The methods that use a model. */
    public List<MethodDescriptor> methods(Model model) {
        return contributions.methods().stream().filter(m -> !m.architecture().isEmpty() && m.architecture().equals(model.architecture())).toList();
    }

    /**
     * The model that a method is to use, as {@link Models#of}; without a name the one that was made for the mesh of the prompts, when there is one,
     * and one of the user's own where no bundle has any.
     *
     * @throws ProsectException when none fits
     */
    public Optional<Model> of(MethodDescriptor method, Optional<String> named, Optional<PromptSet> prompts) throws ProsectException {
        if (method.architecture().isEmpty()) {
            return Optional.empty();
        }
        Optional<ModelDescriptor> ofMesh = named.isPresent() ? Optional.empty() : ofMesh(method, prompts);
        if (ofMesh.isPresent()) {
            return Optional.of(Model.of(ofMesh.get()));
        }
        boolean bundled = contributions.models().stream().anyMatch(m -> m.architecture().equals(method.architecture()));
        if (named.isPresent() || bundled) {
            return Models.of(method, named, contributions);
        }
        Optional<Entry> own = fitting(method).stream().findFirst();
        if (own.isEmpty()) {
            throw new ProsectException(NLS.bind(Messages.Obstacle_noModel, method.name(), method.architecture()), Messages.Obstacle_noModel_remedy);
        }
        return own.map(Entry::model);
    }

    /** The one that was made for the only mesh of the prompts. */
    private Optional<ModelDescriptor> ofMesh(MethodDescriptor method, Optional<PromptSet> prompts) {
        Set<String> meshes = prompts.stream().flatMap(set -> set.getPrompts().stream()).filter(Prompt::isEnabled).filter(MeshPrompt.class::isInstance)
                .map(prompt -> ((MeshPrompt) prompt).getMesh()).map(mesh -> mesh == null || mesh.getSha256() == null ? "" : mesh.getSha256())
                .collect(Collectors.toSet());
        return meshes.size() != 1 ? Optional.empty() : contributions.models().stream().filter(m -> m.architecture().equals(method.architecture()))
                .filter(m -> !m.mesh().isEmpty() && meshes.equals(hashes.computeIfAbsent(m.mesh(), this::hash))).findFirst();
    }

    /** The hash of a canonical mesh's file; none when it cannot be read, which the gallery tells. */
    private Set<String> hash(String mesh) {
        try {
            return Set.of(StudyFiles.sha256(contributions.canonicalMesh(mesh).path()));
        } catch (ProsectException | IOException e) {
            return Set.of();
        }
    }
}
