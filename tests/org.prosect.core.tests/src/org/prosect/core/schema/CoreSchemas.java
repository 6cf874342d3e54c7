package org.prosect.core.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.prosect.testing.SharedFiles;
import org.w3c.dom.Element;

/** The schemas of the core bundle in the checkout, and the plugin.xml files that must follow them. */
final class CoreSchemas {

    static final String CORE = "org.prosect.core";

    private CoreSchemas() { }

    /** Schema files by the simple id of their extension points, as plugin.xml of the core declares them. */
    static Map<String, Path> files() throws IOException {
        Path bundle = SharedFiles.checkout().resolve("bundles").resolve(CORE);
        Map<String, Path> result = new LinkedHashMap<>();
        for (Element point : ExtensionSchema.children(ExtensionSchema.parse(bundle.resolve("plugin.xml")).getDocumentElement(), "extension-point")) {
            result.put(point.getAttribute("id"), bundle.resolve(point.getAttribute("schema")));
        }
        return result;
    }

    static ExtensionSchema of(String point) throws IOException {
        return ExtensionSchema.read(files().get(point));
    }

    /** The plugin.xml files of all bundles in the checkout. */
    static List<Path> plugins() throws IOException {
        List<Path> result = new ArrayList<>();
        for (String folder : List.of("bundles", "model-bundles")) {
            Path all = SharedFiles.checkout().resolve(folder);
            if (Files.isDirectory(all)) {
                try (Stream<Path> bundles = Files.list(all)) {
                    bundles.map(b -> b.resolve("plugin.xml")).filter(Files::exists).sorted().forEach(result::add);
                }
            }
        }
        return result;
    }
}
