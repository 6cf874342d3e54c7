package org.prosect.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.benchmark.BenchmarkCase;
import org.prosect.core.benchmark.Contender;
import org.prosect.core.benchmark.MethodText;
import org.prosect.core.benchmark.NearestCorrespondence;
import org.prosect.core.benchmark.PromptKind;
import org.prosect.core.benchmark.PromptMeshes;
import org.prosect.core.benchmark.Structure;
import org.prosect.core.compute.DeviceChoice;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.LabelSets;
import org.prosect.core.method.MethodSettings;
import org.prosect.core.model.Model;
import org.prosect.core.model.Models;
import org.prosect.core.parameter.Parameters;
import org.prosect.core.prompt.MeshGallery;
import org.prosect.core.registry.ChosenMetric;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;

/** Makes of the options of a benchmark what runs; everything that is wrong with them is found before the first case. */
final class BenchmarkSetup {

    private static final List<String> METRICS = List.of("dice", "nsd/deepmind", "hd95/deepmind", "chamfer/surface");
    private static final List<String> METRICS_OF_TRUE_MESHES = List.of(NearestCorrespondence.OWN, NearestCorrespondence.ID);
    private static final int PRIME = 2;

    private final Services services;
    private final MeshGallery gallery;
    private final Contributions all;

    /**
     * For one benchmark.
     *
     * @param gallery the canonical meshes that prompts can name
     */
    BenchmarkSetup(Services services, MeshGallery gallery) {
        this.services = services;
        this.gallery = gallery;
        this.all = services.contributions();
    }

    /** The contenders of the texts; one name for each. */
    List<Contender> contenders(List<String> texts, DeviceChoice device, long seed) throws ProsectException {
        List<Contender> contenders = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String text : texts) {
            MethodText parsed = MethodText.parse(text);
            MethodDescriptor method = all.method(parsed.id());
            Optional<Model> model = Models.of(method, parsed.model(), all);
            Parameters.of(method.parameters(), parsed.parameters());
            if (!names.add(parsed.name())) {
                throw new ProsectException("two methods are called " + parsed.name(), "Give one a name of its own: NAME=" + text);
            }
            contenders.add(Contender.of(parsed.name(), method,
                    new MethodSettings(parsed.parameters(), seed, model, model.isEmpty() ? DeviceChoice.BEST : device)));
        }
        return contenders;
    }

    /** The metrics of the texts, or the usual ones that are installed. */
    List<ChosenMetric> metrics(List<String> texts, boolean withMeshes) throws ProsectException {
        List<ChosenMetric> chosen = new ArrayList<>();
        List<String> usual = Stream.concat(METRICS.stream(), withMeshes ? METRICS_OF_TRUE_MESHES.stream() : Stream.of())
                .filter(id -> all.metrics().stream().anyMatch(m -> m.id().equals(own(id)))).toList();
        for (String text : texts.isEmpty() ? usual : texts) {
            ChosenMetric c = text.equals(NearestCorrespondence.ID) ? NearestCorrespondence.metric(all.metric(NearestCorrespondence.OWN))
                    : ChosenMetric.parse(text, all);
            if (c.metric().needs() == org.prosect.core.metric.EvaluandKind.POINTS) {
                throw new ProsectException("metric " + c.metric().id() + " judges prompts, not answers", "Choose another metric");
            }
            if (chosen.stream().noneMatch(other -> other.label().equals(c.label()))) {
                chosen.add(c);
            }
        }
        if (chosen.isEmpty()) {
            throw new ProsectException("no metric is installed", "Add a bundle that contributes some, such as org.prosect.metrics");
        }
        return chosen;
    }

    /** The metric that has to be installed for another. */
    private static String own(String id) {
        return id.equals(NearestCorrespondence.ID) ? NearestCorrespondence.OWN : id;
    }

    /** The cases of these names, or all when there are none. */
    static List<BenchmarkCase> named(List<BenchmarkCase> cases, List<String> names) throws ProsectException {
        List<String> unknown = names.stream().filter(name -> cases.stream().noneMatch(c -> c.name().equals(name))).toList();
        if (!unknown.isEmpty()) {
            throw new ProsectException("there is no case " + String.join(", ", unknown), "The cases are "
                    + String.join(", ", cases.stream().limit(40).map(BenchmarkCase::name).toList()) + (cases.size() > 40 ? ", …" : ""));
        }
        return names.isEmpty() ? cases : cases.stream().filter(c -> names.contains(c.name())).toList();
    }

    /** The structures of the texts, or one for each label of the cases. */
    List<Structure> structures(List<String> texts, List<BenchmarkCase> cases, Progress progress) throws ProsectException {
        List<Structure> chosen = new ArrayList<>();
        for (String text : texts) {
            Structure s = Structure.parse(text);
            if (chosen.stream().anyMatch(other -> other.name().equals(s.name()))) {
                throw new ProsectException("two labels are called " + s.name(), "Give them names that differ");
            }
            chosen.add(s);
        }
        SortedSet<Integer> wanted = new TreeSet<>();
        chosen.forEach(s -> s.label().ifPresent(wanted::add));
        if (!chosen.isEmpty() && wanted.isEmpty()) {
            return chosen;
        }
        SortedSet<Integer> found = new TreeSet<>();
        for (int i = 0; i < cases.size() && !(chosen.size() > 0 && found.containsAll(wanted)); i++) {
            Path file = cases.get(i).labels();
            found.addAll(LabelSets.of(services.images().read(file, progress.part((double) i / cases.size(), (i + 1.0) / cases.size())), file));
        }
        if (!found.containsAll(wanted)) {
            wanted.removeAll(found);
            throw new ProsectException("no case has label " + wanted.first(), "Their labels are " + String.join(", ",
                    found.stream().limit(40).map(String::valueOf).toList()));
        }
        if (chosen.isEmpty()) {
            found.forEach(label -> chosen.add(new Structure("label " + label, OptionalInt.of(label))));
        }
        if (chosen.isEmpty()) {
            throw new ProsectException("the label maps of all " + cases.size() + " cases are empty", "Give other cases");
        }
        return chosen;
    }

    /**
     * The meshes that methods are prompted with: those given, those beside models, and those made of the labels of other cases where they are wanted
     * or nothing else is there.
     *
     * @param texts {@code FILE} for all structures or {@code STRUCTURE=FILE}
     * @param evaluated cases that are in the tables: meshes are made of others first
     * @param varied how many meshes of other cases every case is to get
     * @param drawn whether answers are judged by what given meshes become on them
     */
    PromptMeshes meshes(List<String> texts, List<Structure> structures, List<Contender> contenders, List<BenchmarkCase> cases,
            List<BenchmarkCase> evaluated, int varied, boolean drawn, BenchmarkFolder folder, long seed, Progress progress) throws ProsectException {
        PromptMeshes meshes = new PromptMeshes();
        given(texts, structures, meshes);
        if (contenders.stream().noneMatch(c -> c.prompt() == PromptKind.MESH)) {
            if (!texts.isEmpty() && !drawn || varied > 0) {
                throw new ProsectException("no method takes mesh prompts, but there are meshes to prompt with",
                        "Leave --mesh and --prompt-meshes out");
            }
            return meshes;
        }
        for (Structure s : structures) {
            if (!meshes.isGiven(s)) {
                contenders.stream().flatMap(c -> c.settings().model().stream()).flatMap(m -> besideModel(m,
                        s)).findFirst().ifPresent(file -> meshes.give(s, file));
            }
        }
        boolean lacking = structures.stream().anyMatch(s -> !meshes.isGiven(s));
        if (varied > 0 || lacking) {
            make(structures, donors(cases, evaluated, seed), varied > 0 ? varied + 1 : 2, meshes, folder, progress);
        }
        return meshes;
    }

    private void given(List<String> texts, List<Structure> structures, PromptMeshes meshes) throws ProsectException {
        Map<String, Structure> byName = new LinkedHashMap<>();
        structures.forEach(s -> {
            byName.put(s.name(), s);
            s.label().ifPresent(label -> byName.putIfAbsent(String.valueOf(label), s));
        });
        for (String text : texts) {
            int equals = text.indexOf('=');
            Optional<Structure> one = equals < 0 ? Optional.empty() : Optional.ofNullable(byName.get(text.substring(0, equals)));
            String name = one.isPresent() ? text.substring(equals + 1) : text;
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                // a file goes before a canonical mesh of that name, as in prompts
                file = gallery.find(name).orElse(file);
            }
            if (!Files.isRegularFile(file)) {
                throw new FormatException(file, "there is no such mesh" + (equals >= 0 && one.isEmpty() ? " and no such structure" : ""),
                        "Give --mesh FILE or --mesh STRUCTURE=FILE, or the id of a canonical mesh, see 'prosect list meshes'; the structures are "
                        + String.join(", ", structures.stream()
                                .map(Structure::name).toList()));
            }
            services.meshes().forReading(file);
            for (Structure s : one.map(List::of).orElse(structures)) {
                meshes.give(s, file);
            }
        }
    }

    private static Stream<Path> besideModel(Model model, Structure structure) {
        return Stream.of("canonical-" + structure.name() + ".ply", "canonical.ply").map(model.file()::resolveSibling).filter(Files::isRegularFile);
    }

    private static List<BenchmarkCase> donors(List<BenchmarkCase> cases, List<BenchmarkCase> evaluated, long seed) {
        List<BenchmarkCase> others = new ArrayList<>(cases.stream().filter(c -> !evaluated.contains(c)).toList());
        List<BenchmarkCase> same = new ArrayList<>(evaluated);
        Collections.shuffle(others, new Random(seed));
        Collections.shuffle(same, new Random(seed));
        others.addAll(same);
        return others;
    }

    private void make(List<Structure> structures, List<BenchmarkCase> donors, int count, PromptMeshes meshes, BenchmarkFolder folder,
            Progress progress)
            throws ProsectException {
        Map<Structure, Integer> made = new LinkedHashMap<>();
        for (int i = 0; i < donors.size() && structures.stream().anyMatch(s -> made.getOrDefault(s, 0) < count); i++) {
            BenchmarkCase donor = donors.get(i);
            Volume labels = services.images().read(donor.labels(), progress.part((double) i / donors.size(), (i + 0.5) / donors.size()));
            for (Structure s : structures) {
                Mask mask = s.mask(labels);
                if (made.getOrDefault(s, 0) < count && !mask.isEmpty()) {
                    meshes.make(s, donor.name(), mask, folder.mesh(s, donor.name()), services.meshes(), Progress.NONE);
                    made.merge(s, 1, Integer::sum);
                }
            }
        }
        for (Structure s : structures) {
            if (!meshes.isGiven(s) && made.getOrDefault(s, 0) < PRIME) {
                throw new ProsectException("there is no mesh to prompt for " + s.name()
                        + " with, and too few cases to make one of another case's labels",
                        "Give one with --mesh FILE");
            }
        }
    }
}
