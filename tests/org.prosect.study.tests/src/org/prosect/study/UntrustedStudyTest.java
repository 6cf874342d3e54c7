package org.prosect.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a study.xmi: it opens, or there is a StudyException; nothing else happens. */
class UntrustedStudyTest {

    @TempDir
    Path temp;
    private Path folder;
    private String good;

    @BeforeEach
    void aGoodStudy() throws Exception {
        StudyFolder study = StudyFolder.create(temp.resolve("s"), "Case");
        Examples.fill(study.study());
        study.save();
        folder = study.folder();
        good = Files.readString(folder.resolve("study.xmi"));
    }

    private StudyException refused(String xml) throws Exception {
        Files.writeString(folder.resolve("study.xmi"), xml);
        StudyException e = assertThrows(StudyException.class, () -> StudyFolder.open(folder));
        assertTrue(e.what().contains("study.xmi"), e.what());
        assertFalse(e.remedy().isBlank());
        return e;
    }

    private StudyFolder opened(String xml) throws Exception {
        Files.writeString(folder.resolve("study.xmi"), xml);
        return StudyFolder.open(folder);
    }

    /** The good study with one thing replaced. */
    private String with(String what, String by) {
        assertTrue(good.contains(what), what);
        return good.replaceFirst(Pattern.quote(what), Matcher.quoteReplacement(by));
    }

    @Test
    void documentTypesAndEntitiesAreRefused() throws Exception {
        Path secret = Files.writeString(temp.resolve("secret"), "the secret");
        String body = good.substring(good.indexOf("<study:Study")).replaceFirst("name=\"Case\"", "name=\"&e;\"");
        assertTrue(refused("<!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + body).what().contains("DOCTYPE"));
        refused("<!DOCTYPE a SYSTEM \"" + secret.toUri() + "\">" + good.substring(good.indexOf("<study:Study")));
        refused("<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + secret.toUri() + "\"> %p;]>" + body);
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        refused(laughs + "]>" + body.replace("&e;", "&e29;"));
    }

    @Test
    void nothingIsFetchedFromTheNetworkOrOtherFiles() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(50);
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            StudyFolder located = opened(with("<study:Study ", "<study:Study xsi:schemaLocation=\"" + url + " " + url + "\" ")
                    .replaceFirst("<prompts xsi:type=\"study:PointPrompt\"", "<prompts xmlns:e=\"" + url + "\" xsi:type=\"e:Evil\""));
            located.study().eAllContents().forEachRemaining(o -> o.eCrossReferences().size());
            located.save();
            StudyFolder proxies = opened(good.replaceAll(" (image|promptSets)=\"[^\"]*\"", " $1=\"" + url + "#a\""));
            proxies.study().eAllContents().forEachRemaining(o -> o.eCrossReferences().forEach(Object::toString));
            assertTrue(proxies.warnings().toString().contains("another file, " + url), proxies.warnings().toString());
            proxies.save();
            refused(with("<images ", "<images href=\"" + url + "\" "));
            assertThrows(java.net.SocketTimeoutException.class, server::accept, "somebody connected");
        }
    }

    @Test
    void depthAndSizeAreBounded() throws Exception {
        StudyFolder escapes = opened(with("name=\"Case\"", "name=\"" + "&amp;&lt;&#10;".repeat(100_000) + "\""));
        assertEquals(300_000, escapes.study().getName().length());
        escapes.save();
        assertEquals(300_000, StudyFolder.open(folder).study().getName().length());
        StudyException deep = refused(with("</study:Study>", "<x>".repeat(100_000)));
        assertTrue(deep.what().contains("nested"), deep.what());
        refused("<a>".repeat(1_000_000));
        try (RandomAccessFile huge = new RandomAccessFile(folder.resolve("study.xmi").toFile(), "rw")) {
            huge.setLength(StudyFolder.MAX_BYTES + 1);
        }
        assertTrue(assertThrows(StudyException.class, () -> StudyFolder.open(folder)).what().contains("bytes, more than"));
    }

    @Test
    void aNewerFormatAsksForANewerVersion() throws Exception {
        StudyException e = refused(good.replace("http://prosect.org/study/1.0", "http://prosect.org/study/2.0"));
        assertTrue(e.what().contains("format 2.0, this version reads 1.0"), e.what());
        assertTrue(e.remedy().contains("newer version"), e.remedy());
    }

    @Test
    void otherRootsAreNoStudy() throws Exception {
        for (String xml : List.of("<html/>", "<Study/>", "<study:Image xmlns:study=\"http://prosect.org/study/1.0\"/>",
                "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\">" + good.substring(good.indexOf("<study:Study")) + "</xmi:XMI>",
                "<ecore:EPackage xmlns:ecore=\"http://www.eclipse.org/emf/2002/Ecore\" name=\"x\"/>")) {
            assertTrue(refused(xml).what().contains("is not a study"));
        }
        for (String xml : List.of("", " ", "\0\0\0\0", "no xml", "<", "<a", "<?xml version=\"1.0\" encoding=\"klingon\"?><a/>", good + good)) {
            assertTrue(refused(xml).what().contains("is damaged"));
        }
    }

    @Test
    void valuesThatDoNotFitAreNamedWithTheirLine() throws Exception {
        StudyException e = refused(with("position=\"0.1", "position=\"zero"));
        assertTrue(e.what().contains("line ") && e.what().contains("'position' of PointPrompt") && e.what().contains("zero"), e.what());
        assertTrue(refused(with("created=\"2026-01-02T", "created=\"yesterday T")).what().contains("yesterday"));
        assertTrue(refused(with("vertexCount=\"2562\"", "vertexCount=\"many\"")).what().contains("many"));
        assertTrue(refused(with("colour=\"#56b4e9\"", "colour=\"sky\"")).what().contains("sky"));
        assertTrue(refused(with("polarity=\"NEGATIVE\"", "polarity=\"MAYBE\"")).what().contains("MAYBE"));
        assertTrue(refused(with("geometry=\"512", "geometry=\"-512")).what().contains("-512"));
    }

    @Test
    void objectsInTheWrongPlaceAreRefused() throws Exception {
        Matcher structure = Pattern.compile("<structures xmi:id=\"([^\"]+)\"").matcher(good);
        assertTrue(structure.find());
        StudyException e = refused(good.replaceFirst("(?s)(<promptSets .*?) image=\"[^\"]*\"", "$1 image=\"" + structure.group(1) + "\""));
        assertTrue(e.what().contains("Structure 'Liver'"), e.what());
        refused(good.replace("xsi:type=\"study:PointPrompt\"", "xsi:type=\"study:Image\""));
        refused(good.replace("xsi:type=\"study:PointPrompt\"", "xsi:type=\"study:Prompt\""));
        refused(good.replace("xsi:type=\"study:PointPrompt\"", "xsi:type=\"nowhere:PointPrompt\""));
        refused(good.replace("xsi:type=\"study:PointPrompt\" ", ""));
        refused(with("<study:Study ", "<study:Study images=\"" + structure.group(1) + "\" "));
        refused(with("<images ", "<images study=\"" + structure.group(1) + "\" "));
        refused(with("</study:Study>", "<images><study/></images></study:Study>"));
        refused(with("</study:Study>", "<promptSets><image/></promptSets></study:Study>"));
        refused(with("<provenance ", "<provenance><later/></provenance><provenance "));
        refused(with("</study:Study>", "<promptSets><image href=\"#x\"><later/></image></promptSets></study:Study>"));
        refused(with("<points>", "<points><b/>"));
    }

    @Test
    void danglingReferencesAndDoubleIdsAreWarnedOf() throws Exception {
        StudyFolder dangling = opened(good.replaceFirst("(?s)(<promptSets .*?) image=\"[^\"]*\"", "$1 image=\"_gone\"")
                .replaceFirst("(?s)(<images .*?) promptSets=\"[^\"]*\"", "$1"));
        assertTrue(dangling.warnings().toString().contains("'image' of PromptSet 'Liver, CT") && dangling.warnings().toString().contains("_gone"),
                dangling.warnings().toString());
        dangling.save();
        assertEquals(List.of(), StudyFolder.open(folder).warnings());
        StudyFolder twice = opened(good.replaceAll("<(images|structures) xmi:id=\"[^\"]*\"", "<$1 xmi:id=\"same\""));
        assertTrue(twice.warnings().toString().contains("the id 'same' occurs twice"), twice.warnings().toString());
        twice.save();
        assertTrue(StudyFolder.open(folder).warnings().isEmpty());
        StudyFolder odd = opened(good.replaceFirst("<images xmi:id=\"[^\"]*\"", "<images xmi:id=\"//@images.1 x\""));
        assertTrue(odd.warnings().toString().contains("cannot serve"), odd.warnings().toString());
    }

    @Test
    void threeHundredDamagedStudiesOpenOrAreRefused() throws Exception {
        byte[] seed = good.getBytes(StandardCharsets.UTF_8);
        int opened = 0;
        for (int i = 0; i < 300; i++) {
            Random random = new Random(i);
            byte[] mutant = i % 2 == 0 ? bytes(seed, random) : words(good, random).getBytes(StandardCharsets.UTF_8);
            Files.write(folder.resolve("study.xmi"), mutant);
            StudyFolder study;
            try {
                study = StudyFolder.open(folder);
            } catch (StudyException e) {
                assertFalse(e.what().isBlank() || e.remedy().isBlank() || e.what().contains("\n"), () -> "no message: " + e);
                continue;
            }
            opened++;
            StudyFiles.missing(study);
            study.study().getPromptSets().forEach(Studies::detached);
            Path file = folder.resolve("study.xmi");
            byte[] saved = ((StudyResource) study.study().eResource()).bytes(file, new ArrayList<>());
            byte[] savedAgain = StudyResource.parse(file, saved).bytes(file, new ArrayList<>());
            byte[] andAgain = StudyResource.parse(file, savedAgain).bytes(file, new ArrayList<>());
            assertEquals(new String(savedAgain, StandardCharsets.UTF_8), new String(andAgain, StandardCharsets.UTF_8), "mutant " + i);
        }
        assertTrue(opened > 20 && opened < 280, "mutations must be neither all harmless nor all fatal: " + opened);
    }

    /** Flips, inserts, removes, cuts. */
    private static byte[] bytes(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int n = random.nextInt(4); n >= 0; n--) {
            int at = random.nextInt(bytes.length);
            int end = Math.min(bytes.length, at + 1 + random.nextInt(40));
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> System.arraycopy(seed, random.nextInt(seed.length - 40), bytes, at, end - at);
                default -> bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at + 1) : bytes;
            }
        }
        return bytes;
    }

    /** Exchanges words and values for one another, which leaves the XML well-formed more often. */
    private static String words(String seed, Random random) {
        List<String> values = Pattern.compile("\"([^\"<>]*)\"").matcher(seed).results().map(r -> r.group(1)).toList();
        List<String> names = Pattern.compile("[ <](\\w+)[ =]").matcher(seed).results().map(r -> r.group(1)).distinct().toList();
        String xml = seed;
        for (int n = random.nextInt(3); n >= 0; n--) {
            List<String> from = random.nextBoolean() ? values : names;
            List<String> to = random.nextInt(4) > 0 ? from : random.nextBoolean() ? values : names;
            String a = from.get(random.nextInt(from.size()));
            String b = to.get(random.nextInt(to.size()));
            if (!a.isEmpty()) {
                int at = xml.indexOf(a, random.nextInt(xml.length()));
                xml = at < 0 ? xml.replace(a, b) : xml.substring(0, at) + b + xml.substring(at + a.length());
            }
        }
        return xml;
    }
}
