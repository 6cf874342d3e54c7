package org.prosect.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.TestRegistry;

/** What a schema declares is exactly what {@link Contributions} asks for, and what it calls required is what Contributions cannot do without. */
class SchemaMatchesReaderTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "segmentationMethods", """
                    <method id="m" name="M" description="d" promptTypes="point" dimensions="2,3" architecture="a" citation="c" class="org.example.M">
                       <parameter id="p" name="P" type="text" default="t" min="0" max="9" choices="a,b" unit="mm" help="h"/>
                    </method>""",
            "promptTypes", "<promptType id='p' name='P' keyword='p' syntax='p:X' description='d' class='org.example.P'/>",
            "computeBackends", "<backend id='b' name='B' priority='1' class='org.example.B'/>",
            "evaluationMetrics", "<metric id='m' name='M' definition='d' unit='mm' higherIsBetter='true' emptyRule='r' tolerance='1' needs='mesh' "
                    + "default='true' class='org.example.M'/><interactionMetric id='i' name='I' definition='d' unit='s' higherIsBetter='true' "
                    + "undefinedRule='r' uses='dice,nsd@5' class='org.example.I'/>",
            "models", "<model id='m' name='M' architecture='a' file='f' sha256='s' licence='l' trainingData='t' intendedUse='u' mesh='liver'/>",
            "imageFormats", "<format id='f' name='F' suffixes='.f' writes='true' description='d' class='org.example.F'/>",
            "meshFormats", "<format id='f' name='F' suffixes='.f' writes='true' description='d' class='org.example.F'/>",
            "simulators", "<simulator id='s' name='S' description='d' class='org.example.S'/>"
                    + "<cohort id='c' name='C' description='d' labelMaps='true' class='org.example.C'>"
                    + "<parameter id='p' name='P' type='text' default='t' min='0' max='9' choices='a,b' unit='mm' help='h'/></cohort>",
            "canonicalMeshes", "<mesh id='m' name='M' codeSystem='SCT' code='1' licence='l' file='f' thumbnail='t' description='d'/>",
            "architectures", "<architecture id='a' name='A' description='d' citation='c' class='org.example.A'/>");

    static Set<String> points() throws IOException {
        return CoreSchemas.files().keySet();
    }

    @ParameterizedTest
    @MethodSource("points")
    void schemaDeclaresExactlyTheAttributesThatAreRead(String point) throws IOException {
        Map<String, Set<String>> declared = new TreeMap<>();
        CoreSchemas.of(point).elements().forEach((name, element) -> {
            if (!name.equals("extension")) {
                declared.put(name, new TreeSet<>(element.attributes().keySet()));
            }
        });
        Reading reading = new Reading(point, "", "");
        reading.contributions().problemsAfterLoadingAll();
        assertEquals(declared, reading.asked);
    }

    @ParameterizedTest
    @MethodSource("points")
    void requiredAttributesAreThoseThatCannotBeMissing(String point) throws IOException {
        Map<String, Boolean> declared = new TreeMap<>();
        Map<String, Boolean> found = new TreeMap<>();
        CoreSchemas.of(point).elements().forEach((name, element) -> {
            if (!name.equals("extension")) {
                element.attributes().forEach((a, attribute) -> {
                    declared.put(name + "/@" + a, attribute.required());
                    // a class that is missing is found when the code is loaded, which no class of this test can be
                    Contributions contributions = new Reading(point, name, a).contributions();
                    found.put(name + "/@" + a, a.equals("class") || contributions.problems().stream().anyMatch(p -> p.bundle()
                            .equals("org.example")));
                });
            }
        });
        assertEquals(declared, found);
    }

    /** A registry with one complete extension that writes down which attributes are asked for, and hides one of them. */
    private static final class Reading {

        private final String point;
        private final String hiddenElement;
        private final String hiddenAttribute;
        private final Map<String, Set<String>> asked = new TreeMap<>();

        Reading(String point, String hiddenElement, String hiddenAttribute) {
            this.point = point;
            this.hiddenElement = hiddenElement;
            this.hiddenAttribute = hiddenAttribute;
        }

        Contributions contributions() {
            IExtensionRegistry real = new TestRegistry().with("org.example", point, COMPLETE.get(point)).registry();
            return Contributions.of((IExtensionRegistry) Proxy.newProxyInstance(IExtensionRegistry.class.getClassLoader(),
                    new Class<?>[] {IExtensionRegistry.class}, (proxy, method, arguments) -> wrapped(method.invoke(real, arguments))));
        }

        private Object wrapped(Object result) {
            return result instanceof IConfigurationElement[] elements
                    ? Arrays.stream(elements).map(this::wrapped).toArray(IConfigurationElement[]::new) : result;
        }

        private IConfigurationElement wrapped(IConfigurationElement element) {
            return (IConfigurationElement) Proxy.newProxyInstance(IConfigurationElement.class.getClassLoader(),
                    new Class<?>[] {IConfigurationElement.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("getAttribute") || method.getName().equals("createExecutableExtension")) {
                            asked.computeIfAbsent(element.getName(), n -> new TreeSet<>()).add((String) arguments[0]);
                            if (element.getName().equals(hiddenElement) && arguments[0].equals(hiddenAttribute)) {
                                return null;
                            }
                        }
                        if (method.getName().equals("createExecutableExtension")) {
                            throw new CoreException(Status.error("this test has no code"));
                        }
                        try {
                            return wrapped(method.invoke(element, arguments));
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
