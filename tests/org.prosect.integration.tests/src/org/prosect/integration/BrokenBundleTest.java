package org.prosect.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.broken.MarkerPrompts;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.ComputeDevices;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.method.ImageSource;
import org.prosect.core.method.MethodHost;
import org.prosect.core.method.MethodRunner;
import org.prosect.core.method.MethodSettings;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.prompt.PromptContext;
import org.prosect.core.prompt.PromptTexts;
import org.prosect.core.registry.Contribution;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.Problem;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.study.model.Image;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.StudyFactory;

/** The running platform with the bundle org.prosect.broken installed: all that is wrong is listed, and all the rest works. */
class BrokenBundleTest {

    private static final String BROKEN = "org.prosect.broken";
    private static final Volume IMAGE = Volume.allocate(Geometry.of(11, 11, 11, 1, 1, 1), VoxelType.INT16);
    private static final ImageSource NO_IMAGES = uri -> {
        throw new ProsectException("there is no " + uri, "Ask for none");
    };

    private Contributions contributions;

    @BeforeEach
    void readThePlatform() {
        contributions = Contributions.ofPlatform();
    }

    @Test
    void declarationsThatCannotBeUsedAreListedWithBundleValueAndRemedy() {
        List<String> expected = List.of(
                "method 'broken-attribute' of bundle org.prosect.broken has no attribute description. Add it in the plugin.xml of "
                        + "org.prosect.broken, or remove the bundle",
                "parameter 'radius' of bundle org.prosect.broken says default=\"20\". Give a number from 0 to 10 in the plugin.xml of "
                        + "org.prosect.broken, or remove the bundle",
                "backend 'broken-priority' of bundle org.prosect.broken says priority=\"high\". Give a number in the plugin.xml of "
                        + "org.prosect.broken, or remove the bundle",
                "metric 'broken-twice' of bundle org.prosect.broken has an id that is taken. Rename it in the plugin.xml of org.prosect.broken, "
                        + "or remove the bundle",
                "model 'broken-model' of bundle org.prosect.broken has no attribute sha256. Add it in the plugin.xml of org.prosect.broken, "
                        + "or remove the bundle");
        assertEquals(expected, ofBroken(contributions.problems()).stream().map(p -> p.what() + ". " + p.remedy()).toList());
    }

    @Test
    void codeThatCannotBeLoadedIsListedWithItsCause() {
        List<Problem> all = ofBroken(contributions.problemsAfterLoadingAll());
        List<String> whats = all.subList(ofBroken(contributions.problems()).size(), all.size()).stream().map(Problem::what).toList();
        List<String> starts = List.of(
                "method 'broken-constructor' of bundle org.prosect.broken cannot be loaded "
                        + "(IllegalStateException: the licence server does not answer)",
                "method 'broken-initialiser' of bundle org.prosect.broken cannot be loaded (NumberFormatException: For input string: \"not a "
                        + "number\")",
                "method 'broken-class' of bundle org.prosect.broken cannot be loaded (ClassNotFoundException: org.prosect.broken.NotInThisBundle",
                "method 'broken-type' of bundle org.prosect.broken cannot be loaded (ClassCastException: ",
                "promptType 'broken-native' of bundle org.prosect.broken cannot be loaded (UnsatisfiedLinkError: no prosect-is-not-here in ",
                "simulator 'broken-simulator' of bundle org.prosect.broken cannot be loaded (IllegalAccessException: ");
        assertEquals(starts.size(), whats.size(), whats::toString);
        for (int i = 0; i < starts.size(); i++) {
            assertTrue(whats.get(i).startsWith(starts.get(i)), whats.get(i));
        }
        assertEquals(List.of("Update or remove bundle org.prosect.broken"),
                all.subList(5, all.size()).stream().map(Problem::remedy).distinct().toList());
    }

    @Test
    void allOtherContributionsOfThePlatformLoad() {
        List<Problem> others = contributions.problemsAfterLoadingAll().stream().filter(p -> !p.bundle().equals(BROKEN)).toList();
        assertEquals(List.of(), others);
    }

    @Test
    void builtInContributionsOfEveryKindAreThere() throws ProsectException {
        assertEquals("org.prosect.prompts", contributions.promptType("point").code().bundle());
        assertEquals("org.prosect.metrics", contributions.metric("dice").code().bundle());
        assertEquals("org.prosect.synth", contributions.simulator("body").code().bundle());
        assertTrue(contributions.imageFormats().stream().map(f -> f.code().bundle()).toList()
                .containsAll(List.of("org.prosect.io.nifti", "org.prosect.io.nrrd", "org.prosect.io.metaimage", "org.prosect.io.png")));
    }

    @Test
    void methodBesideBrokenOnesSegments() throws ProsectException {
        assertEquals(33, countWith("working", marker(5, 5, 5)));
    }

    @Test
    void provenanceNamesTheVersionOfTheBundle() throws ProsectException {
        Contribution<?> code = contributions.method("working").code();
        assertTrue(code.version().startsWith("0.1.0"), code.version());
    }

    @Test
    void sessionThatThrowsLeavesThePromptsAndTheOtherMethodsAsTheyWere() throws ProsectException {
        PromptSet prompts = marker(5, 5, 5);
        SegmentationException e = assertThrows(SegmentationException.class, () -> countWith("broken-session", prompts));
        assertEquals("method broken-session failed (NoSuchMethodError: void org.example.Gone.away())", e.what());
        assertTrue(e.remedy().contains(BROKEN), e::remedy);
        assertEquals(1, prompts.getPrompts().size());
        assertEquals(33, countWith("working", prompts));
    }

    @Test
    void brokenPromptTypesDoNotHinderPromptsOfOthers() throws ProsectException {
        // the broken types stand before the working one in the list
        PromptTexts texts = new PromptTexts(contributions.promptTypes());
        String text = "broken-marker:1.0,2.0,3.0";
        assertEquals(text, texts.format(texts.parse(text, null)));
        Image image = StudyFactory.eINSTANCE.createImage();
        image.setGeometry(IMAGE.geometry());
        Prompt point = texts.parse("point:1,2,3", new PromptContext(StudyFactory.eINSTANCE.createStudy(), image));
        assertEquals(new Point3(1, 2, 3), ((PointPrompt) point).getPosition());
        PromptSet prompts = marker(5, 5, 5);
        assertEquals(List.of(), MethodRunner.rejections(contributions.method("working"), contributions.promptTypes(), prompts));
        assertEquals("Update or remove bundle org.prosect.broken", assertThrows(ProsectException.class, () -> texts.parse("broken-native:1",
                null)).remedy());
    }

    @Test
    void brokenFormatDoesNotHinderTheRecognitionOfFiles(@TempDir Path folder) throws Exception {
        ImageFiles files = new ImageFiles(contributions.imageFormats());
        Path unknown = Files.writeString(folder.resolve("unknown"), "nothing that a format knows");
        assertTrue(assertThrows(FormatException.class, () -> files.forReading(unknown)).what().contains("neither its name nor its first bytes"));
        Volume image = Volume.allocate(IMAGE.geometry(), VoxelType.INT16);
        image.set(7, 42);
        files.write(image, folder.resolve("image.nii"), Progress.NONE);
        Path nameless = Files.move(folder.resolve("image.nii"), folder.resolve("nameless"));
        assertEquals("nifti", files.forReading(nameless).id());
        assertEquals(42, files.read(nameless, Progress.NONE).get(7));
    }

    @Test
    void brokenFormatGivesErrorsOfTheFileAndLeavesNothingBehind(@TempDir Path folder) throws Exception {
        ImageFiles files = new ImageFiles(contributions.imageFormats());
        Path file = Files.writeString(folder.resolve("scan.broken"), "old");
        for (FormatException e : List.of(assertThrows(FormatException.class, () -> files.read(file, Progress.NONE)),
                assertThrows(FormatException.class, () -> files.readHeader(file)),
                assertThrows(FormatException.class, () -> files.write(IMAGE, file, Progress.NONE)))) {
            assertTrue(e.what().startsWith(file + ": format broken-format failed ("), e::what);
            assertTrue(e.remedy().contains(BROKEN), e::remedy);
        }
        assertEquals("old", Files.readString(file));
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void contributionThatFailedIsStillThereForLists() {
        List<String> ids = new ArrayList<>();
        contributions.methods().forEach(m -> ids.add(m.id()));
        assertTrue(ids.containsAll(List.of("broken-constructor", "broken-class", "working")), ids::toString);
        assertFalse(ids.contains("broken-attribute"), ids::toString);
    }

    private long countWith(String method, PromptSet prompts) throws ProsectException {
        try (MethodRunner runner = MethodRunner.open(contributions.method(method), IMAGE, MethodSettings.DEFAULT,
                new MethodHost(contributions.promptTypes(), NO_IMAGES, uri -> {
                    throw new AssertionError("no prompt names a mesh");
                }, new ComputeDevices(List.of()), System.err::println), Progress.NONE)) {
            return runner.segment(prompts, Progress.NONE).segmentation().mask().count();
        }
    }

    private static PromptSet marker(double x, double y, double z) {
        PromptSet prompts = StudyFactory.eINSTANCE.createPromptSet();
        prompts.getPrompts().add(MarkerPrompts.at(new Point3(x, y, z)));
        return prompts;
    }

    private static List<Problem> ofBroken(List<Problem> problems) {
        return problems.stream().filter(p -> p.bundle().equals(BROKEN)).toList();
    }
}
