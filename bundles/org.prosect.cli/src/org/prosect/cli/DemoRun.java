package org.prosect.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.compute.DevicePreference;
import org.prosect.core.format.OutputFolder;
import org.prosect.core.method.MethodHost;
import org.prosect.core.method.MethodRunner;
import org.prosect.core.method.MethodSettings;
import org.prosect.core.model.Models;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.Evaluand;
import org.prosect.core.metric.EvaluandKind;
import org.prosect.core.picture.OverlayPicture;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.core.registry.MetricDescriptor;
import org.prosect.core.simulation.SimulatedSubject;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;
import org.prosect.study.StructureColours;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.StudyFactory;

/** Runs methods on a simulated subject, with prompts placed from the truth, and keeps everything in a study. */
final class DemoRun {

    private static final int POSITIVE = 4;
    private static final int NEGATIVE = 12;
    private static final double AROUND_MM = 10;
    private static final double BOX_MARGIN_MM = 6;
    private static final int MASK_COLOUR = 0xe69f00;

    private final Contributions all;
    private final ImageFiles images;
    private final MethodHost host;
    private final SimulatedSubject subject;
    private final Path root;
    private final long seed;
    private final List<SimulatedSubject.Structure> structures = new ArrayList<>();
    private final Map<String, PromptSet> promptSets = new LinkedHashMap<>();
    private final StudyRecorder recorder;
    private final Path imageFile;

    DemoRun(Services services, SimulatedSubject subject, Path root, long seed, List<String> names) throws ProsectException {
        this.all = services.contributions();
        this.images = services.images();
        this.host = services.host(Progress.NONE);
        this.subject = subject;
        this.root = root;
        this.seed = seed;
        for (String name : names) {
            structures.add(subject.structures().stream().filter(s -> s.name().equals(name)).findFirst()
                    .orElseThrow(() -> new ProsectException("the simulated subject has no structure '" + name + "'",
                            "It has " + String.join(", ", subject.structures().stream().map(SimulatedSubject.Structure::name).toList()))));
        }
        OutputFolder.make(root.resolve("masks"));
        OutputFolder.make(root.resolve("pictures"));
        imageFile = root.resolve("image.nii.gz");
        images.write(subject.image(), imageFile, Progress.NONE);
        images.write(subject.labels(), root.resolve("labels.nii.gz"), Progress.NONE);
        recorder = StudyRecorder.afresh(root.resolve("study"), services);
    }

    /** One method on all structures. A method that fails is a result like any other: the demonstration goes on. */
    List<DemoResult> run(MethodDescriptor method, Progress progress) throws ProsectException {
        List<DemoResult> results = new ArrayList<>();
        for (int i = 0; i < structures.size(); i++) {
            progress.check();
            SimulatedSubject.Structure structure = structures.get(i);
            Progress part = progress.part((double) i / structures.size(), (i + 1.0) / structures.size());
            part.report(0, method.name() + ", " + structure.name());
            results.add(run(method, structure, part));
        }
        return results;
    }

    /** The picture of the truth, and the study. */
    void finish() throws ProsectException {
        OverlayPicture truth = OverlayPicture.of(subject.image());
        for (SimulatedSubject.Structure structure : structures) {
            truth = truth.mask(truth(structure), colour(structures.indexOf(structure)), structure.name());
        }
        SimulatedSubject.Structure largest = structures.getFirst();
        truth.at(centre(truth(largest))).writePng(root.resolve("pictures/truth.png"));
    }

    private static int colour(int index) {
        List<String> palette = StructureColours.palette();
        return Integer.parseInt(palette.get(index % palette.size()).substring(1), 16);
    }

    private DemoResult run(MethodDescriptor method, SimulatedSubject.Structure structure, Progress progress) throws ProsectException {
        if (!method.architecture().isEmpty() && all.models().stream().noneMatch(m -> m.architecture().equals(method.architecture()))) {
            return skipped(method, structure, "it needs a trained model of architecture " + method.architecture());
        }
        Mask truth = truth(structure);
        PromptSet prompts;
        if (method.promptTypes().contains("point")) {
            prompts = promptSets.computeIfAbsent(structure.name(), key -> points(structure, truth));
        } else if (method.promptTypes().contains("box")) {
            prompts = promptSets.computeIfAbsent(structure.name() + " box", key -> box(structure, truth));
        } else if (method.promptTypes().contains("mesh")) {
            DemoMeshes meshes = new DemoMeshes(all, structure);
            Optional<String> obstacle = meshes.obstacle(method);
            if (obstacle.isPresent()) {
                return skipped(method, structure, obstacle.get());
            }
            prompts = meshes.prompt(truth, imageFile, subject.image(), root.resolve("meshes"));
        } else {
            return skipped(method, structure, "it needs prompts of type " + String.join(", ", method.promptTypes()));
        }
        long begun = System.nanoTime();
        MethodRunner.Outcome outcome;
        try (MethodRunner runner = open(method, progress.part(0, 0.1))) {
            outcome = runner.segment(prompts, progress.part(0.1, 0.8));
        } catch (ProsectException e) {
            return new DemoResult(method.name(), method.id(), structure.name(), describe(prompts), 0, Map.of(), "", e.getMessage(), false);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Mask mask = outcome.segmentation().mask();
        String name = structure.name().replace(' ', '-') + "-" + method.id();
        images.write(mask.toVolume(), root.resolve("masks/" + name + ".nii.gz"), progress.part(0.8, 0.85));
        Map<String, OptionalDouble> values = new LinkedHashMap<>();
        Comparison comparison = new Comparison(Evaluand.of(truth), Evaluand.of(mask));
        for (MetricDescriptor m : all.metrics()) {
            if (m.isDefault() && m.needs() == EvaluandKind.MASK) {
                values.put(m.id(), m.code().get().evaluate(comparison, m.tolerance(), progress.part(0.85, 0.9)));
            }
        }
        OverlayPicture.of(subject.image()).mask(mask, MASK_COLOUR, method.name()).reference(truth).prompts(prompts).at(centre(truth))
                .writePng(root.resolve("pictures/" + name + ".png"));
        recorder.record(imageFile, prompts, structure.name(), outcome, progress.part(0.9, 1));
        return new DemoResult(method.name(), method.id(), structure.name(), describe(prompts), seconds, values, name + ".png", "", false);
    }

    private MethodRunner open(MethodDescriptor method, Progress progress) throws ProsectException {
        MethodSettings settings = new MethodSettings(Map.of(), seed, Models.of(method, Optional.empty(), all), new DevicePreference().get());
        return MethodRunner.open(method, subject.image(), settings, host, progress);
    }

    private static DemoResult skipped(MethodDescriptor method, SimulatedSubject.Structure structure, String why) {
        return new DemoResult(method.name(), method.id(), structure.name(), "", 0, Map.of(), "", why, true);
    }

    private Mask truth(SimulatedSubject.Structure structure) {
        return Mask.ofLabel(subject.labels(), structure.label());
    }

    private PromptSet points(SimulatedSubject.Structure structure, Mask truth) {
        PromptSet set = newSet(structure);
        ClickPlacement clicks = new ClickPlacement(truth);
        add(set, clicks.inside(POSITIVE), Polarity.POSITIVE);
        // at least two voxels away, so that a coarse grid keeps a gap between the clicks inside and these
        add(set, clicks.around(Math.max(2 * truth.geometry().spacing().x(), AROUND_MM), NEGATIVE), Polarity.NEGATIVE);
        return set;
    }

    private void add(PromptSet set, List<Integer> offsets, Polarity polarity) {
        Geometry g = subject.image().geometry();
        for (int offset : offsets) {
            PointPrompt p = StudyFactory.eINSTANCE.createPointPrompt();
            p.setPosition(g.toPatient(offset % g.sizeX(), offset / g.sizeX() % g.sizeY(), offset / (g.sizeX() * g.sizeY())));
            p.setPolarity(polarity);
            set.getPrompts().add(p);
        }
    }

    private PromptSet box(SimulatedSubject.Structure structure, Mask truth) {
        Geometry g = truth.geometry();
        Region b = truth.bounds();
        double mx = BOX_MARGIN_MM / g.spacing().x();
        double my = BOX_MARGIN_MM / g.spacing().y();
        double mz = BOX_MARGIN_MM / g.spacing().z();
        BoxPrompt box = StudyFactory.eINSTANCE.createBoxPrompt();
        box.setCorner(g.toPatient(b.x0() - mx, b.y0() - my, b.z0() - mz));
        box.setOppositeCorner(g.toPatient(b.x1() - 1 + mx, b.y1() - 1 + my, b.z1() - 1 + mz));
        PromptSet set = newSet(structure);
        set.getPrompts().add(box);
        return set;
    }

    private static PromptSet newSet(SimulatedSubject.Structure structure) {
        PromptSet set = StudyFactory.eINSTANCE.createPromptSet();
        set.setName(structure.name());
        return set;
    }

    private static String describe(PromptSet prompts) {
        long positive = prompts.getPrompts().stream().filter(p -> p instanceof PointPrompt c && c.getPolarity() == Polarity.POSITIVE).count();
        long negative = prompts.getPrompts().stream().filter(p -> p instanceof PointPrompt c && c.getPolarity() == Polarity.NEGATIVE).count();
        if (prompts.getPrompts().stream().anyMatch(MeshPrompt.class::isInstance)) {
            return "the canonical mesh at the centre";
        }
        return positive + negative == 0 ? "1 box" : positive + " clicks inside, " + negative + " around";
    }

    private Point3 centre(Mask mask) {
        Geometry g = mask.geometry();
        int offset = new ClickPlacement(mask).inside(1).getFirst();
        return g.toPatient(offset % g.sizeX(), offset / g.sizeX() % g.sizeY(), offset / (g.sizeX() * g.sizeY()));
    }

}
