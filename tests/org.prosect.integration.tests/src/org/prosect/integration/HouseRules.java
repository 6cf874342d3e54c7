package org.prosect.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What no bundle of the platform may do. Each rule gives the places that break it.
 *
 * @param checkout top folder of the checkout
 */
record HouseRules(Path checkout) {

    /** The floors of the house, from the ground up; a dot at the end stands for all bundles whose id begins so. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("org.prosect.imaging", "org.prosect.nn"),
            List.of("org.prosect.geometry", "org.prosect.study", "org.prosect.study.edit"),
            List.of("org.prosect.core", "org.prosect.charts"),
            List.of("org.prosect.io.", "org.prosect.prompts", "org.prosect.metrics", "org.prosect.backend.", "org.prosect.networks"),
            List.of("org.prosect.method.", "org.prosect.synth"),
            List.of("org.prosect.cli", "org.prosect.ui", "org.prosect.ui."));
    private static final int LONGEST_LINE = 150;
    private static final String[] CONTRIBUTIONS = Stream.concat(FLOORS.get(3).stream(), FLOORS.get(4).stream()).toArray(String[]::new);
    private static final String[] USER_INTERFACE = {"org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui"};

    /** Only the workbench draws windows; the command line runs where there are none. */
    List<String> userInterfaceOutsideTheWorkbench() {
        return bundles().stream().filter(b -> !b.isOneOf("org.prosect.ui", "org.prosect.ui.")).flatMap(b -> b.usesOf(USER_INTERFACE).stream())
                .toList();
    }

    /** Engines are seen by their backends alone, so that any can be left out of a product. */
    List<String> enginesOutsideTheirBackends() {
        return bundles().stream().filter(b -> !b.isOneOf("org.prosect.backend.")).flatMap(b -> b.usesOf("org.tensorflow", "ai.onnxruntime")
                .stream()).toList();
    }

    /** Methods share code through org.prosect.networks and below, never through each other. */
    List<String> methodsThatUseOtherMethods() {
        return bundles().stream().filter(b -> b.isOneOf("org.prosect.method.")).flatMap(b -> names(b).filter(n -> n.startsWith("org.prosect.method.")
                && !belongsTo(n, b.id())).map(n -> b.id() + " uses " + n)).toList();
    }

    /** Hosts find contributions through the registries, so that any can be removed. */
    List<String> hostsThatUseContributions() {
        return bundles().stream().filter(b -> b.isOneOf("org.prosect.cli", "org.prosect.ui", "org.prosect.ui."))
                .flatMap(b -> Stream.concat(names(b).filter(HouseRules::isContribution).map(n -> b.id() + " uses " + n),
                        b.usesOf(packagesOfContributions()).stream())).distinct().toList();
    }

    /** A bundle stands on its own floor or those below. */
    List<String> bundlesThatLookUp() {
        List<String> result = new ArrayList<>();
        for (BundleProject bundle : bundles()) {
            Optional<Integer> floor = floor(bundle.id());
            if (floor.isEmpty()) {
                result.add(bundle.id() + " has no floor in ARCHITECTURE.md, section 2");
            }
            bundle.requiredBundles().stream().filter(r -> floor.isPresent() && floor(r).isPresent() && floor(r).get() > floor.get())
                    .forEach(r -> result.add(bundle.id() + " uses " + r));
        }
        return result;
    }

    /** What is exported is for others; what is internal is not. */
    List<String> internalPackagesThatAreExported() {
        return bundles().stream().flatMap(b -> b.exportedPackages().stream().filter(p -> List.of(p.split("\\.")).contains("internal"))
                .map(p -> b.id() + " exports " + p)).toList();
    }

    /** Every package says what it is for. Generated code is left out. */
    List<String> packagesWithoutDescription() {
        return bundles().stream().flatMap(b -> b.javaFiles("src").stream()).map(Path::getParent).distinct()
                .filter(p -> !Files.exists(p.resolve("package-info.java"))).map(p -> checkout.relativize(p).toString().replace('\\', '/')).toList();
    }

    /** A line of code can be read at a glance. Generated code is left out. */
    List<String> linesThatAreTooLong() {
        List<String> result = new ArrayList<>();
        for (Path file : BundleProject.in(checkout, "bundles", "tests").stream().flatMap(b -> b.javaFiles("src").stream()).toList()) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > LONGEST_LINE) {
                    result.add(checkout.relativize(file).toString().replace('\\', '/') + ", line " + (i + 1));
                }
            }
        }
        return result;
    }

    /** Whoever has strings in German and Chinese has all of them. The generated editing support of the model has many that nobody sees. */
    List<String> stringsWithoutTranslation() {
        List<String> result = new ArrayList<>();
        for (BundleProject bundle : bundles()) {
            if (bundle.id().equals("org.prosect.study.edit")) {
                continue;
            }
            for (Path english : bundle.englishStrings()) {
                Set<String> keys = BundleProject.keys(english);
                for (String language : List.of("_de", "_zh")) {
                    Path translated = english.resolveSibling(english.getFileName().toString().replace(".properties", language + ".properties"));
                    String name = checkout.relativize(translated).toString().replace('\\', '/');
                    Set<String> there = Files.exists(translated) ? BundleProject.keys(translated) : Set.of();
                    keys.stream().filter(k -> !there.contains(k)).forEach(k -> result.add(name + " lacks " + k));
                    there.stream().filter(k -> !keys.contains(k)).forEach(k -> result.add(name + " has " + k + " too many"));
                }
            }
        }
        return result;
    }

    /** Names in plugin.xml that begin with % are in plugin.properties. */
    List<String> namesWithoutAString() {
        return bundles().stream().flatMap(b -> b.unknownNames().stream().map(n -> b.id() + "/plugin.xml: %" + n)).toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<BundleProject> bundles() {
        // model bundles hold data only
        return BundleProject.in(checkout, "bundles");
    }

    private static Stream<String> names(BundleProject bundle) {
        return Stream.concat(bundle.requiredBundles().stream(), bundle.importedPackages().stream());
    }

    private static boolean isContribution(String name) {
        return Arrays.stream(CONTRIBUTIONS).anyMatch(c -> c.endsWith(".") ? name.startsWith(c) : belongsTo(name, c));
    }

    private static String[] packagesOfContributions() {
        return Arrays.stream(CONTRIBUTIONS).map(c -> c.endsWith(".") ? c.substring(0, c.length() - 1) : c).toArray(String[]::new);
    }

    private static boolean belongsTo(String name, String bundle) {
        return name.equals(bundle) || name.startsWith(bundle + ".");
    }

    private static Optional<Integer> floor(String bundle) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).stream().anyMatch(f -> f.endsWith(".") ? bundle.startsWith(f) : bundle.equals(f))) {
                return Optional.of(floor);
            }
        }
        return Optional.empty();
    }
}
