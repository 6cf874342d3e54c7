package org.prosect.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.Device;
import org.prosect.core.compute.DeviceReport;
import org.prosect.core.gallery.Gallery;
import org.prosect.core.gallery.GalleryEntry;
import org.prosect.core.gallery.GalleryProblem;
import org.prosect.core.gallery.MeshCard;
import org.prosect.core.gallery.MeshOrigin;
import org.prosect.core.parameter.ParameterDescriptor;
import org.prosect.core.registry.Contribution;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.FormatDescriptor;
import org.prosect.core.registry.Problem;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is installed, and what is wrong with what does not work. */
@Command(name = "list", mixinStandardHelpOptions = true,
        description = "Lists what is installed. A contribution that does not work is named with its cause and a remedy.")
final class ListCommand implements Callable<Integer> {

    /** What can be listed. */
    enum Kind {
        METHODS, PROMPTS, BACKENDS, METRICS, MODELS, ARCHITECTURES, FORMATS, SIMULATORS, COHORTS, MESHES
    }

    private final Services services;

    @Parameters(paramLabel = "KIND", description = "One of: ${COMPLETION-CANDIDATES}")
    private Kind kind;

    @Option(names = {"-l", "--long"}, description = "Also parameters, descriptions and citations.")
    private boolean details;

    @Mixin
    private GalleryOptions galleries;

    @Option(names = "--thumbnails", paramLabel = "FOLDER", description = "With meshes: write a picture of each, and index.html with them all.")
    private Path thumbnails;

    @Mixin
    private JsonOutput json;

    @Spec
    private CommandSpec spec;

    private final List<Row> rows = new ArrayList<>();
    private final JsonArray entries = new JsonArray();
    private final List<GalleryProblem> galleryProblems = new ArrayList<>();
    private Optional<Path> pictures = Optional.empty();

    ListCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws ProsectException {
        Console console = services.console();
        json.prepare(console);
        if (kind != Kind.MESHES && (galleries.areGiven() || thumbnails != null)) {
            throw new ParameterException(spec.commandLine(), "--gallery and --thumbnails go with 'list meshes'");
        }
        Contributions all = services.contributions();
        switch (kind) {
            case METHODS -> all.methods().forEach(m -> {
                JsonObject e = entry(m.id(), m.name(), m.code(), m.description() + (m.citation().isEmpty() ? "" : "\n" + m.citation()),
                        "prompts: " + String.join(", ", m.promptTypes()), (m.dimensions().contains(2) ? "2D " : "")
                        + (m.dimensions().contains(3) ? "3D" : ""));
                e.add("promptTypes", array(m.promptTypes()));
                e.add("dimensions", array(m.dimensions().stream().sorted().map(String::valueOf).toList()));
                e.addProperty("architecture", m.architecture());
                e.addProperty("citation", m.citation());
                JsonArray parameters = new JsonArray();
                m.parameters().forEach(p -> parameters.add(parameter(p)));
                e.add("parameters", parameters);
            });
            case PROMPTS -> all.promptTypes().forEach(p -> entry(p.id(), p.name(), p.code(), p.description(), p.syntax())
                    .addProperty("syntax", p.syntax()));
            case METRICS -> {
                all.metrics().forEach(m -> metric(entry(m.id(), m.name(), m.code(), m.definition() + "\nempty masks: " + m.emptyRule(),
                        unit(m.unit()), better(m.higherIsBetter())), m.needs().name(), m.unit(), m.definition(), m.emptyRule(), m.higherIsBetter()));
                all.interactionMetrics().forEach(m -> metric(entry(m.id(), m.name(), m.code(), m.definition() + "\n" + m.undefinedRule(),
                        unit(m.unit()), better(m.higherIsBetter()), "of an interaction"), "interaction", m.unit(), m.definition(), m.undefinedRule(),
                        m.higherIsBetter()));
            }
            case FORMATS -> {
                all.imageFormats().forEach(f -> format(f, "image"));
                all.meshFormats().forEach(f -> format(f, "mesh"));
            }
            case MODELS -> all.models().forEach(m -> {
                JsonObject e = entry(m.id(), m.name(), null, m.intendedUse() + "\ntrained on: " + m.trainingData(), m.architecture(), m.licence());
                e.addProperty("architecture", m.architecture());
                e.addProperty("licence", m.licence());
                e.addProperty("sha256", m.sha256());
            });
            case ARCHITECTURES -> all.architectures().forEach(a -> entry(a.id(), a.name(), a.code(),
                    a.description() + (a.citation().isEmpty() ? "" : "\n" + a.citation())).addProperty("citation", a.citation()));
            case MESHES -> meshes(console);
            case BACKENDS -> services.devices().reports().forEach(this::device);
            case COHORTS -> all.cohorts().forEach(c -> {
                JsonArray parameters = new JsonArray();
                JsonObject e = entry(c.id(), c.name(), c.code(), c.description());
                c.parameters().forEach(q -> parameters.add(parameter(q)));
                e.add("parameters", parameters);
            });
            default -> all.simulators().forEach(s -> entry(s.id(), s.name(), s.code(), s.description()));
        }
        print(console);
        pictures.ifPresent(page -> console.line("pictures  %s", page));
        if (entries.isEmpty() && kind == Kind.MESHES) {
            console.line("There are no meshes: add a bundle that contributes some, or name a folder with --gallery.");
        } else if (entries.isEmpty()) {
            console.line("No %s installed: add a bundle that contributes some.", kind.name().toLowerCase(java.util.Locale.ROOT));
        }
        List<Problem> problems = all.problemsAfterLoadingAll();
        JsonArray troubles = new JsonArray();
        for (Problem p : problems) {
            troubles.add(trouble(console, "bundle", p.bundle(), p.what(), p.remedy()));
        }
        for (GalleryProblem p : galleryProblems) {
            troubles.add(trouble(console, "where", p.where(), p.what(), p.remedy()));
        }
        JsonObject result = new JsonObject();
        result.add(kind.name().toLowerCase(java.util.Locale.ROOT), entries);
        result.add("problems", troubles);
        json.write(console, result);
        return 0;
    }

    /** The gallery with all its meshes read, because a damaged one shows only then. */
    private void meshes(Console console) throws ProsectException {
        Gallery gallery = galleries.open(services);
        galleryProblems.addAll(gallery.problems());
        Optional<GalleryPage> page = thumbnails == null ? Optional.empty() : Optional.of(new GalleryPage(thumbnails));
        List<GalleryEntry> all = gallery.entries();
        try (ProgressBar progress = console.progress("reading " + all.size() + " meshes")) {
            for (int i = 0; i < all.size(); i++) {
                mesh(gallery, all.get(i), page, progress.part((double) i / all.size(), (i + 1.0) / all.size()));
            }
        }
        if (page.isPresent()) {
            pictures = Optional.of(page.get().finish());
        }
    }

    private void mesh(Gallery gallery, GalleryEntry m, Optional<GalleryPage> page, Progress progress) throws ProsectException {
        MeshCard card = m.card();
        Optional<GalleryProblem> problem = gallery.check(m, progress.part(0, 0.5));
        problem.ifPresent(galleryProblems::add);
        JsonObject e = entry(m.id(), card.name(), null, card.description(), card.code().isEmpty() ? "–" : card.codeSystem() + " " + card.code(),
                card.licence().isEmpty() ? "licence unknown" : card.licence(), m.origin() instanceof MeshOrigin.OfFolder ? m.origin().shown() : "");
        e.addProperty("codeSystem", card.codeSystem());
        e.addProperty("code", card.code());
        e.addProperty("licence", card.licence());
        e.addProperty("correspondence", card.correspondence());
        e.addProperty(m.origin() instanceof MeshOrigin.OfBundle ? "bundle" : "folder", m.origin().shown());
        e.addProperty("works", problem.isEmpty());
        if (problem.isPresent()) {
            rows.getLast().cells.add("(does not work, see below)");
        } else if (page.isPresent()) {
            e.addProperty("thumbnail", page.get().add(gallery, m, progress.part(0.5, 1)));
        }
    }

    private static JsonObject trouble(Console console, String key, String where, String what, String remedy) {
        console.warning(what + ". " + remedy + ".");
        JsonObject o = new JsonObject();
        o.addProperty(key, where);
        o.addProperty("what", what);
        o.addProperty("remedy", remedy);
        return o;
    }

    /** One entry as a line of cells, and what --long adds below it. */
    private record Row(List<String> cells, List<String> details) { }

    /** Columns as wide as their widest cell. */
    private void print(Console console) {
        for (Row row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < row.cells.size(); c++) {
                int column = c;
                int width = rows.stream().filter(r -> r.cells.size() > column).mapToInt(r -> r.cells.get(column).length()).max().orElse(0);
                line.append(row.cells.get(c)).append(" ".repeat(width - row.cells.get(c).length() + 2));
            }
            console.line("%s", line.toString().stripTrailing());
            if (details) {
                row.details.forEach(text -> console.line("    %s", text));
            }
        }
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "–" : unit;
    }

    private static String better(boolean higher) {
        return higher ? "higher is better" : "lower is better";
    }

    private static void metric(JsonObject e, String needs, String unit, String definition, String emptyRule, boolean higherIsBetter) {
        e.addProperty("needs", needs.toLowerCase(java.util.Locale.ROOT));
        e.addProperty("unit", unit);
        e.addProperty("definition", definition);
        e.addProperty("emptyRule", emptyRule);
        e.addProperty("higherIsBetter", higherIsBetter);
    }

    private void format(FormatDescriptor<?> f, String what) {
        JsonObject e = entry(f.id(), f.name(), f.code(), f.description(), what, f.writes() ? "read, write" : "read", String.join(" ", f.suffixes()));
        e.addProperty("holds", what);
        e.add("suffixes", array(f.suffixes()));
        e.addProperty("writes", f.writes());
    }

    private void device(DeviceReport r) {
        String memory = r.device().isPresent() && r.device().get().memoryBytes().isPresent()
                ? String.format(java.util.Locale.ROOT, "%.1f GB", r.device().get().memoryBytes().getAsLong() / 1e9) : "–";
        String id = r.device().map(Device::id).orElse("–");
        String name = r.device().map(Device::name).orElse(r.backend().name());
        JsonObject e = entry(r.backend().id(), id, r.backend().code(), r.backend().name(), name, memory,
                r.trouble().map(t -> "not used: " + t).orElse("works (self-test passed)"));
        e.addProperty("device", id);
        e.addProperty("deviceName", name);
        e.addProperty("usable", r.works());
        r.trouble().ifPresent(t -> e.addProperty("trouble", t));
    }

    private JsonObject entry(String id, String name, Contribution<?> code, String description, String... columns) {
        boolean works = true;
        if (code != null) {
            try {
                code.get();
            } catch (ProsectException e) {
                works = false;
            }
        }
        List<String> cells = new ArrayList<>(List.of(id, name));
        cells.addAll(List.of(columns));
        if (!works) {
            cells.add("(does not work, see below)");
        }
        rows.add(new Row(cells, new ArrayList<>(description.lines().toList())));
        JsonObject e = new JsonObject();
        e.addProperty("id", id);
        e.addProperty("name", name);
        e.addProperty("description", description);
        e.addProperty("works", works);
        if (code != null) {
            e.addProperty("bundle", code.bundle());
            e.addProperty("version", code.version());
        }
        entries.add(e);
        return e;
    }

    private JsonObject parameter(ParameterDescriptor p) {
        rows.getLast().details.add("--set %s=%s   %s%s. %s".formatted(p.id(), p.defaultValue(), p.allowed(), p.unit().isEmpty() ? "" : " " + p.unit(),
                p.help()));
        JsonObject o = new JsonObject();
        o.addProperty("id", p.id());
        o.addProperty("name", p.name());
        o.addProperty("type", p.type().name().toLowerCase(java.util.Locale.ROOT));
        o.addProperty("default", p.defaultValue());
        o.addProperty("allowed", p.allowed());
        o.addProperty("unit", p.unit());
        o.addProperty("help", p.help());
        return o;
    }

    private static JsonArray array(List<String> texts) {
        JsonArray a = new JsonArray();
        texts.forEach(a::add);
        return a;
    }
}
