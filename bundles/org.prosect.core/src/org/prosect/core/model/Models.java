package org.prosect.core.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.prosect.core.ProsectException;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.core.registry.ModelDescriptor;

/** Finds the model that a method is to use. */
public final class Models {

    private Models() { }

    /**
     * The model of a method: the one that is named, or the first installed one that fits, rather one for any structure than one for a certain one.
     *
     * @param named id of an installed model, or a model folder; empty: any that fits
     * @return empty for a method that needs none
     * @throws ProsectException when none fits, the named one belongs to another architecture, or one is named for a method that needs none
     */
    public static Optional<Model> of(MethodDescriptor method, Optional<String> named, Contributions all) throws ProsectException {
        if (method.architecture().isEmpty()) {
            if (named.isPresent()) {
                throw new ProsectException("method " + method.id() + " has no trained model, but there is model " + named.get(), "Leave it out");
            }
            return Optional.empty();
        }
        if (named.isEmpty()) {
            List<ModelDescriptor> fitting = all.models().stream().filter(m -> m.architecture().equals(method.architecture())).toList();
            if (fitting.isEmpty()) {
                throw new ProsectException("method " + method.id() + " needs a trained model of architecture " + method.architecture()
                        + ", and none is installed", "Install one, see 'prosect list models', or name a folder made by 'prosect import-weights' or "
                        + "'prosect train'");
            }
            return Optional.of(Model.of(fitting.stream().filter(m -> m.mesh().isEmpty()).findFirst().orElse(fitting.getFirst())));
        }
        Path folder = Path.of(named.get());
        Model model = ModelFolder.isModel(folder) ? ModelFolder.read(folder) : Model.of(all.model(named.get()));
        if (!model.architecture().equals(method.architecture())) {
            throw new ProsectException("model " + model.id() + " is of architecture " + model.architecture() + ", method " + method.id() + " needs "
                    + method.architecture(), "Choose a model of that architecture, see 'prosect list models'");
        }
        return Optional.of(model);
    }
}
