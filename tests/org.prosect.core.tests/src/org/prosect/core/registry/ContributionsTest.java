package org.prosect.core.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.EvaluandKind;
import org.prosect.core.parameter.ParameterDescriptor;
import org.prosect.core.parameter.ParameterType;

class ContributionsTest {

    private static final String CODE = " class='" + GoodMethod.class.getName() + "'";
    private static final String METHOD = " name='N' description='D' promptTypes='point' dimensions='3'" + CODE;

    @Test
    void methodIsReadAsDeclared() throws ProsectException {
        Contributions c = new TestRegistry().with("org.good", "segmentationMethods", """
                <method id="grow" name=" Region growing " description="Grows." promptTypes="point, box,scribble" dimensions="2,3" architecture="unet"
                      citation="Somebody 1994" class="%s">
                   <parameter id="tolerance" name="Tolerance" type="real" default="2.5" min="0" max="10" unit="sd" help="How far."/>
                   <parameter id="neighbours" name="Neighbours" type="choice" default="6" choices="6, 18,26" help="Which count."/>
                   <parameter id="prior" name="Prior" type="file" help="A file."/>
                </method>""".formatted(GoodMethod.class.getName())).contributions();
        assertEquals(List.of(), problems(c, "org.good"));
        MethodDescriptor m = c.method("grow");
        assertEquals("Region growing", m.name());
        assertEquals("Grows.", m.description());
        assertEquals(List.of("point", "box", "scribble"), m.promptTypes());
        assertEquals(Set.of(2, 3), m.dimensions());
        assertEquals("unet", m.architecture());
        assertEquals("Somebody 1994", m.citation());
        assertEquals(List.of(
                new ParameterDescriptor("tolerance", "Tolerance", ParameterType.REAL, "2.5", 0, 10, List.of(), "sd", "How far."),
                new ParameterDescriptor("neighbours", "Neighbours", ParameterType.CHOICE, "6", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
                        List.of("6", "18", "26"), "", "Which count."),
                new ParameterDescriptor("prior", "Prior", ParameterType.FILE, "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(), "",
                        "A file.")), m.parameters());
        assertEquals("org.good", m.code().bundle());
    }

    @Test
    void metricIsReadAsDeclared() throws ProsectException {
        Contributions c = new TestRegistry().with("org.good", "evaluationMetrics", """
                <metric id="nsd/deepmind" name="NSD" definition="d" unit="" higherIsBetter="true" emptyRule="undefined" tolerance="1.5" needs="mesh"
                      default="true" class="X"/>
                <metric id="volume" name="Volume" definition="d" unit="ml" emptyRule="0" class="X"/>""").contributions();
        MetricDescriptor nsd = c.metric("nsd/deepmind");
        assertEquals(OptionalDouble.of(1.5), nsd.tolerance());
        assertTrue(nsd.higherIsBetter() && nsd.needs() == EvaluandKind.MESH && nsd.isDefault());
        MetricDescriptor volume = c.metric("volume");
        assertEquals("ml", volume.unit());
        assertEquals(OptionalDouble.empty(), volume.tolerance());
        assertFalse(volume.higherIsBetter() || volume.needs() != EvaluandKind.MASK || volume.isDefault());
    }

    @Test
    void interactionMetricsAreReadApartFromMetrics() throws ProsectException {
        Contributions c = new TestRegistry().with("org.good", "evaluationMetrics", """
                <interactionMetric id="dice" name="Clicks" definition="d" unit="clicks" undefinedRule="never" uses="dice, nsd/deepmind@5" class="X"/>
                <metric id="dice" name="Dice" definition="d" emptyRule="0" class="X"/>""").contributions();
        assertEquals(List.of(), problems(c, "org.good"));
        assertEquals(List.of("Dice"), c.metrics().stream().map(MetricDescriptor::name).toList());
        InteractionMetricDescriptor clicks = c.interactionMetrics().getFirst();
        assertEquals(1, c.interactionMetrics().size());
        assertEquals("Clicks", clicks.name());
        assertEquals("clicks", clicks.unit());
        assertEquals("never", clicks.undefinedRule());
        assertEquals(List.of("dice", "nsd/deepmind@5"), clicks.uses());
        assertFalse(clicks.higherIsBetter());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nsd | nsd@1.5mm", "nsd@2 | nsd@2mm", "nsd@2mm | nsd@2mm", "nsd@0.25 | nsd@0.25mm", "nsd@0 | nsd@0mm", "dice | dice"})
    void chosenMetricHasTheToleranceBehindTheAtOrTheDeclaredOne(String text, String label) throws ProsectException {
        assertEquals(label, ChosenMetric.parse(text, toleranceMetrics()).label());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nsd@", "nsd@x", "nsd@-1", "nsd@NaN", "nsd@Infinity", "dice@2", "hd"})
    void metricThatCannotBeChosenIsAnErrorWithTheText(String text) {
        ProsectException e = assertThrows(ProsectException.class, () -> ChosenMetric.parse(text, toleranceMetrics()));
        assertTrue(e.what().contains(text.substring(text.indexOf('@') + 1)), e.what());
    }

    private static Contributions toleranceMetrics() {
        return new TestRegistry().with("org.good", "evaluationMetrics", """
                <metric id="nsd" name="NSD" definition="d" emptyRule="0" tolerance="1.5" class="X"/>
                <metric id="dice" name="Dice" definition="d" emptyRule="0" class="X"/>""").contributions();
    }

    @Test
    void otherKindsAreReadAsDeclared() throws ProsectException {
        Contributions c = new TestRegistry()
                .with("org.a", "promptTypes", "<promptType id='point' name='Point' keyword='pt' syntax='pt:X' description='d' class='X'/>")
                .with("org.b", "models", "<model id='m' name='M' architecture='unet' file='w.safetensors' sha256='00' licence='CC0-1.0' "
                        + "trainingData='t' intendedUse='u'/>")
                .with("org.c", "simulators", "<simulator id='body' name='Body' description='d' class='X'/>").contributions();
        assertEquals("pt", c.promptType("point").keyword());
        assertEquals(new ModelDescriptor("m", "M", "unet", "w.safetensors", "00", "CC0-1.0", "t", "u", "", "org.b"), c.model("m"));
        assertEquals("Body", c.simulator("body").name());
    }

    @Test
    void formatsAreReadAsDeclared() {
        Contributions c = new TestRegistry().with("org.f", "imageFormats", "<format id='nifti' name='NIfTI' suffixes='.nii, .nii.gz' writes='true' "
                + "description='d' class='X'/><format id='png' name='PNG' suffixes='.png' description='d' class='X'/>")
                .with("org.g", "meshFormats", "<format id='ply' name='PLY' suffixes='.ply' description='d' class='X'/>").contributions();
        assertEquals(List.of(".nii", ".nii.gz"), c.imageFormats().getFirst().suffixes());
        assertEquals(List.of(true, false), c.imageFormats().stream().map(FormatDescriptor::writes).toList());
        assertEquals(List.of("ply"), c.meshFormats().stream().map(FormatDescriptor::id).toList());
    }

    @Test
    void backendsOfHigherPriorityComeFirst() {
        Contributions c = new TestRegistry()
                .with("org.a", "computeBackends", "<backend id='slow' name='S' priority='-5' class='X'/><backend id='plain' name='P' class='X'/>")
                .with("org.b", "computeBackends", "<backend id='fast' name='F' priority='50' class='X'/>").contributions();
        assertEquals(List.of("fast", "plain", "slow"), c.backends().stream().map(BackendDescriptor::id).toList());
    }

    @Test
    void contributionsAreInTheOrderOfBundleNamesWhateverTheOrderOfStart() {
        Contributions c = new TestRegistry().with("org.z", "segmentationMethods", "<method id='z'" + METHOD + "/>")
                .with("org.a", "segmentationMethods", "<method id='b'" + METHOD + "/><method id='a'" + METHOD + "/>").contributions();
        assertEquals(List.of("b", "a", "z"), c.methods().stream().map(MethodDescriptor::id).toList());
    }

    @Test
    void ofTwoWithOneIdTheFirstBundleCountsAndTheOtherIsAProblem() throws ProsectException {
        Contributions c = new TestRegistry().with("org.late", "segmentationMethods", "<method id='m'" + METHOD + "/><method id='n'" + METHOD + "/>")
                .with("org.early", "segmentationMethods", "<method id='m'" + METHOD + "/>").contributions();
        assertEquals("org.early", c.method("m").code().bundle());
        assertEquals("org.late", c.method("n").code().bundle());
        Problem p = problems(c, "org.late").getFirst();
        assertEquals("method 'm' of bundle org.late has an id that is taken", p.what());
        assertEquals("Rename it in the plugin.xml of org.late, or remove the bundle", p.remedy());
    }

    @Test
    void oneIdMayStandForContributionsOfSeveralKinds() {
        Contributions c = new TestRegistry().with("org.a", "imageFormats", "<format id='ply' name='N' suffixes='.p' description='d' class='X'/>")
                .with("org.b", "meshFormats", "<format id='ply' name='N' suffixes='.p' description='d' class='X'/>").contributions();
        assertEquals(List.of(), problems(c, "org.b"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<method name='N' description='D' promptTypes='point' dimensions='3'/> | method of bundle org.bad has no attribute id",
        "<method id='m' name=' ' description='D' promptTypes='point' dimensions='3'/> | method 'm' of bundle org.bad has no attribute name",
        "<method id='m' name='N' description='D' dimensions='3'/> | method 'm' of bundle org.bad has no attribute promptTypes",
        "<method id='m' name='N' description='D' promptTypes='point'/> | method 'm' of bundle org.bad says dimensions=\"\"",
        "<method id='m' name='N' description='D' promptTypes='point' dimensions='2,4'/> | method 'm' of bundle org.bad says dimensions=\"4\""})
    void methodThatCannotBeUnderstoodIsAProblemAndTheNextOneWorks(String xml, String what) throws ProsectException {
        Contributions c = new TestRegistry().with("org.bad", "segmentationMethods", xml + "<method id='next'" + METHOD + "/>").contributions();
        List<Problem> problems = problems(c, "org.bad");
        assertEquals(List.of(what), problems.stream().map(Problem::what).toList());
        assertTrue(problems.getFirst().remedy().endsWith("in the plugin.xml of org.bad, or remove the bundle"), problems.getFirst().remedy());
        assertEquals(List.of("next"), c.methods().stream().map(MethodDescriptor::id).toList());
        c.method("next").code().get();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<parameter name='P' type='real' default='1' help='h'/> | parameter of bundle org.bad has no attribute id | Add it in",
        "<parameter id='p' name='P' type='number' default='1' help='h'/> | parameter 'p' of bundle org.bad says type=\"number\""
                + " | Give integer, real,",
        "<parameter id='p' name='P' type='real' default='x' min='0' help='h'/> | parameter 'p' of bundle org.bad says default=\"x\""
                + " | Give a number from 0 in",
        "<parameter id='p' name='P' type='real' default='-1' min='0' help='h'/> | parameter 'p' of bundle org.bad says default=\"-1\""
                + " | Give a number from 0 in",
        "<parameter id='p' name='P' type='integer' help='h'/> | parameter 'p' of bundle org.bad says default=\"\" | Give a whole number in",
        "<parameter id='p' name='P' type='choice' default='a' choices='b,c' help='h'/> | parameter 'p' of bundle org.bad says default=\"a\""
                + " | Give one of b, c",
        "<parameter id='p' name='P' type='real' default='1' max='ten' help='h'/> | parameter 'p' of bundle org.bad says max=\"ten\""
                + " | Give a number in",
        "<parameter id='p' name='P' type='real' default='1' max='NaN' help='h'/> | parameter 'p' of bundle org.bad says max=\"NaN\""
                + " | Give a number in",
        "<parameter id='p' name='P' type='real' default='1' help=''/> | parameter 'p' of bundle org.bad has no attribute help | Add it in",
        "<parameter id='p' name='P' type='text' help='h'/><parameter id='p' name='P' type='text' help='h'/>"
                + " | parameter 'p' of bundle org.bad says id=\"p\" | Give an id"})
    void methodWithAWrongParameterIsAProblem(String parameters, String what, String remedy) {
        Contributions c = new TestRegistry().with("org.bad", "segmentationMethods", "<method id='m'" + METHOD + ">" + parameters + "</method>")
                .contributions();
        List<Problem> problems = problems(c, "org.bad");
        assertEquals(List.of(what), problems.stream().map(Problem::what).toList());
        assertTrue(problems.getFirst().remedy().startsWith(remedy), problems.getFirst().remedy());
        assertEquals(List.of(), c.methods());
    }

    @ParameterizedTest
    @ValueSource(strings = {"higherIsBetter='yes'", "default='1'", "needs='surface'", "tolerance='1 mm'"})
    void metricWithAValueThatIsNotAllowedIsAProblem(String attribute) {
        Contributions c = new TestRegistry().with("org.bad", "evaluationMetrics",
                "<metric id='m' name='N' definition='d' emptyRule='e' class='X' " + attribute
                + "/>").contributions();
        assertEquals(1, problems(c, "org.bad").size());
        assertEquals(List.of(), c.metrics());
    }

    @Test
    void readingDeclarationsLoadsNoCode() {
        Contributions c = new TestRegistry().with("org.bad", "segmentationMethods",
                "<method id='m' name='N' description='D' promptTypes='point' dimensions='3' "
                + "class='" + ThrowingMethod.class.getName() + "'/>").contributions();
        assertEquals(1, c.methods().size());
        assertEquals(List.of(), problems(c, "org.bad"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ThrowingMethod | cannot be loaded (IllegalStateException: the licence server does not answer)",
        "UnlinkableMethod | cannot be loaded (NoSuchMethodError: void org.example.Gone.away())",
        "BrokenInitialiserMethod | cannot be loaded (NumberFormatException: For input string: \"not a number\")",
        "PrivateMethod | cannot be loaded (NoSuchMethodException: ",
        "NoMethod | cannot be loaded (ClassCastException: ",
        "MissingMethod | cannot be loaded (ClassNotFoundException: "})
    void codeThatCannotBeLoadedFailsAloneAndTheSameEachTime(String type, String what) throws ProsectException {
        Contributions c = new TestRegistry().with("org.bad", "segmentationMethods",
                "<method id='m' name='N' description='D' promptTypes='point' dimensions='3' "
                + "class='org.prosect.core.registry." + type + "'/><method id='good'" + METHOD + "/>").contributions();
        ProsectException e = assertThrows(ProsectException.class, () -> c.method("m").code().get());
        assertTrue(e.what().startsWith("method 'm' of bundle org.bad " + what), e::what);
        assertEquals("Update or remove bundle org.bad", e.remedy());
        assertSame(e, assertThrows(ProsectException.class, () -> c.method("m").code().get()));
        assertEquals(List.of(new Problem("org.bad", e.what(), e.remedy())), c.problemsAfterLoadingAll().stream().filter(p -> p.bundle()
                .equals("org.bad")).toList());
        assertInstanceOf(GoodMethod.class, c.method("good").code().get());
    }

    @Test
    void methodWithoutAClassFailsWhenItIsLoaded() {
        Contributions c = new TestRegistry().with("org.bad", "segmentationMethods",
                "<method id='m' name='N' description='D' promptTypes='point' dimensions='3'/>")
                .contributions();
        assertThrows(ProsectException.class, () -> c.method("m").code().get());
    }

    @Test
    void codeIsMadeOnce() throws ProsectException {
        MethodDescriptor m = new TestRegistry().with("org.good", "segmentationMethods", "<method id='m'" + METHOD + "/>").contributions()
                .method("m");
        assertSame(m.code().get(), m.code().get());
    }

    @Test
    void unknownIdsAreAnsweredWithTheKnownOnes() {
        Contributions c = new TestRegistry().with("org.good", "segmentationMethods", "<method id='a'" + METHOD + "/><method id='b'" + METHOD
                + "/>").contributions();
        ProsectException e = assertThrows(ProsectException.class, () -> c.method("c"));
        assertEquals("there is no segmentation method 'c'. Installed are a, b.", e.getMessage());
        Map<String, Executable> others = Map.of("prompt type", () -> c.promptType("x"), "metric", () -> c.metric("x"),
                "model", () -> c.model("x"), "compute backend", () -> c.backend("x"), "simulator", () -> c.simulator("x"));
        others.forEach((kind, call) -> assertEquals("there is no " + kind + " 'x'. None is installed: add a bundle that contributes one.",
                assertThrows(ProsectException.class, call).getMessage()));
    }

    @Test
    void nothingInstalledIsNoProblem() {
        Contributions c = new TestRegistry().contributions();
        assertEquals(List.of(), c.methods());
        assertEquals(List.of(), c.backends());
        assertEquals(List.of(), c.imageFormats());
    }

    private static List<Problem> problems(Contributions c, String bundle) {
        return c.problems().stream().filter(p -> p.bundle().equals(bundle)).toList();
    }
}
