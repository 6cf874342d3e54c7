package org.prosect.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.testing.SharedFiles;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The nevers of ARCHITECTURE.md, section 2: this checkout keeps them, and a checkout that does not is found out. */
class HouseRulesTest {

    private final HouseRules here = new HouseRules(SharedFiles.checkout());

    @TempDir
    private Path checkout;

    @Test
    void thisCheckoutHasBundlesToLookAt() {
        List<BundleProject> bundles = BundleProject.in(SharedFiles.checkout(), "bundles");
        assertTrue(bundles.stream().anyMatch(b -> b.id().equals("org.prosect.core") && b.requiredBundles().contains("org.prosect.study")
                && b.exportedPackages().contains("org.prosect.core.method") && b.javaFiles("src").size() > 20));
    }

    @Test
    void onlyTheWorkbenchUsesUserInterfaceToolkits() throws IOException {
        assertEquals(List.of(), here.userInterfaceOutsideTheWorkbench());
        bundle("org.prosect.ui.slices", "Require-Bundle: org.eclipse.ui", "import org.eclipse.swt.SWT;");
        bundle("org.prosect.core", "Require-Bundle: org.eclipse.osgi",
                "// import org.eclipse.swt.SWT;\n/* org.eclipse.ui.X */ class A { String s = \"org.eclipse.ui.x\"; }");
        bundle("org.prosect.cli", "Require-Bundle: org.eclipse.jface", "class A { org.eclipse.swt.graphics.Point p; }");
        bundle("org.prosect.metrics", "Import-Package: org.eclipse.swt.graphics", "import static org.eclipse.jface.A.b;");
        assertEquals(List.of("org.prosect.cli/src/x/A.java", "org.prosect.cli/META-INF/MANIFEST.MF: org.eclipse.jface",
                "org.prosect.metrics/src/x/A.java",
                "org.prosect.metrics/META-INF/MANIFEST.MF: org.eclipse.swt.graphics"), new HouseRules(checkout).userInterfaceOutsideTheWorkbench());
    }

    @Test
    void onlyBackendsSeeEngines() throws IOException {
        assertEquals(List.of(), here.enginesOutsideTheirBackends());
        bundle("org.prosect.backend.tensorflow", "Require-Bundle: org.tensorflow.core", "import org.tensorflow.Graph;");
        bundle("org.prosect.nn", "Import-Package: java.util", "import ai.onnxruntime.OrtSession;");
        assertEquals(List.of("org.prosect.nn/src/x/A.java"), new HouseRules(checkout).enginesOutsideTheirBackends());
    }

    @Test
    void noMethodUsesAnother() throws IOException {
        assertEquals(List.of(), here.methodsThatUseOtherMethods());
        bundle("org.prosect.method.sam", "Require-Bundle: org.prosect.core,org.prosect.method.classic", "");
        bundle("org.prosect.method.vessel", "Import-Package: org.prosect.method.sam.encoder,org.prosect.method.vessel.tree", "");
        assertEquals(List.of("org.prosect.method.sam uses org.prosect.method.classic",
                "org.prosect.method.vessel uses org.prosect.method.sam.encoder"),
                new HouseRules(checkout).methodsThatUseOtherMethods());
    }

    @Test
    void noHostUsesAContribution() throws IOException {
        assertEquals(List.of(), here.hostsThatUseContributions());
        bundle("org.prosect.cli", "Require-Bundle: org.prosect.core,org.prosect.io.nifti;bundle-version=\"0.1\"", "");
        bundle("org.prosect.ui.results", "Import-Package: org.prosect.metrics.overlap", "import org.prosect.prompts.PointPromptType;");
        assertEquals(List.of("org.prosect.cli uses org.prosect.io.nifti", "org.prosect.cli/META-INF/MANIFEST.MF: org.prosect.io.nifti",
                "org.prosect.ui.results uses org.prosect.metrics.overlap", "org.prosect.ui.results/src/x/A.java",
                "org.prosect.ui.results/META-INF/MANIFEST.MF: org.prosect.metrics.overlap"), new HouseRules(checkout).hostsThatUseContributions());
    }

    @Test
    void noBundleUsesAHigherFloor() throws IOException {
        assertEquals(List.of(), here.bundlesThatLookUp());
        bundle("org.prosect.imaging", "Require-Bundle: org.prosect.core", "");
        bundle("org.prosect.study.edit", "Require-Bundle: org.prosect.study", "");
        bundle("org.prosect.attic", "Require-Bundle: org.prosect.study", "");
        assertEquals(List.of("org.prosect.attic has no floor in ARCHITECTURE.md, section 2", "org.prosect.imaging uses org.prosect.core"),
                new HouseRules(checkout).bundlesThatLookUp());
    }

    @Test
    void everyStringIsThereInGermanAndChinese() throws IOException {
        assertEquals(List.of(), here.stringsWithoutTranslation());
        assertEquals(List.of(), here.namesWithoutAString());
        bundle("org.prosect.ui.results", "Import-Package: java.util", "");
        Path folder = checkout.resolve("bundles/org.prosect.ui.results");
        Files.writeString(folder.resolve("plugin.xml"), "<plugin><view name=\"%view.name\" help='%view.help' ratio='5%'/></plugin>");
        Files.writeString(folder.resolve("plugin.properties"), "view.name=View\nmenu=Menu\n");
        Files.writeString(folder.resolve("plugin_de.properties"), "view.name=Ansicht\nmenu=Men\u00fc\nold=alt\n");
        Files.writeString(folder.resolve("plugin_zh.properties"), "menu=\\u83dc\\u5355\n");
        HouseRules there = new HouseRules(checkout);
        assertEquals(List.of("bundles/org.prosect.ui.results/plugin_de.properties has old too many",
                "bundles/org.prosect.ui.results/plugin_zh.properties lacks view.name"), there.stringsWithoutTranslation());
        assertEquals(List.of("org.prosect.ui.results/plugin.xml: %view.help"), there.namesWithoutAString());
    }

    @Test
    void noInternalPackageIsExported() throws IOException {
        assertEquals(List.of(), here.internalPackagesThatAreExported());
        bundle("org.prosect.nn", "Export-Package: org.prosect.nn,org.prosect.nn.internal.ops;version=\"1\";x-internal:=true", "");
        assertEquals(List.of("org.prosect.nn exports org.prosect.nn.internal.ops"), new HouseRules(checkout).internalPackagesThatAreExported());
    }

    @Test
    void everyPackageHasADescription() throws IOException {
        assertEquals(List.of(), here.packagesWithoutDescription());
        bundle("org.prosect.nn", "Import-Package: java.util", "");
        Files.writeString(checkout.resolve("bundles/org.prosect.nn/src/x/package-info.java"), "package x;");
        bundle("org.prosect.synth", "Import-Package: java.util", "");
        assertEquals(List.of("bundles/org.prosect.synth/src/x"), new HouseRules(checkout).packagesWithoutDescription());
    }

    @Test
    void noLineIsTooLong() throws IOException {
        assertEquals(List.of(), here.linesThatAreTooLong());
        bundle("org.prosect.nn", "Import-Package: java.util", "//" + "x".repeat(148) + "\n//" + "x".repeat(149));
        assertEquals(List.of("bundles/org.prosect.nn/src/x/A.java, line 3"), new HouseRules(checkout).linesThatAreTooLong());
    }

    @Test
    void everyExtensionPointHasASchemaWithoutBlankTexts() throws Exception {
        List<String> blank = new ArrayList<>();
        for (BundleProject bundle : BundleProject.in(SharedFiles.checkout(), "bundles")) {
            Path plugin = bundle.folder().resolve("plugin.xml");
            if (Files.exists(plugin)) {
                for (Element point : elements(plugin, "extension-point")) {
                    Path schema = bundle.folder().resolve(point.getAttribute("schema"));
                    if (!Files.isRegularFile(schema)) {
                        blank.add(bundle.id() + ": " + point.getAttribute("id") + " has no schema");
                    } else if (elements(schema, "documentation").stream().anyMatch(d -> d.getTextContent().isBlank())) {
                        blank.add(bundle.id() + ": " + schema.getFileName() + " has a blank text");
                    }
                }
            }
        }
        assertEquals(List.of(), blank);
    }

    private static List<Element> elements(Path xml, String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        NodeList found = factory.newDocumentBuilder().parse(xml.toFile()).getElementsByTagName(name);
        List<Element> result = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            result.add((Element) found.item(i));
        }
        return result;
    }

    private void bundle(String id, String header, String java) throws IOException {
        Path folder = checkout.resolve("bundles").resolve(id);
        Files.createDirectories(folder.resolve("META-INF"));
        Files.createDirectories(folder.resolve("src/x"));
        Files.writeString(folder.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\nBundle-SymbolicName: " + id + "\n" + header + "\n");
        Files.writeString(folder.resolve("src/x/A.java"), "package x;\n" + java + "\n");
    }
}
