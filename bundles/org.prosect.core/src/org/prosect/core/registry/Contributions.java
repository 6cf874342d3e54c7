package org.prosect.core.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.ComputeBackend;
import org.prosect.core.format.ImageFormat;
import org.prosect.core.format.MeshFormat;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.metric.EvaluandKind;
import org.prosect.core.metric.EvaluationMetric;
import org.prosect.core.metric.InteractionMetric;
import org.prosect.core.prompt.PromptType;
import org.prosect.core.simulation.CohortKind;
import org.prosect.core.simulation.Simulator;
import org.prosect.nn.Architecture;

/**
 * Everything that is installed, as declared in the plugin.xml of all bundles. Reading it loads no contributed code. A declaration that
 * cannot be understood becomes a {@link Problem}; of two with one id the first in the order of bundle names counts and the other is a problem.
 * Immutable: make a new one after bundles came or went.
 */
public final class Contributions {

    private static final String CORE = "org.prosect.core.";
    private static final String METRICS = "evaluationMetrics";
    /** The second kind of element of that point; all others are read as metrics, so that a misspelt one is told what it lacks. */
    private static final String COHORT = "cohort";
    private static final String INTERACTION_METRIC = "interactionMetric";

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, MethodDescriptor> methods;
    private final Map<String, PromptTypeDescriptor> promptTypes;
    private final Map<String, BackendDescriptor> backends;
    private final Map<String, MetricDescriptor> metrics;
    private final Map<String, InteractionMetricDescriptor> interactionMetrics;
    private final Map<String, ModelDescriptor> models;
    private final Map<String, FormatDescriptor<ImageFormat>> imageFormats;
    private final Map<String, FormatDescriptor<MeshFormat>> meshFormats;
    private final Map<String, SimulatorDescriptor> simulators;
    private final Map<String, CohortDescriptor> cohorts;
    private final Map<String, ArchitectureDescriptor> architectures;
    private final Map<String, CanonicalMeshDescriptor> canonicalMeshes;

    private Contributions(IExtensionRegistry registry) {
        methods = read(registry, "segmentationMethods", Contributions::method);
        promptTypes = read(registry, "promptTypes", e -> new PromptTypeDescriptor(e.required("id"), e.required("name"), e.required("keyword"),
                e.required("syntax"), e.required("description"), e.code(PromptType.class)));
        backends = read(registry, "computeBackends", e -> new BackendDescriptor(e.required("id"), e.required("name"), (int) e.number("priority", 0),
                e.code(ComputeBackend.class)));
        metrics = read(registry, METRICS, name -> !name.equals(INTERACTION_METRIC), Contributions::metric);
        interactionMetrics = read(registry, METRICS, INTERACTION_METRIC::equals,
                e -> new InteractionMetricDescriptor(e.required("id"), e.required("name"),
                e.required("definition"), e.optional("unit", ""), e.flag("higherIsBetter"), e.required("undefinedRule"), e.list("uses"),
                e.code(InteractionMetric.class)));
        models = read(registry, "models", e -> new ModelDescriptor(e.required("id"), e.required("name"), e.required("architecture"),
                e.required("file"), e.required("sha256"), e.required("licence"), e.required("trainingData"), e.required("intendedUse"),
                e.optional("mesh", ""), e.bundle()));
        imageFormats = read(registry, "imageFormats", e -> format(e, ImageFormat.class));
        meshFormats = read(registry, "meshFormats", e -> format(e, MeshFormat.class));
        simulators = read(registry, "simulators", name -> !name.equals(COHORT), e -> new SimulatorDescriptor(e.required("id"), e.required("name"),
                e.required("description"), e.code(Simulator.class)));
        cohorts = read(registry, "simulators", COHORT::equals, e -> new CohortDescriptor(e.required("id"), e.required("name"),
                e.required("description"), e.flag("labelMaps"), e.parameters(), e.code(CohortKind.class)));
        architectures = read(registry, "architectures", e -> new ArchitectureDescriptor(e.required("id"), e.required("name"),
                e.required("description"), e.optional("citation", ""), e.code(Architecture.class)));
        canonicalMeshes = read(registry, "canonicalMeshes", e -> new CanonicalMeshDescriptor(e.required("id"), e.required("name"),
                e.optional("codeSystem", ""), e.optional("code", ""), e.required("licence"), e.required("file"), e.optional("thumbnail", ""),
                e.required("description"), e.bundle()));
        problems.addAll(Bundles.unresolved());
    }

    /** What a registry holds now. */
    public static Contributions of(IExtensionRegistry registry) {
        return new Contributions(registry);
    }

    /** What the running platform holds now. */
    public static Contributions ofPlatform() {
        return of(RegistryFactory.getRegistry());
    }

    public List<MethodDescriptor> methods() {
        return List.copyOf(methods.values());
    }

    public List<PromptTypeDescriptor> promptTypes() {
        return List.copyOf(promptTypes.values());
    }

    /** Highest priority first. */
    public List<BackendDescriptor> backends() {
        return backends.values().stream().sorted(Comparator.comparingInt(BackendDescriptor::priority).reversed()).toList();
    }

    public List<MetricDescriptor> metrics() {
        return List.copyOf(metrics.values());
    }

    /** The metrics of interactions, such as the area under the curve of Dice over clicks. */
    public List<InteractionMetricDescriptor> interactionMetrics() {
        return List.copyOf(interactionMetrics.values());
    }

    public List<ModelDescriptor> models() {
        return List.copyOf(models.values());
    }

    public List<FormatDescriptor<ImageFormat>> imageFormats() {
        return List.copyOf(imageFormats.values());
    }

    public List<FormatDescriptor<MeshFormat>> meshFormats() {
        return List.copyOf(meshFormats.values());
    }

    public List<SimulatorDescriptor> simulators() {
        return List.copyOf(simulators.values());
    }

    /** The kinds of subjects that can be simulated in any number. */
    public List<CohortDescriptor> cohorts() {
        return List.copyOf(cohorts.values());
    }

    public List<ArchitectureDescriptor> architectures() {
        return List.copyOf(architectures.values());
    }

    /** The canonical meshes of bundles; {@link org.prosect.core.gallery.Gallery} has the user's own too. */
    public List<CanonicalMeshDescriptor> canonicalMeshes() {
        return List.copyOf(canonicalMeshes.values());
    }

    /** Declarations that cannot be used. A class that fails to load is not among them: {@link Contribution#get} says so. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Also loads the code of every contribution, and adds those that fail.
     *
     * @return all problems
     */
    public List<Problem> problemsAfterLoadingAll() {
        List<Problem> all = new ArrayList<>(problems);
        List<Contribution<?>> codes = new ArrayList<>();
        methods.values().forEach(d -> codes.add(d.code()));
        promptTypes.values().forEach(d -> codes.add(d.code()));
        backends.values().forEach(d -> codes.add(d.code()));
        metrics.values().forEach(d -> codes.add(d.code()));
        interactionMetrics.values().forEach(d -> codes.add(d.code()));
        imageFormats.values().forEach(d -> codes.add(d.code()));
        meshFormats.values().forEach(d -> codes.add(d.code()));
        simulators.values().forEach(d -> codes.add(d.code()));
        cohorts.values().forEach(d -> codes.add(d.code()));
        architectures.values().forEach(d -> codes.add(d.code()));
        for (Contribution<?> code : codes) {
            try {
                code.get();
            } catch (ProsectException e) {
                all.add(new Problem(code.bundle(), e.what(), e.remedy()));
            }
        }
        return all;
    }

    /**
     * The method of an id.
     *
     * @throws ProsectException when it is not installed, with what is
     */
    public MethodDescriptor method(String id) throws ProsectException {
        return find(methods, "segmentation method", id);
    }

    /** The prompt type of an id. */
    public PromptTypeDescriptor promptType(String id) throws ProsectException {
        return find(promptTypes, "prompt type", id);
    }

    /** The metric of an id. */
    public MetricDescriptor metric(String id) throws ProsectException {
        return find(metrics, "metric", id);
    }

    /** The model of an id. */
    public ModelDescriptor model(String id) throws ProsectException {
        return find(models, "model", id);
    }

    /** The backend of an id. */
    public BackendDescriptor backend(String id) throws ProsectException {
        return find(backends, "compute backend", id);
    }

    /** The network architecture of an id. */
    public ArchitectureDescriptor architecture(String id) throws ProsectException {
        return find(architectures, "network architecture", id);
    }

    /** The canonical mesh of an id. */
    public CanonicalMeshDescriptor canonicalMesh(String id) throws ProsectException {
        return find(canonicalMeshes, "canonical mesh", id);
    }

    /** The kind of simulated subjects of an id. */
    public CohortDescriptor cohort(String id) throws ProsectException {
        return find(cohorts, "kind of simulated subjects", id);
    }

    /** The simulator of an id. */
    public SimulatorDescriptor simulator(String id) throws ProsectException {
        return find(simulators, "simulator", id);
    }

    private static <D> D find(Map<String, D> installed, String kind, String id) throws ProsectException {
        D found = installed.get(id);
        if (found == null) {
            throw new ProsectException("there is no " + kind + " '" + id + "'",
                    installed.isEmpty() ? "None is installed: add a bundle that contributes one" : "Installed are "
                    + String.join(", ", installed.keySet()));
        }
        return found;
    }

    private interface Reader<D> {
        D read(Element element) throws ProsectException;
    }

    private <D> Map<String, D> read(IExtensionRegistry registry, String point, Reader<D> reader) {
        return read(registry, point, name -> true, reader);
    }

    private <D> Map<String, D> read(IExtensionRegistry registry, String point, Predicate<String> elementName, Reader<D> reader) {
        Map<String, D> result = new LinkedHashMap<>();
        IConfigurationElement[] elements = registry.getConfigurationElementsFor(CORE + point);
        // the registry's own order depends on start order; lists must not
        List<Element> sorted = java.util.Arrays.stream(elements).filter(e -> elementName.test(e.getName())).map(Element::new)
                .sorted(Comparator.comparing((Function<Element, String>) Element::bundle)).toList();
        for (Element e : sorted) {
            try {
                D descriptor = reader.read(e);
                if (result.putIfAbsent(e.required("id"), descriptor) != null) {
                    throw new ProsectException(e.xml().getName() + " '" + e.required("id") + "' of bundle " + e.bundle() + " has an id that is taken",
                            "Rename it in the plugin.xml of " + e.bundle() + ", or remove the bundle");
                }
            } catch (ProsectException x) {
                problems.add(new Problem(e.bundle(), x.what(), x.remedy()));
            }
        }
        return result;
    }

    private static MethodDescriptor method(Element e) throws ProsectException {
        Set<Integer> dimensions = new HashSet<>();
        for (String d : e.list("dimensions")) {
            if (!d.equals("2") && !d.equals("3")) {
                throw e.wrong("dimensions", d, "2, 3 or 2,3", null);
            }
            dimensions.add(Integer.parseInt(d));
        }
        if (dimensions.isEmpty()) {
            throw e.wrong("dimensions", "", "2, 3 or 2,3", null);
        }
        e.required("promptTypes");
        return new MethodDescriptor(e.required("id"), e.required("name"), e.required("description"), e.list("promptTypes"), Set.copyOf(dimensions),
                e.optional("architecture", ""), e.parameters(), e.optional("citation", ""), e.code(SegmentationMethod.class));
    }

    private static MetricDescriptor metric(Element e) throws ProsectException {
        double tolerance = e.number("tolerance", -1);
        return new MetricDescriptor(e.required("id"), e.required("name"), e.required("definition"), e.optional("unit", ""), e.flag("higherIsBetter"),
                e.required("emptyRule"), tolerance < 0 ? OptionalDouble.empty() : OptionalDouble.of(tolerance),
                EvaluandKind.valueOf(e.choice("needs", "mask", "mesh", "points").toUpperCase(Locale.ROOT)),
                e.flag("default"), e.code(EvaluationMetric.class));
    }

    private static <T> FormatDescriptor<T> format(Element e, Class<T> type) throws ProsectException {
        e.required("suffixes");
        return new FormatDescriptor<>(e.required("id"), e.required("name"), e.list("suffixes"), e.flag("writes"), e.required("description"),
                e.code(type));
    }
}
