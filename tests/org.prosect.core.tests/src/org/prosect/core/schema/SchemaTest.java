package org.prosect.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prosect.core.compute.ComputeBackend;
import org.prosect.core.format.ImageFormat;
import org.prosect.core.format.MeshFormat;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.metric.EvaluationMetric;
import org.prosect.core.metric.InteractionMetric;
import org.prosect.core.prompt.PromptType;
import org.prosect.core.schema.ExtensionSchema.AttributeDeclaration;
import org.prosect.core.schema.ExtensionSchema.ElementDeclaration;
import org.prosect.core.simulation.CohortKind;
import org.prosect.core.simulation.Simulator;
import org.prosect.nn.Architecture;
import org.w3c.dom.Element;

/** The documentation of the extension points, on which everyone who contributes relies. */
class SchemaTest {

    private static final Map<String, List<Class<?>>> INTERFACES = Map.of("segmentationMethods", List.of(SegmentationMethod.class),
            "promptTypes", List.of(PromptType.class), "computeBackends", List.of(ComputeBackend.class),
            "evaluationMetrics", List.of(EvaluationMetric.class, InteractionMetric.class), "imageFormats", List.of(ImageFormat.class),
            "meshFormats", List.of(MeshFormat.class), "simulators", List.of(Simulator.class, CohortKind.class), "architectures",
            List.of(Architecture.class));

    static Set<String> points() throws IOException {
        return CoreSchemas.files().keySet();
    }

    @Test
    void everyExtensionPointOfTheCoreIsDeclared() throws IOException {
        assertEquals(Set.of("segmentationMethods", "promptTypes", "computeBackends", "evaluationMetrics", "models", "imageFormats", "meshFormats",
                "simulators", "architectures", "canonicalMeshes"), points());
    }

    @ParameterizedTest
    @MethodSource("points")
    void schemaNamesItsExtensionPoint(String point) throws IOException {
        ExtensionSchema schema = CoreSchemas.of(point);
        assertEquals(CoreSchemas.CORE, schema.plugin());
        assertEquals(point, schema.point());
        assertEquals(CoreSchemas.CORE, ExtensionSchema.parse(CoreSchemas.files().get(point)).getDocumentElement().getAttribute("targetNamespace"));
    }

    @ParameterizedTest
    @MethodSource("points")
    void everySectionElementAndAttributeIsDocumented(String point) throws IOException {
        ExtensionSchema schema = CoreSchemas.of(point);
        assertText("description", schema.description());
        assertEquals(Set.of("since", "examples", "apiinfo", "implementation", "copyright"), schema.sections().keySet());
        assertEquals("0.1", schema.sections().get("since"));
        assertTrue(schema.sections().get("copyright").contains("EPL-2.0"));
        schema.sections().forEach((type, text) -> {
            if (!type.equals("since")) {
                assertText("section " + type, text);
            }
        });
        schema.elements().forEach((name, element) -> {
            assertText(name, element.description());
            element.attributes().forEach((a, attribute) -> assertText(name + "/@" + a, attribute.description()));
        });
    }

    @ParameterizedTest
    @MethodSource("points")
    void attributesSayWhetherTheyAreRequiredAndGiveAnExample(String point) throws IOException {
        CoreSchemas.of(point).elements().forEach((name, element) -> element.attributes().forEach((a, attribute) -> {
            String where = name + "/@" + a + ": " + attribute.description();
            assertEquals(attribute.required(), attribute.description().endsWith("Required."), where);
            assertEquals(!attribute.required(), attribute.description().contains("Optional"), where);
            assertEquals(attribute.use().equals("default"), !attribute.value().isEmpty(), where);
            assertTrue(attribute.value().isEmpty() || attribute.description().replaceAll("\\s+", " ").contains("default: " + attribute.value()),
                    where);
            assertTrue(a.equals("point") || attribute.description().contains("Example:"), where);
        }));
    }

    @ParameterizedTest
    @MethodSource("points")
    void classAttributesNameTheInterface(String point) throws IOException {
        List<AttributeDeclaration> classes = CoreSchemas.of(point).elements().values().stream().map(ElementDeclaration::attributes)
                .filter(a -> a.containsKey("class")).map(a -> a.get("class")).toList();
        assertEquals(INTERFACES.getOrDefault(point, List.of()).stream().map(i -> ":" + i.getName()).toList(),
                classes.stream().map(AttributeDeclaration::basedOn).toList());
        for (AttributeDeclaration a : classes) {
            assertTrue(a.required());
            assertEquals("java", a.kind());
        }
    }

    @ParameterizedTest
    @MethodSource("points")
    void everyDeclaredElementHasItsPlace(String point) throws IOException {
        ExtensionSchema schema = CoreSchemas.of(point);
        List<String> placed = new ArrayList<>(List.of("extension"));
        schema.elements().values().forEach(e -> placed.addAll(e.children()));
        assertEquals(schema.elements().keySet(), Set.copyOf(placed));
        assertEquals(List.of("point", "id", "name"), List.copyOf(schema.elements().get("extension").attributes().keySet()));
    }

    @Test
    void everyBundleOfTheCheckoutFollowsTheSchemas() throws IOException {
        Map<String, Path> files = CoreSchemas.files();
        List<String> violations = new ArrayList<>();
        for (Path plugin : CoreSchemas.plugins()) {
            for (Element extension : ExtensionSchema.children(ExtensionSchema.parse(plugin).getDocumentElement(), "extension")) {
                String point = extension.getAttribute("point");
                if (point.startsWith(CoreSchemas.CORE + ".")) {
                    Path schema = files.get(point.substring(CoreSchemas.CORE.length() + 1));
                    if (schema == null) {
                        violations.add(plugin + ": there is no extension point " + point);
                    } else {
                        ExtensionSchema.read(schema).violations(extension).forEach(v -> violations.add(plugin + ": " + v));
                    }
                }
            }
        }
        assertEquals(List.of(), violations);
    }

    @Test
    void violationsOfASchemaAreFound(@TempDir Path folder) throws IOException {
        Path plugin = Files.writeString(folder.resolve("plugin.xml"), """
                <plugin><extension point="org.prosect.core.segmentationMethods">
                  <method id="m" name="M" description="d" promptTypes="point" dimensions="4" colour="red">
                    <parameter id="p" name="P" type="real" default="1" help="h" choice="1"/>
                    <option/>
                  </method>
                </extension></plugin>
                """);
        Element extension = ExtensionSchema.children(ExtensionSchema.parse(plugin).getDocumentElement(), "extension").getFirst();
        assertEquals(List.of("extension/method[m] has attribute colour, which is not declared",
                "extension/method[m] says dimensions=4, allowed are [2, 3, 2,3]",
                "extension/method[m] lacks the required attribute class",
                "extension/method[m]/parameter[p] has attribute choice, which is not declared",
                "extension/method[m]/option[] is not declared"), CoreSchemas.of("segmentationMethods").violations(extension));
    }

    private static void assertText(String where, String text) {
        assertTrue(text.length() >= 20, () -> where + " is hardly documented: '" + text + "'");
        assertFalse(text.matches("(?is).*(\\bEnter \\w+|TODO|FIXME|\\[Enter).*"), () -> where + " holds a phrase of the template: '" + text + "'");
    }
}
