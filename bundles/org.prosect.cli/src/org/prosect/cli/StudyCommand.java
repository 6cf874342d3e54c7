package org.prosect.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.study.StudyImages;
import org.prosect.study.FileProblem;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFiles;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.ParameterValue;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.Result;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.study.model.UnknownPrompt;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Studies on disk. */
@Command(name = "study", mixinStandardHelpOptions = true, description = "Makes, fills and shows studies.",
        subcommands = {StudyCommand.Create.class, StudyCommand.Add.class, StudyCommand.Show.class})
final class StudyCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with the study: create, add or show");
    }

    /** A new study. */
    @Command(name = "create", mixinStandardHelpOptions = true, description = "Makes an empty study.")
    static final class Create implements Callable<Integer> {

        private final Services services;

        @Parameters(paramLabel = "FOLDER", description = "Folder of the study; made when absent.")
        private Path folder;

        @Option(names = "--name", paramLabel = "NAME", description = "Name of the case (default: the folder's).")
        private String name;

        Create(Services services) {
            this.services = services;
        }

        @Override
        public Integer call() throws ProsectException {
            try {
                StudyFolder study = StudyFolder.create(folder, name != null ? name : folder.toAbsolutePath().normalize().getFileName().toString());
                services.console().line("%s: study '%s'", study.folder(), study.study().getName());
                return 0;
            } catch (StudyException e) {
                throw new ProsectException(e.what(), e.remedy(), e);
            }
        }
    }

    /** Images into a study. */
    @Command(name = "add", mixinStandardHelpOptions = true,
            description = "Adds images to a study. They are copied into its folder, unless --link is given.")
    static final class Add implements Callable<Integer> {

        private final Services services;

        @Parameters(index = "0", paramLabel = "FOLDER", description = "Folder of the study.")
        private Path folder;

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "IMAGE", description = "Image files.")
        private List<Path> files;

        @Option(names = "--link", description = "Refer to the files where they are instead of copying them.")
        private boolean link;

        Add(Services services) {
            this.services = services;
        }

        @Override
        public Integer call() throws ProsectException {
            ImageFiles images = services.images();
            StudyFolder study = StudyRecorder.open(folder);
            try (ProgressBar progress = services.console().progress("adding")) {
                for (int i = 0; i < files.size(); i++) {
                    Path file = files.get(i);
                    if (Files.exists(file) && StudyImages.find(study, file, progress).isPresent()) {
                        services.console().warning(file + " is in the study already");
                        continue;
                    }
                    Image image = StudyImages.add(study, file, images, !link, progress.part((double) i / files.size(), (i + 1.0) / files.size()));
                    study.save();
                    services.console().line("%s: %s", image.getUri(), image.getGeometry());
                }
                return 0;
            } catch (StudyException e) {
                throw new ProsectException(e.what(), e.remedy(), e);
            }
        }
    }

    /** What a study holds. */
    @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows what a study holds, and which of its files are missing or changed.")
    static final class Show implements Callable<Integer> {

        private final Services services;

        @Parameters(paramLabel = "FOLDER", description = "Folder of the study.")
        private Path folder;

        @Mixin
        private JsonOutput json;

        Show(Services services) {
            this.services = services;
        }

        @Override
        public Integer call() throws ProsectException {
            Console console = services.console();
            json.prepare(console);
            StudyFolder opened = StudyRecorder.open(folder);
            Study study = opened.study();
            JsonObject o = new JsonObject();
            o.addProperty("name", study.getName());
            console.line("%s  (%s)", study.getName(), opened.folder());
            o.add("images", images(study));
            o.add("structures", structures(study));
            o.add("promptSets", promptSets(study));
            o.add("results", results(study));
            JsonArray problems = new JsonArray();
            for (String warning : opened.warnings()) {
                console.warning(warning);
                problems.add(warning);
            }
            try (ProgressBar progress = console.progress("checking files")) {
                List<FileProblem> found = new java.util.ArrayList<>(StudyFiles.missing(opened));
                found.addAll(StudyFiles.changed(opened, f -> progress.report(f, ""), progress::isCancelled));
                for (FileProblem p : found) {
                    String text = p.what() + ". " + p.remedy() + ".";
                    console.warning(text);
                    problems.add(text);
                }
            }
            o.add("problems", problems);
            json.write(console, o);
            return 0;
        }

        private JsonArray images(Study study) {
            JsonArray array = new JsonArray();
            for (Image image : study.getImages()) {
                services.console().line("  image      %-28s %s%s", image.getName(), image.getGeometry(), text(image.getModality(), ", "));
                JsonObject o = new JsonObject();
                o.addProperty("name", image.getName());
                o.addProperty("uri", image.getUri());
                o.addProperty("source", image.getSource());
                o.addProperty("sha256", image.getSha256());
                o.addProperty("modality", image.getModality());
                if (image.getGeometry() != null) {
                    o.add("geometry", GeometryJson.of(image.getGeometry()));
                }
                array.add(o);
            }
            return array;
        }

        private JsonArray structures(Study study) {
            JsonArray array = new JsonArray();
            for (Structure structure : study.getStructures()) {
                services.console().line("  structure  %-28s %s", structure.getName(), structure.getColour());
                JsonObject o = new JsonObject();
                o.addProperty("name", structure.getName());
                o.addProperty("colour", structure.getColour());
                array.add(o);
            }
            return array;
        }

        private JsonArray promptSets(Study study) {
            JsonArray array = new JsonArray();
            for (PromptSet set : study.getPromptSets()) {
                services.console().line("  prompts    %-28s %s", set.getName(), kinds(set.getPrompts()));
                JsonObject o = new JsonObject();
                o.addProperty("name", set.getName());
                o.addProperty("image", set.getImage() == null ? null : set.getImage().getName());
                o.addProperty("structure", set.getStructure() == null ? null : set.getStructure().getName());
                o.addProperty("prompts", set.getPrompts().size());
                array.add(o);
            }
            return array;
        }

        private JsonArray results(Study study) {
            JsonArray array = new JsonArray();
            for (Result result : study.getResults()) {
                JsonObject o = new JsonObject();
                o.addProperty("name", result.getName());
                o.addProperty("mask", result.getMaskUri());
                o.addProperty("state", String.valueOf(result.getState()).toLowerCase(Locale.ROOT));
                Provenance p = result.getProvenance();
                String how = "no provenance";
                if (p != null) {
                    JsonObject settings = new JsonObject();
                    for (ParameterValue v : p.getParameters()) {
                        settings.addProperty(v.getName(), v.getValue());
                    }
                    o.addProperty("method", p.getMethodId());
                    o.addProperty("methodVersion", p.getMethodVersion());
                    o.add("parameters", settings);
                    o.addProperty("seed", p.getSeed());
                    o.addProperty("started", String.valueOf(p.getStarted()));
                    o.addProperty("durationMillis", p.getDurationMillis());
                    o.addProperty("imageSha256", p.getImageSha256());
                    o.addProperty("promptCount", p.getPrompts().size());
                    how = p.getMethodId() + " " + p.getMethodVersion() + ", " + p.getStarted() + ", " + p.getDurationMillis() + " ms, "
                            + kinds(p.getPrompts());
                }
                services.console().line("  result     %-28s %s, %s", result.getName(), result.getMaskUri(), how);
                array.add(o);
            }
            return array;
        }

        private static String kinds(List<Prompt> prompts) {
            if (prompts.isEmpty()) {
                return "no prompts";
            }
            return prompts.stream().collect(Collectors.groupingBy(p -> p instanceof UnknownPrompt u ? "unknown " + u.getTypeName()
                    : p.eClass().getName(), java.util.TreeMap::new, Collectors.counting())).entrySet().stream()
                    .map(e -> e.getValue() + " " + e.getKey()).collect(Collectors.joining(", "));
        }

        private static String text(String value, String before) {
            return value == null || value.isEmpty() ? "" : before + value;
        }
    }
}
