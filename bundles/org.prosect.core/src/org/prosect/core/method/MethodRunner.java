package org.prosect.core.method;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.ecore.EClass;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.parameter.Parameters;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.core.registry.PromptTypeDescriptor;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.study.Studies;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.UnknownPrompt;

/**
 * A method at work on one image, as every host should use it: it hands the method only prompts it accepts, as a detached copy, keeps the
 * method's failures from the host, checks what comes back, and writes down how the result came about. Used by one thread at a time.
 */
public final class MethodRunner implements AutoCloseable {

    private final MethodDescriptor method;
    private final Volume image;
    private final MethodEnvironment environment;
    private final SegmentationSession session;

    private MethodRunner(MethodDescriptor method, Volume image, MethodEnvironment environment, SegmentationSession session) {
        this.method = method;
        this.image = image;
        this.environment = environment;
        this.session = session;
    }

    /**
     * What a run gave.
     *
     * @param segmentation the method's answer; its mask lies on the grid of the image
     * @param provenance how it came about; imageSha256 and prompts are filled in when it enters a study (org.prosect.core.study.StudyResults),
     *            because copies of prompts refer to meshes and images of the live model, which only its owner's thread may touch
     * @param prompts the prompts that were used, of the set that was given
     */
    public record Outcome(Segmentation segmentation, Provenance provenance, List<Prompt> prompts) { }

    /**
     * Opens a method on an image.
     *
     * @param method what to run
     * @param image the image
     * @param settings how it is to work
     * @param host what there is to work with
     * @throws ProsectException when a setting is wrong, the method or its model cannot be loaded, or the image does not suit it
     * @throws CancellationException when cancelled
     */
    public static MethodRunner open(MethodDescriptor method, Volume image, MethodSettings settings, MethodHost host, Progress progress)
            throws ProsectException {
        Parameters parameters = Parameters.of(method.parameters(), settings.parameters());
        int dimensions = image.geometry().dimensions();
        if (!method.dimensions().contains(dimensions)) {
            throw new SegmentationException("method " + method.id() + " does not take " + dimensions + "D images such as this of " + image.geometry(),
                    "Choose a method for " + dimensions + "D images");
        }
        SegmentationMethod code = method.code().get();
        MethodEnvironment environment = new MethodEnvironment(method, parameters, settings, host, progress);
        SegmentationSession session = guarded(method, () -> code.open(image, environment));
        return new MethodRunner(method, image, environment, session);
    }

    /** The enabled prompts of a set that this method would leave out, and why. */
    public List<PromptRejection> rejections(PromptSet prompts) {
        return rejections(method, promptTypes(), prompts);
    }

    /** The enabled prompts of a set that a method would leave out, and why. */
    public static List<PromptRejection> rejections(MethodDescriptor method, List<PromptTypeDescriptor> promptTypes, PromptSet prompts) {
        List<PromptRejection> result = new ArrayList<>();
        for (Prompt prompt : prompts.getPrompts()) {
            if (prompt.isEnabled()) {
                rejection(method, promptTypes, prompt).ifPresent(reason -> result.add(new PromptRejection(prompt, reason)));
            }
        }
        return result;
    }

    /**
     * Segments what the prompts show. Disabled prompts and those of {@link #rejections} are left out.
     *
     * @throws SegmentationException when a prompt cannot be used on this image, the method cannot work with them, or it failed; the session
     *             can be used on
     * @throws CancellationException when cancelled
     */
    public Outcome segment(PromptSet prompts, Progress progress) throws ProsectException {
        PromptSet copy = Studies.detached(prompts);
        copy.getPrompts().removeIf(p -> !p.isEnabled() || rejection(method, promptTypes(), p).isPresent());
        for (Prompt prompt : copy.getPrompts()) {
            Optional<PromptTypeDescriptor> type = type(promptTypes(), prompt.eClass());
            Optional<String> problem = type.isEmpty() ? Optional.empty() : problem(type.get(), prompt);
            if (problem.isPresent()) {
                throw new SegmentationException(problem.get(), "Move or disable this prompt");
            }
        }
        List<Prompt> used = prompts.getPrompts().stream().filter(p -> p.isEnabled() && rejection(method, promptTypes(), p).isEmpty()).toList();
        Instant started = Instant.now();
        Segmentation segmentation = guarded(method, () -> session.segment(copy, progress));
        progress.check();
        Provenance provenance = environment.provenance();
        provenance.setStarted(started);
        provenance.setDurationMillis(Duration.between(started, Instant.now()).toMillis());
        checkGrid("mask", segmentation.mask().geometry());
        if (segmentation.probability().isPresent()) {
            checkGrid("probability", segmentation.probability().get().geometry());
        }
        return new Outcome(segmentation, provenance, used);
    }

    @Override
    public void close() {
        session.close();
    }

    private List<PromptTypeDescriptor> promptTypes() {
        return environment.host().promptTypes();
    }

    private void checkGrid(String what, Geometry grid) throws SegmentationException {
        if (!grid.sameGrid(image.geometry())) {
            throw new SegmentationException("method " + method.id() + " made a " + what + " of " + grid + " for an image of " + image.geometry(),
                    "Update or remove bundle " + method.code().bundle());
        }
    }

    /** Why a method would leave a prompt out, enabled or not, in the words of a sentence; empty when it uses it. */
    public static Optional<String> rejection(MethodDescriptor method, List<PromptTypeDescriptor> promptTypes, Prompt prompt) {
        if (prompt instanceof UnknownPrompt unknown) {
            return Optional.of("the bundle that defines " + unknown.getTypeName() + " (" + unknown.getNamespace() + ") is not installed");
        }
        Optional<PromptTypeDescriptor> type = type(promptTypes, prompt.eClass());
        if (type.isEmpty()) {
            return Optional.of("no installed prompt type is a " + prompt.eClass().getName());
        }
        return method.promptTypes().contains(type.get().id()) ? Optional.empty()
                : Optional.of(method.name() + " does not use prompts of type " + type.get().id() + ", only "
                        + String.join(", ", method.promptTypes()));
    }

    private static Optional<PromptTypeDescriptor> type(List<PromptTypeDescriptor> promptTypes, EClass eClass) {
        return promptTypes.stream().filter(type -> type.isOf(eClass)).findFirst();
    }

    private Optional<String> problem(PromptTypeDescriptor type, Prompt prompt) throws ProsectException {
        try {
            return type.code().get().problem(prompt, image.geometry());
        } catch (RuntimeException | LinkageError e) {
            throw new SegmentationException("prompt type " + type.id() + " of bundle " + type.code().bundle() + " failed (" + e + ")",
                    "Disable this prompt, and update or remove bundle " + type.code().bundle(), e);
        }
    }

    private interface Call<T> {
        T run() throws ProsectException;
    }

    /** Contributed code may throw anything; what it throws becomes an error a user can read, and nothing else breaks. */
    private static <T> T guarded(MethodDescriptor method, Call<T> call) throws ProsectException {
        try {
            T result = call.run();
            if (result == null) {
                throw new SegmentationException("method " + method.id() + " gave no answer", "Update or remove bundle " + method.code().bundle());
            }
            return result;
        } catch (CancellationException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            throw new SegmentationException("method " + method.id() + " needs more memory than the " + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB there are", "Give the program more memory (-Xmx), crop or resample the image, or choose another method", e);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            String said = e.getMessage() == null ? "" : ": " + e.getMessage();
            throw new SegmentationException("method " + method.id() + " failed (" + e.getClass().getSimpleName() + said + ")",
                    "Try other prompts or another method, and tell the makers of bundle " + method.code().bundle(), e);
        }
    }
}
