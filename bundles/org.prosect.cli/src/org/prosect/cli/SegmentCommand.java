package org.prosect.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.method.MethodRunner;
import org.prosect.core.method.PromptRejection;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.picture.OverlayPicture;
import org.prosect.core.prompt.MeshGallery;
import org.prosect.core.prompt.PromptContext;
import org.prosect.core.prompt.PromptTexts;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.imaging.Volume;
import org.prosect.study.Studies;
import org.prosect.study.StructureColours;
import org.prosect.study.model.Image;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;

import com.google.gson.JsonArray;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One image, some prompts, one mask; or one for each mesh. */
@Command(name = "segment", mixinStandardHelpOptions = true, description = "Segments what prompts show on an image.",
        footer = {"", "Prompts (mm in LPS, or voxel indices behind ijk:), see 'prosect list prompts':",
            "  --prompt point:12.5,-80,140        --prompt point:ijk:64,60,22,-   --prompt box:ijk:10,10,5,60,60,30",
            "  --prompt scribble:strokes.json     --prompt mask:rough.nii.gz:5    --prompt mesh:liver.ply@12,-80,140",
            "Several structures in one go, here organs-liver.nii.gz and organs-spleen.nii.gz:",
            "  --separate --prompt mesh:liver.ply@12,-80,140 --prompt mesh:spleen.ply@-60,-40,120 --out organs.nii.gz"})
final class SegmentCommand implements Callable<Integer> {

    private static final String STRUCTURE = "structure";
    private static final int ORANGE = 0xe69f00;

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

    @Option(names = "--mesh-out", paramLabel = "MESH", description = "Surface to write, such as out.ply, millimetres LPS: the method's own where "
            + "it makes one (of mesh prompts: their vertices in their order), else the closed surface of the mask.")
    private Path meshOut;

    @Option(names = "--overlay", paramLabel = "PNG", description = "Picture to write: three planes through the prompts, mask outlined.")
    private Path overlay;

    @Option(names = "--study", paramLabel = "FOLDER", description = "Study that receives image, prompts, result and provenance; made when absent.")
    private Path studyFolder;

    @Option(names = "--structure", paramLabel = "NAME", description = "What is segmented, for the study (default: structure).")
    private String structure;

    @Mixin
    private SeparateOptions separate;

    @Mixin
    private GalleryOptions galleries;

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
        List<SegmentPart> parts;
        List<MethodRunner.Outcome> outcomes = new ArrayList<>();
        Optional<SeparateOptions.LabelMap> labels = Optional.empty();
        double seconds;
        List<JsonArray> texts = new ArrayList<>();
        try (ProgressBar progress = console.progress(method.id())) {
            Volume volume = images.read(imageFile, progress.part(0, 0.2));
            PromptSet prompts = prompts(all, volume);
            PromptSet shown = Studies.detached(prompts);
            parts = parts(prompts, images);
            checkApart(parts);
            long begun = System.nanoTime();
            try (MethodRunner runner = chosen.open(volume, services, progress.part(0.2, 0.3))) {
                for (SegmentPart part : parts) {
                    refuseRejected(method, runner.rejections(part.prompts()));
                }
                for (int i = 0; i < parts.size(); i++) {
                    Progress part = progress.part(0.3 + 0.6 * i / parts.size(), 0.3 + 0.6 * (i + 1) / parts.size());
                    outcomes.add(runner.segment(parts.get(i).prompts(), part));
                }
            }
            seconds = (System.nanoTime() - begun) / 1e9;
            if (probabilityOut != null && outcomes.stream().anyMatch(o -> o.segmentation().probability().isEmpty())) {
                throw new SegmentationException("method " + method.id() + " gives no probability", "Leave out --probability-out");
            }
            for (int i = 0; i < parts.size(); i++) {
                Progress part = progress.part(0.9 + 0.1 * i / parts.size(), 0.9 + 0.1 * (i + 1) / parts.size());
                write(parts.get(i), outcomes.get(i).segmentation(), images, part);
            }
            if (separate.labels().isPresent()) {
                labels = Optional.of(SeparateOptions.labelMap(outcomes.stream().map(o -> o.segmentation().mask()).toList()));
                images.write(labels.get().map(), separate.labels().get(), Progress.NONE);
            }
            if (overlay != null) {
                draw(volume, shown, parts, outcomes);
            }
            for (int i = 0; i < parts.size(); i++) {
                if (recorder != null) {
                    recorder.record(imageFile, parts.get(i).prompts(), parts.get(i).name(), outcomes.get(i), progress);
                }
                texts.add(texts(all, parts.get(i).prompts()));
            }
        }
        SegmentReport report = new SegmentReport(console, method, seconds, separate.areWanted());
        for (int i = 0; i < parts.size(); i++) {
            report.add(parts.get(i), outcomes.get(i).segmentation(), texts.get(i));
        }
        json.write(console, report.json(imageFile, separate.labels(), labels.map(SeparateOptions.LabelMap::overlapping).orElse(0L)));
        return 0;
    }

    /** What is segmented on its own, with the files of each. */
    private List<SegmentPart> parts(PromptSet prompts, ImageFiles images) throws ProsectException {
        if (!separate.areWanted()) {
            return List.of(new SegmentPart(structure == null ? STRUCTURE : structure, prompts, out, Optional.ofNullable(probabilityOut),
                    Optional.ofNullable(meshOut)));
        }
        List<SegmentPart> parts = new ArrayList<>();
        for (PromptSet set : separate.split(prompts)) {
            String name = set.getName();
            parts.add(new SegmentPart(name, set, SeparateOptions.named(out, name, images.forWriting(out).suffixes()),
                    probabilityOut == null ? Optional.empty()
                            : Optional.of(SeparateOptions.named(probabilityOut, name, images.forWriting(probabilityOut).suffixes())),
                    meshOut == null ? Optional.empty()
                            : Optional.of(SeparateOptions.named(meshOut, name, services.meshes().forWriting(meshOut).suffixes()))));
        }
        return parts;
    }

    /** No file is written twice, or over what is read. */
    private void checkApart(List<SegmentPart> parts) throws FormatException {
        Set<Path> taken = new HashSet<>(Set.of(imageFile.toAbsolutePath().normalize()));
        for (SegmentPart part : parts) {
            part.prompts().getPrompts().stream().filter(MeshPrompt.class::isInstance).map(p -> ((MeshPrompt) p).getMesh())
                    .forEach(mesh -> taken.add(Path.of(mesh.getUri()).toAbsolutePath().normalize()));
        }
        List<Path> files = new ArrayList<>(parts.stream().flatMap(p -> p.files().stream()).toList());
        separate.labels().ifPresent(files::add);
        if (overlay != null) {
            files.add(overlay);
        }
        for (Path file : files) {
            if (!taken.add(file.toAbsolutePath().normalize())) {
                throw new FormatException(file, "it would be written over another file of this command", "Give each output a name of its own");
            }
            if (Files.isDirectory(file)) {
                throw new FormatException(file, "this is a folder", "Give the name of a file");
            }
        }
    }

    private void write(SegmentPart part, Segmentation segmentation, ImageFiles images, Progress progress) throws ProsectException {
        images.write(segmentation.mask().toVolume(), part.mask(), progress.part(0, 0.4));
        if (part.probability().isPresent()) {
            images.write(segmentation.probability().orElseThrow(), part.probability().get(), progress.part(0.4, 0.8));
        }
        if (part.mesh().isPresent()) {
            services.meshes().write(SegmentPart.mesh(segmentation), part.mesh().get(), progress.part(0.8, 1));
        }
    }

    private void draw(Volume volume, PromptSet prompts, List<SegmentPart> parts, List<MethodRunner.Outcome> outcomes) throws ProsectException {
        OverlayPicture picture = OverlayPicture.of(volume);
        List<String> colours = StructureColours.palette();
        for (int i = 0; i < parts.size(); i++) {
            int colour = separate.areWanted() ? Integer.parseInt(colours.get(i % colours.size()).substring(1), 16) : ORANGE;
            picture = picture.mask(outcomes.get(i).segmentation().mask(), colour, parts.get(i).name());
        }
        picture.prompts(prompts).writePng(overlay);
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
        separate.check();
        if (separate.areWanted() && structure != null) {
            throw new ProsectException("with --separate structures are called as their meshes, but there is --structure " + structure,
                    "Leave it out");
        }
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
        if (separate.labels().isPresent()) {
            images.forWriting(separate.labels().get());
            outputs.add(separate.labels().get());
        }
        if (overlay != null) {
            outputs.add(overlay);
            if (!overlay.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
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
        set.setName(structure == null ? STRUCTURE : structure);
        study.getPromptSets().add(set);
        set.setImage(image);
        PromptTexts forms = new PromptTexts(all.promptTypes());
        MeshGallery gallery = galleries.forPrompts(services);
        for (String text : texts) {
            Prompt prompt = forms.parse(text, new PromptContext(study, image, gallery));
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
