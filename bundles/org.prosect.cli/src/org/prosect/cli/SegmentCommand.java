package org.prosect.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.prosect.core.ProsectException;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.method.MethodRunner;
import org.prosect.core.method.PromptRejection;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.picture.OverlayPicture;
import org.prosect.core.prompt.PromptContext;
import org.prosect.core.prompt.PromptTexts;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.IsoSurface;
import org.prosect.imaging.Volume;
import org.prosect.study.model.Image;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One image, some prompts, one mask. */
@Command(name = "segment", mixinStandardHelpOptions = true, description = "Segments what prompts show on an image.",
        footer = {"", "Prompts (mm in LPS, or voxel indices behind ijk:), see 'prosect list prompts':",
            "  --prompt point:12.5,-80,140        --prompt point:ijk:64,60,22,-   --prompt box:ijk:10,10,5,60,60,30",
            "  --prompt scribble:strokes.json     --prompt mask:rough.nii.gz:5    --prompt mesh:liver.ply@12,-80,140"})
final class SegmentCommand implements Callable<Integer> {

    private final Services services;

    @Mixin
    private MethodOptions options;

    @Option(names = "--image", required = true, paramLabel = "FILE", description = "The image.")
    private Path imageFile;

    @Option(names = "--prompt", paramLabel = "TEXT", description = "A prompt; may be repeated.")
    private List<String> promptTexts = List.of();

    @Option(names = "--prompts", paramLabel = "FILE.json", description = "A JSON list of prompt texts.")
    private Path promptFile;

    @Option(names = "--out", required = true, paramLabel = "MASK", description = "Mask to write: 1 inside, 0 outside.")
    private Path out;

    @Option(names = "--probability-out", paramLabel = "FILE", description = "Probability to write, for methods that give one.")
    private Path probabilityOut;

    @Option(names = "--mesh-out", paramLabel = "MESH", description = "Surface of the mask to write, such as out.ply: closed, millimetres LPS.")
    private Path meshOut;

    @Option(names = "--overlay", paramLabel = "PNG", description = "Picture to write: three planes through the prompts, mask outlined.")
    private Path overlay;

    @Option(names = "--study", paramLabel = "FOLDER", description = "Study that receives image, prompts, result and provenance; made when absent.")
    private Path studyFolder;

    @Option(names = "--structure", paramLabel = "NAME", description = "What is segmented, for the study (default: structure).")
    private String structure = "structure";

    @Mixin
    private JsonOutput json;

    SegmentCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws ProsectException {
        Console console = services.console();
        json.prepare(console);
        Contributions all = services.contributions();
        ImageFiles images = services.images();
        MethodOptions.Choice chosen = options.choice(all);
        MethodDescriptor method = chosen.method();
        checkOutputs(images);
        StudyRecorder recorder = studyFolder == null ? null : new StudyRecorder(studyFolder, services);
        Segmentation segmentation;
        double seconds;
        JsonArray texts;
        Optional<TriangleMesh> mesh = Optional.empty();
        try (ProgressBar progress = console.progress(method.id())) {
            Volume volume = images.read(imageFile, progress.part(0, 0.2));
            PromptSet prompts = prompts(all, volume);
            long begun = System.nanoTime();
            MethodRunner.Outcome outcome;
            try (MethodRunner runner = chosen.open(volume, services, progress.part(0.2, 0.3))) {
                refuseRejected(method, runner.rejections(prompts));
                outcome = runner.segment(prompts, progress.part(0.3, 0.9));
            }
            seconds = (System.nanoTime() - begun) / 1e9;
            segmentation = outcome.segmentation();
            if (probabilityOut != null && segmentation.probability().isEmpty()) {
                throw new SegmentationException("method " + method.id() + " gives no probability", "Leave out --probability-out");
            }
            images.write(segmentation.mask().toVolume(), out, progress.part(0.9, 0.95));
            if (probabilityOut != null) {
                images.write(segmentation.probability().orElseThrow(), probabilityOut, progress.part(0.95, 1));
            }
            if (meshOut != null) {
                mesh = Optional.of(TriangleMesh.of(IsoSurface.of(segmentation.mask())));
                services.meshes().write(mesh.get(), meshOut, progress);
            }
            if (overlay != null) {
                OverlayPicture.of(volume).mask(segmentation.mask(), 0xe69f00, structure).prompts(prompts).writePng(overlay);
            }
            if (recorder != null) {
                recorder.record(imageFile, prompts, structure, outcome, progress);
            }
            texts = texts(all, prompts);
        }
        report(method, segmentation, mesh, seconds, texts);
        return 0;
    }

    private void report(MethodDescriptor method, Segmentation segmentation, Optional<TriangleMesh> mesh, double seconds, JsonArray texts)
            throws ProsectException {
        Console console = services.console();
        long voxels = segmentation.mask().count();
        double millilitres = voxels * segmentation.mask().geometry().voxelVolume() / 1000;
        console.line("%s: %d voxels, %.1f ml, %s in %.2f s", out, voxels, millilitres, method.name(), seconds);
        mesh.ifPresent(m -> console.line("%s: %s", meshOut, m));
        if (voxels == 0) {
            console.warning("the mask is empty; try other prompts or parameters");
        }
        JsonObject o = new JsonObject();
        o.addProperty("method", method.id());
        o.addProperty("image", imageFile.toString());
        o.addProperty("mask", out.toString());
        mesh.ifPresent(m -> o.addProperty("mesh", meshOut.toString()));
        o.addProperty("voxels", voxels);
        o.add("millilitres", JsonOutput.number(millilitres));
        o.addProperty("seconds", seconds);
        o.add("prompts", texts);
        json.write(console, o);
    }

    private static JsonArray texts(Contributions all, PromptSet prompts) throws ProsectException {
        JsonArray texts = new JsonArray();
        PromptTexts forms = new PromptTexts(all.promptTypes());
        for (Prompt p : prompts.getPrompts()) {
            texts.add(forms.format(p));
        }
        return texts;
    }

    /** Wrong names of outputs are found before the work, not after it. */
    private void checkOutputs(ImageFiles images) throws ProsectException {
        images.forWriting(out);
        if (probabilityOut != null) {
            images.forWriting(probabilityOut);
        }
        List<Path> outputs = new ArrayList<>(List.of(out));
        if (probabilityOut != null) {
            outputs.add(probabilityOut);
        }
        if (meshOut != null) {
            services.meshes().forWriting(meshOut);
            outputs.add(meshOut);
        }
        if (overlay != null) {
            outputs.add(overlay);
            if (!overlay.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".png")) {
                throw new FormatException(overlay, "an overlay is a PNG picture", "Give a name that ends in .png");
            }
        }
        for (Path file : outputs) {
            Path folder = file.toAbsolutePath().getParent();
            if (!Files.isDirectory(folder)) {
                throw new FormatException(file, "there is no folder " + folder, "Make the folder first, or write elsewhere");
            }
            if (Files.isDirectory(file)) {
                throw new FormatException(file, "this is a folder", "Give the name of a file");
            }
        }
    }

    private PromptSet prompts(Contributions all, Volume volume) throws ProsectException {
        List<String> texts = new ArrayList<>(promptTexts);
        if (promptFile != null) {
            texts.addAll(PromptFile.read(promptFile));
        }
        StudyFactory factory = StudyFactory.eINSTANCE;
        Study study = factory.createStudy();
        Image image = factory.createImage();
        image.setName(imageFile.getFileName().toString());
        image.setUri(imageFile.toAbsolutePath().toString());
        image.setGeometry(volume.geometry());
        study.getImages().add(image);
        PromptSet set = factory.createPromptSet();
        set.setName(structure);
        study.getPromptSets().add(set);
        set.setImage(image);
        PromptTexts forms = new PromptTexts(all.promptTypes());
        for (String text : texts) {
            Prompt prompt = forms.parse(text, new PromptContext(study, image, all.meshGallery()));
            prompt.setCreated(Instant.now());
            set.getPrompts().add(prompt);
        }
        return set;
    }

    private static void refuseRejected(MethodDescriptor method, List<PromptRejection> rejections) throws SegmentationException {
        if (!rejections.isEmpty()) {
            throw new SegmentationException("method " + method.id() + " cannot use a prompt: " + rejections.getFirst().reason(),
                    "Leave it out, or choose another method");
        }
    }
}
