package org.prosect.testing.methods;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.ChosenDevice;
import org.prosect.core.method.ImageSource;
import org.prosect.core.method.MeshSource;
import org.prosect.core.method.MethodContext;
import org.prosect.core.model.Model;
import org.prosect.core.parameter.Parameters;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Volume;

/**
 * What a test gives a method, seed 0 and no progress.
 *
 * @param parameters checked values
 * @param images images that prompts name
 * @param meshes meshes that prompts name
 * @param weights the trained model
 * @param engine where networks run
 * @param listener hears what the method says
 */
public record TestContext(Parameters parameters, ImageSource images, MeshSource meshes, Optional<Model> weights, Optional<ChosenDevice> engine,
        Consumer<String> listener) implements MethodContext {

    /** With messages to the console. */
    public TestContext(Parameters parameters, ImageSource images, MeshSource meshes, Optional<Model> weights, Optional<ChosenDevice> engine) {
        this(parameters, images, meshes, weights, engine, System.err::println);
    }

    /** For a method without networks, on images that are there. */
    public static TestContext of(Parameters parameters, Map<String, Volume> images) {
        return of(parameters, images, Map.of());
    }

    /** For a method without networks, on images and meshes that are there. */
    public static TestContext of(Parameters parameters, Map<String, Volume> images, Map<String, TriangleMesh> meshes) {
        return new TestContext(parameters, uri -> found(images, uri), uri -> found(meshes, uri), Optional.empty(), Optional.empty());
    }

    private static <T> T found(Map<String, T> files, String uri) throws ProsectException {
        T file = files.get(uri);
        if (file == null) {
            throw new ProsectException("there is no file " + uri, "Give another");
        }
        return file;
    }

    /** For a method without parameters and networks. */
    public static TestContext of(Map<String, Volume> images) throws ProsectException {
        return of(Parameters.of(List.of(), Map.of()), images);
    }

    /** The same with a network to run. */
    public TestContext with(Model model, ChosenDevice device) {
        return new TestContext(parameters, images, meshes, Optional.of(model), Optional.of(device), listener);
    }

    /** The same with somebody who hears what the method says. */
    public TestContext telling(Consumer<String> other) {
        return new TestContext(parameters, images, meshes, weights, engine, other);
    }

    @Override
    public long seed() {
        return 0;
    }

    @Override
    public Progress progress() {
        return Progress.NONE;
    }

    @Override
    public Volume readImage(String uri) throws ProsectException {
        return images.read(uri);
    }

    @Override
    public TriangleMesh readMesh(String uri) throws ProsectException {
        return meshes.read(uri);
    }

    @Override
    public void message(String text) {
        listener.accept(text);
    }

    @Override
    public Model model() throws ProsectException {
        return weights.orElseThrow(() -> new ProsectException("this test gives no model", "Give one"));
    }

    @Override
    public ChosenDevice device() throws ProsectException {
        return engine.orElseThrow(() -> new ProsectException("this test gives no device", "Give one"));
    }
}
