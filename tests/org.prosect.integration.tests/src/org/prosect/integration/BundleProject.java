package org.prosect.integration;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;

/**
 * The source of one bundle in a checkout: its manifest and its Java files.
 *
 * @param folder top folder of the project, named like the bundle
 */
record BundleProject(Path folder) {

    /** Comments, texts and characters, in which a name of a package is no use of it. */
    private static final Pattern NO_CODE = Pattern.compile(
            "(?s)/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\\n]++|\\\\.)*+'");

    private static final Pattern KEY = Pattern.compile("[\"']%([^\"'% ]+)[\"']");

    /** The Prosect bundles in the given folders of a checkout, such as {@code bundles}. */
    static List<BundleProject> in(Path checkout, String... folders) {
        return Arrays.stream(folders).map(checkout::resolve).filter(Files::isDirectory).flatMap(BundleProject::folders)
                .filter(f -> f.getFileName().toString().startsWith("org.prosect.") && Files.exists(f.resolve("META-INF/MANIFEST.MF")))
                .sorted().map(BundleProject::new).toList();
    }

    String id() {
        return folder.getFileName().toString();
    }

    boolean isOneOf(String... families) {
        return Arrays.stream(families).anyMatch(f -> f.endsWith(".") ? id().startsWith(f) : id().equals(f));
    }

    /** The files of strings in English: plugin.properties and messages.properties. */
    List<Path> englishStrings() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> !folder.relativize(f).startsWith("target"))
                    .filter(f -> List.of("plugin.properties", "messages.properties").contains(f.getFileName().toString())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> keys(Path file) {
        Properties strings = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            strings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(strings.stringPropertyNames());
    }

    /** Keys in plugin.xml that plugin.properties does not have. */
    List<String> unknownNames() {
        Path plugin = folder.resolve("plugin.xml");
        Path strings = folder.resolve("plugin.properties");
        if (!Files.exists(plugin)) {
            return List.of();
        }
        Set<String> known = Files.exists(strings) ? keys(strings) : Set.of();
        try {
            return KEY.matcher(Files.readString(plugin)).results().map(found -> found.group(1)).distinct().filter(k -> !known.contains(k)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> requiredBundles() {
        return header("Require-Bundle");
    }

    List<String> importedPackages() {
        return header("Import-Package");
    }

    List<String> exportedPackages() {
        return header("Export-Package");
    }

    /** The names at the beginning of a header's clauses. */
    private List<String> header(String name) {
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            ManifestElement[] elements = ManifestElement.parseHeader(name, new Manifest(in).getMainAttributes().getValue(name));
            return elements == null ? List.of() : Arrays.stream(elements).map(ManifestElement::getValue).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BundleException e) {
            throw new IllegalStateException(folder + ": " + e.getMessage(), e);
        }
    }

    /** The Java files in a source folder; empty when there is none. */
    List<Path> javaFiles(String sourceFolder) {
        Path root = folder.resolve(sourceFolder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files of this bundle whose code, comments and texts aside, names something in one of these packages, and the manifest headers that do. */
    List<String> usesOf(String... packages) {
        Pattern names = Pattern.compile("\\b(" + String.join("|", Arrays.stream(packages).map(Pattern::quote).toList()) + ")\\.");
        Stream<String> code = Stream.of("src", "src-gen").flatMap(s -> javaFiles(s).stream()).filter(f -> names.matcher(code(f)).find())
                .map(f -> folder.getParent().relativize(f).toString().replace('\\', '/'));
        Stream<String> headers = Stream.concat(requiredBundles().stream(), importedPackages().stream()).filter(n -> names.matcher(n + ".")
                .lookingAt())
                .map(n -> id() + "/META-INF/MANIFEST.MF: " + n);
        return Stream.concat(code, headers).toList();
    }

    private static String code(Path file) {
        try {
            return NO_CODE.matcher(Files.readString(file)).replaceAll(" ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> folders(Path parent) {
        try (Stream<Path> all = Files.list(parent)) {
            return all.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
