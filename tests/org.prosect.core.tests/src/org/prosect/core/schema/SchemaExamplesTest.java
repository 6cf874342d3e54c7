package org.prosect.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prosect.core.Progress;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.TestRegistry;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.nn.Network;
import org.prosect.study.model.Study;
import org.w3c.dom.Element;

/** The examples in the schemas are what newcomers copy, so they must be read, compile and run. */
class SchemaExamplesTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)<pre>\\s*(.*?)</pre>");
    private static final Pattern CLASS = Pattern.compile("\\bclass=\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("(?s)package ([\\w.]+);.*?public final class (\\w+)");

    static Set<String> points() throws IOException {
        return CoreSchemas.files().keySet();
    }

    @ParameterizedTest
    @MethodSource("points")
    void pluginExampleFollowsItsSchema(String point, @TempDir Path folder) throws IOException {
        Path plugin = Files.writeString(folder.resolve("plugin.xml"), plugin(point));
        List<Element> extensions = ExtensionSchema.children(ExtensionSchema.parse(plugin).getDocumentElement(), "extension");
        assertEquals(List.of("org.prosect.core." + point), extensions.stream().map(e -> e.getAttribute("point")).toList());
        assertEquals(List.of(), CoreSchemas.of(point).violations(extensions.getFirst()));
    }

    @Test
    void examplesCompileAndLoadThroughTheRegistry(@TempDir Path folder) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Assumptions.assumeTrue(compiler != null, "skipped: this Java runtime has no compiler");
        List<Path> sources = new ArrayList<>();
        TestRegistry bundles = new TestRegistry();
        for (String point : points()) {
            sources.addAll(sources(point, folder));
            bundles.withPlugin("com.example." + point, plugin(point));
        }
        Path classes = Files.createDirectory(folder.resolve("classes"));
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(messages, files, null, List.of("-proc:none", "-Xlint:all,-path,-classfile", "-Werror", "-d",
                    classes.toString(), "-cp",
                    classPath()), null, files.getJavaFileObjectsFromPaths(sources)).call();
            assertTrue(compiled, messages::toString);
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Contributions contributions = Contributions.of(bundles.registry(loader));
            assertEquals(List.of(), contributions.problemsAfterLoadingAll().stream().filter(p -> p.bundle().startsWith("com.example")).toList());
            assertEquals(10, contributions.methods().size() + contributions.promptTypes().size() + contributions.backends().size()
                    + contributions.metrics().size() + contributions.interactionMetrics().size() + contributions.models().size()
                    + contributions.imageFormats().size() + contributions.meshFormats().size() + contributions.simulators().size()
                    + contributions.architectures().size());
            formatsGiveBackWhatTheyWrote(contributions, folder);
        }
    }

    private static void formatsGiveBackWhatTheyWrote(Contributions contributions, Path folder) throws Exception {
        Volume image = Mask.of(Geometry.of(2, 2, 1, 1, 1, 1), new byte[] {1, 0, 0, 1}).toVolume();
        ImageFiles files = new ImageFiles(contributions.imageFormats());
        files.write(image, folder.resolve("image.vol"), Progress.NONE);
        assertEquals(List.of(1.0, 0.0, 0.0, 1.0), values(files.read(folder.resolve("image.vol"), Progress.NONE)));
        TriangleMesh mesh = TriangleMesh.of(new float[] {0, 0, 0, 1, 0, 0, 0, 2.5f, 0}, new int[] {0, 1, 2});
        var off = contributions.meshFormats().getFirst().code().get();
        off.write(mesh, folder.resolve("mesh.off"), Progress.NONE);
        assertEquals(2.5f, off.read(folder.resolve("mesh.off"), Progress.NONE).vertices()[7]);
    }

    private static List<Double> values(Volume volume) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < volume.length(); i++) {
            values.add(volume.get(i));
        }
        return values;
    }

    private static String plugin(String point) throws IOException {
        return blocks(point).stream().filter(b -> b.startsWith("<plugin>")).findFirst().orElseThrow();
    }

    /** The example classes of a point in files; exactly those that its example of a plugin.xml names. */
    private static List<Path> sources(String point, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Set<String> types = new TreeSet<>();
        for (String java : blocks(point)) {
            if (java.startsWith("package ")) {
                Matcher name = NAME.matcher(java);
                assertTrue(name.find(), java);
                String type = name.group(1) + "." + name.group(2);
                types.add(type);
                Path file = folder.resolve("src").resolve(type.replace('.', '/') + ".java");
                Files.createDirectories(file.getParent());
                files.add(Files.writeString(file, java));
            }
        }
        Set<String> named = CLASS.matcher(plugin(point)).results().map(r -> r.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(types.containsAll(named) && !types.isEmpty(), () -> "plugin.xml of " + point + " names " + named + ", there are " + types);
        if (CoreSchemas.of(point).elements().values().stream().anyMatch(e -> e.attributes().containsKey("class"))) {
            assertEquals(named, types);
        }
        return files;
    }

    private static List<String> blocks(String point) throws IOException {
        Matcher matcher = BLOCK.matcher(CoreSchemas.of(point).sections().get("examples"));
        List<String> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    /** Where the classes come from that an example needs: a folder or jar of each bundle. */
    private static String classPath() throws URISyntaxException {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> type : List.of(Progress.class, Volume.class, Network.class, TriangleMesh.class, Study.class, EObject.class, EList.class,
                RegistryFactory.class,
                IExtensionRegistry.class, IConfigurationElement.class)) {
            URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path path = Path.of(place);
            // a bundle run from its project keeps its classes in target/classes
            places.add(Files.isDirectory(path.resolve("target/classes")) ? path.resolve("target/classes").toString() : path.toString());
        }
        return places.stream().collect(Collectors.joining(File.pathSeparator));
    }
}
