package org.prosect.method.atlas;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.CompiledNetwork;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.method.SegmentationSession;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.ReferencePrompt;

/** Registers references when they are first used; the mean of their carried masks, thresholded, is the answer. */
final class AtlasSession implements SegmentationSession {

    /** Brains that correlate less after registration were not registered; the OASIS pair reaches 0.94, and 0.44 before. */
    private static final double LEAST_LIKENESS = 0.6;

    private final Geometry grid;
    private final Brain brain;
    private final Frame fixed;
    private final CompiledNetwork network;
    private final MethodContext context;
    /** By uri of the reference image, those of the last answer. */
    private final Map<String, Known> registrations = new HashMap<>();

    /** A registered reference and the grid that its masks have to lie on. */
    private record Known(Geometry grid, Registration registration) { }

    AtlasSession(Volume image, Brain brain, Frame fixed, CompiledNetwork network, MethodContext context) {
        this.grid = image.geometry();
        this.brain = brain;
        this.fixed = fixed;
        this.network = network;
        this.context = context;
    }

    @Override
    public Segmentation segment(PromptSet prompts, Progress progress) throws ProsectException {
        List<ReferencePrompt> references = prompts.getPrompts().stream()
                .filter(ReferencePrompt.class::isInstance).map(ReferencePrompt.class::cast).toList();
        if (references.isEmpty()) {
            throw new SegmentationException("there is no reference", "Give another brain and its mask: reference:IMAGE,MASK:LABEL");
        }
        registrations.keySet().retainAll(references.stream().map(r -> r.getImage().getUri()).toList());
        float[] mean = new float[(int) grid.voxelCount()];
        for (int i = 0; i < references.size(); i++) {
            float[] carried = carried(references.get(i), progress.part((double) i / references.size(), (i + 1.0) / references.size()));
            for (int v = 0; v < mean.length; v++) {
                mean[v] += carried[v] / references.size();
            }
        }
        double threshold = context.parameters().real("threshold");
        Mask mask = Mask.empty(grid);
        for (int v = 0; v < mean.length; v++) {
            mask.set(v, mean[v] > 0 && mean[v] >= threshold);
        }
        progress.report(1, "");
        return Segmentation.of(mask, Volume.ofFloat32(grid, mean));
    }

    private float[] carried(ReferencePrompt prompt, Progress progress) throws ProsectException {
        String uri = prompt.getImage().getUri();
        progress.report(0, "Reading " + prompt.getImage().getName());
        Volume labels = context.readImage(prompt.getMaskUri());
        Mask mask = prompt.getLabel() == 0 ? Mask.ofNonZero(labels) : Mask.ofLabel(labels, prompt.getLabel());
        if (mask.isEmpty()) {
            String label = prompt.getLabel() == 0 ? "" : " of label " + prompt.getLabel();
            throw new SegmentationException("the reference's mask " + prompt.getMaskUri() + " has no voxel" + label, "Give another mask or label");
        }
        progress.check();
        if (!registrations.containsKey(uri)) {
            registrations.put(uri, registered(uri, progress));
        }
        Known known = registrations.get(uri);
        if (!known.grid.sameGrid(mask.geometry())) {
            throw new SegmentationException("the reference's mask " + prompt.getMaskUri() + " is of " + mask.geometry() + ", its image " + uri
                    + " of " + known.grid, "Give the mask that was drawn on this image");
        }
        progress.check();
        progress.report(0.9, "Carrying the mask over");
        return known.registration.carry(mask, grid);
    }

    private Known registered(String uri, Progress progress) throws ProsectException {
        Volume reference = context.readImage(uri);
        if (reference.geometry().dimensions() != 3) {
            throw new SegmentationException("the reference " + uri + " is a picture of " + reference.geometry(), "Give a 3D image");
        }
        Brain other = Brain.in(reference, "the reference " + uri);
        Point3 middle = Frame.middle(brain, fixed.image().geometry().spacing().x()).plus(other.centre().minus(brain.centre()));
        Frame moving = Frame.of(reference, other, middle, fixed.image().geometry().spacing().x());
        progress.check();
        progress.report(0.1, "Registering");
        Registration registration = Registration.of(fixed, moving, network);
        progress.check();
        double likeness = registration.likeness();
        if (likeness < LEAST_LIKENESS) {
            throw new SegmentationException(String.format(Locale.ROOT,
                    "the reference %s could not be registered: correlation %.2f where %.1f is the least",
                    uri, likeness, LEAST_LIKENESS), "Give T1-weighted MR of whole brains without skull, turned alike, and a voxel size of 1");
        }
        return new Known(reference.geometry(), registration);
    }

    @Override
    public void close() {
        registrations.clear();
        network.close();
    }
}
