package org.prosect.core.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.picture.PngFile;
import org.prosect.core.registry.CanonicalMeshDescriptor;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.TestRegistry;

class GalleryTest {

    private static final String TRIANGLE = "0 0 0 10 0 0 0 0 10";
    private final Contributions contributions = new TestRegistry()
            .with("org.example.formats", "meshFormats", "<format id='corners' name='Corners' suffixes='.tri,.corners.tri' writes='false' "
                    + "description='d' class='" + CornersFormat.class.getName() + "'/>")
            .with("org.example.meshes", "canonicalMeshes", "<mesh id='liver' name='liver' codeSystem='SCT' code='10200004' licence='CC0-1.0' "
                    + "file='liver.tri' thumbnail='liver.png' description='d'/>")
            .contributions();
    @TempDir
    Path root;
    private Path mine;

    @BeforeEach
    void makeFolder() throws Exception {
        mine = Files.createDirectory(root.resolve("mine"));
    }

    private Path mesh(String name, String text) throws Exception {
        return Files.writeString(mine.resolve(name), text);
    }

    private Gallery gallery(Path... folders) {
        return Gallery.of(contributions, folders.length == 0 ? List.of(mine) : List.of(folders));
    }

    @Test
    void meshesOfBundlesComeFirstAndThenThoseOfFoldersByName() throws Exception {
        mesh("b.tri", TRIANGLE);
        mesh("a.corners.tri", TRIANGLE);
        mesh("readme.txt", "no mesh");
        mesh(".hidden.tri", TRIANGLE);
        Gallery gallery = gallery();
        assertEquals(List.of("liver", "a", "b"), gallery.ids());
        assertEquals(List.of(), gallery.problems());
        assertEquals(new MeshCard("liver", "SCT", "10200004", "CC0-1.0", "d", ""), gallery.entry("liver").card());
        assertEquals(new MeshOrigin.OfFolder(mine, mine.resolve("b.tri"), Optional.empty()), gallery.entry("b").origin());
        assertEquals(Optional.of(mine.resolve("a.corners.tri")), gallery.find("a"));
        assertEquals(Optional.empty(), gallery.find("c"));
        assertEquals(1, gallery.mesh(gallery.entry("b"), Progress.NONE).triangleCount());
        ProsectException e = assertThrows(ProsectException.class, () -> gallery.entry("c"));
        assertTrue(e.getMessage().contains("'c'") && e.remedy().contains("liver, a, b"), e.getMessage());
    }

    @Test
    void aCardBesideAMeshTellsWhatItIs() throws Exception {
        mesh("k.tri", TRIANGLE);
        mesh("k.json", "{\"name\": \"left kidney\", \"codeSystem\": \"SCT\", \"code\": \"18639004\", \"licence\": \"CC0-1.0\", "
                + "\"description\": \"mine\\u001b[31m\", "
                + "\"correspondence\": \"ab\", \"more\": [1]}");
        mesh("p.tri", TRIANGLE);
        mesh("p.json", "{\"licence\": null}");
        assertEquals(new MeshCard("left kidney", "SCT", "18639004", "CC0-1.0", "mine [31m", "ab"), gallery().entry("k").card());
        assertEquals(MeshCard.named("p"), gallery().entry("p").card());
        assertEquals(List.of(), gallery().problems());
    }

    @Test
    void aWrittenCardIsReadBack() throws Exception {
        MeshCard card = new MeshCard("scala \"tympani\"", "SCT", "1", "CC-BY-4.0", "é", "0011");
        mesh("s.tri", TRIANGLE);
        card.write(mine.resolve("s.json"));
        assertEquals(card, gallery().entry("s").card());
    }

    @Test
    void damagedCardsAreProblemsAndTheirMeshesStay() throws Exception {
        for (String card : List.of("[1]", "{", "{\"name\": {\"a\": 1}}", "{\"name\": \"" + "x".repeat(2000) + "\"}", " ".repeat(70_000) + "{}")) {
            mesh("k.tri", TRIANGLE);
            Path file = mesh("k.json", card);
            Gallery gallery = gallery();
            assertEquals(MeshCard.named("k"), gallery.entry("k").card());
            assertEquals(1, gallery.problems().size(), card);
            GalleryProblem p = gallery.problems().getFirst();
            assertTrue(p.where().equals(file.toString()) && p.what().contains("k.json") && !p.remedy().isBlank(), p.toString());
        }
    }

    @Test
    void aMeshOfTheUsersNeverHidesAnother() throws Exception {
        mesh("liver.tri", TRIANGLE);
        Path second = Files.createDirectories(root.resolve("other/mine"));
        Files.writeString(second.resolve("liver.tri"), TRIANGLE);
        Files.writeString(second.resolve("liver.corners.tri"), TRIANGLE);
        Files.writeString(second.resolve("spleen.tri"), TRIANGLE);
        mesh("spleen.tri", TRIANGLE);
        Gallery gallery = gallery(mine, second);
        assertEquals(List.of("liver", "mine/liver", "spleen", "mine/liver.corners.tri", "mine/liver.tri", "mine/spleen"), gallery.ids());
        assertTrue(gallery.entry("liver").origin() instanceof MeshOrigin.OfBundle);
        assertEquals(Optional.of(mine.resolve("liver.tri")), gallery.find("mine/liver"));
        assertEquals(4, gallery.problems().size());
        String first = gallery.problems().getFirst().what();
        assertTrue(first.contains("org.example.meshes") && first.contains("'mine/liver'"), first);
        assertTrue(gallery.problems().getLast().what().contains(mine.toString()), gallery.problems().getLast().what());
    }

    @Test
    void whatHasNoFreeIdIsLeftOutAndTold() throws Exception {
        mesh("liver.tri", TRIANGLE);
        Path second = Files.createDirectories(root.resolve("2/mine"));
        Path third = Files.createDirectories(root.resolve("3/mine"));
        Files.writeString(second.resolve("liver.tri"), TRIANGLE);
        Files.writeString(third.resolve("liver.tri"), TRIANGLE);
        Gallery gallery = gallery(mine, second, third, mine);
        assertEquals(List.of("liver", "mine/liver", "mine/liver.tri"), gallery.ids());
        assertTrue(gallery.problems().getLast().what().contains("left out"), gallery.problems().toString());
        assertEquals(3, gallery.folders().size());
    }

    @Test
    void brokenMeshesAreFoundWhenTheyAreReadAndTheOthersWork() throws Exception {
        mesh("broken.tri", "what is this");
        mesh("zero.tri", "");
        mesh("none.tri", "empty");
        mesh("good.tri", TRIANGLE);
        Gallery gallery = gallery();
        assertEquals(List.of("liver", "broken", "good", "none", "zero"), gallery.ids());
        for (String id : List.of("broken", "zero", "none")) {
            GalleryProblem p = gallery.check(gallery.entry(id), Progress.NONE).orElseThrow();
            assertTrue(p.what().contains(id) && !p.remedy().isBlank(), p.toString());
        }
        assertEquals(Optional.empty(), gallery.check(gallery.entry("good"), Progress.NONE));
        GalleryProblem p = gallery.check(gallery.entry("liver"), Progress.NONE).orElseThrow();
        assertTrue(p.where().equals("org.example.meshes") && p.what().contains("liver.tri"), p.toString());
        assertThrows(ProsectException.class, () -> gallery.thumbnail(gallery.entry("broken"), 32, Progress.NONE));
    }

    @Test
    void aFolderThatIsNotThereIsAProblemAndTheOthersWork() throws Exception {
        mesh("good.tri", TRIANGLE);
        Gallery gallery = gallery(root.resolve("absent"), mine);
        assertEquals(List.of("liver", "good"), gallery.ids());
        assertEquals(1, gallery.problems().size());
        assertTrue(gallery.problems().getFirst().what().contains("absent"));
    }

    @Test
    void aNameThatHarmsATerminalIsAProblem() throws Exception {
        Assumptions.assumeTrue(File.separatorChar == '/', "skipped: no such names here");
        mesh("a\u001b[2J.tri", TRIANGLE);
        Gallery gallery = gallery();
        assertEquals(List.of("liver"), gallery.ids());
        assertTrue(gallery.problems().getLast().what().chars().noneMatch(Character::isISOControl));
    }

    @Test
    void thumbnailsAreKeptUntilTheirFilesChange() throws Exception {
        Path file = mesh("a.tri", TRIANGLE);
        Gallery gallery = gallery();
        var first = gallery.thumbnail(gallery.entry("a"), 32, Progress.NONE);
        assertEquals(32, first.getWidth());
        assertEquals(32, first.getHeight());
        assertSame(first, gallery.refreshed().thumbnail(gallery.entry("a"), 32, Progress.NONE));
        assertEquals(48, gallery.thumbnail(gallery.entry("a"), 48, Progress.NONE).getWidth());
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        assertNotSame(first, gallery.thumbnail(gallery.entry("a"), 32, Progress.NONE));
        assertThrows(IllegalArgumentException.class, () -> gallery.thumbnail(gallery.entry("a"), 0, Progress.NONE));
    }

    @Test
    void aRefreshedGalleryHasWhatIsThereNow() throws Exception {
        Gallery gallery = gallery();
        mesh("new.tri", TRIANGLE);
        assertEquals(List.of("liver"), gallery.ids());
        assertEquals(List.of("liver", "new"), gallery.refreshed().ids());
    }

    @Test
    void meshesOfOneTopologyCorrespond() throws Exception {
        mesh("a.tri", TRIANGLE);
        mesh("b.tri", "1 0 0 30 0 0 0 5 10");
        mesh("c.tri", TRIANGLE + " " + TRIANGLE);
        Gallery gallery = gallery();
        String a = MeshCard.correspondence(gallery.mesh(gallery.entry("a"), Progress.NONE));
        assertTrue(a.matches("[0-9a-f]{16}"), a);
        assertEquals(a, MeshCard.correspondence(gallery.mesh(gallery.entry("b"), Progress.NONE)));
        assertNotEquals(a, MeshCard.correspondence(gallery.mesh(gallery.entry("c"), Progress.NONE)));
        var mesh = gallery.mesh(gallery.entry("a"), Progress.NONE);
        assertNotEquals(a, MeshCard.correspondence(mesh.inverted()));
    }

    @Test
    void aPictureBesideAMeshIsItsThumbnail() throws Exception {
        mesh("a.tri", TRIANGLE);
        Path file = mine.resolve("a.png");
        BufferedImage wide = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 80_000; i++) {
            wide.setRGB(i % 400, i / 400, 0x3366cc);
        }
        PngFile.write(wide, file);
        Gallery gallery = gallery();
        BufferedImage shown = gallery.thumbnail(gallery.entry("a"), 40, Progress.NONE);
        assertEquals(40, shown.getWidth());
        assertEquals(40, shown.getHeight());
        assertEquals(0xff3366cc, shown.getRGB(20, 20));
        assertEquals(0xff3366cc, shown.getRGB(1, 12));
        assertEquals(0, shown.getRGB(20, 5) >>> 24, "a wide picture has room above");
        assertEquals(40, gallery.thumbnail(gallery.entry("a"), 1024, Progress.NONE).getWidth() - 984);
        assertEquals(Optional.empty(), gallery.check(gallery.entry("a"), Progress.NONE));
    }

    @Test
    void aPictureOfNoUseIsAProblemAndTheMeshIsDrawn() throws Exception {
        mesh("a.tri", TRIANGLE);
        Gallery plain = gallery();
        BufferedImage drawn = plain.thumbnail(plain.entry("a"), 32, Progress.NONE);
        Path file = mesh("a.png", "no picture");
        for (boolean large : new boolean[] {false, true}) {
            if (large) {
                PngFile.write(new BufferedImage(5000, 2, BufferedImage.TYPE_BYTE_GRAY), file);
            }
            Gallery gallery = gallery();
            BufferedImage shown = gallery.thumbnail(gallery.entry("a"), 32, Progress.NONE);
            assertArrayEquals(drawn.getRGB(0, 0, 32, 32, null, 0, 32), shown.getRGB(0, 0, 32, 32, null, 0, 32));
            GalleryProblem p = gallery.check(gallery.entry("a"), Progress.NONE).orElseThrow();
            assertTrue(p.what().contains("a.png") && p.what().contains(large ? "5000" : "thumbnail"), p.what());
        }
    }

    @Test
    void aBundleCanDeclareAThumbnail() throws Exception {
        CanonicalMeshDescriptor liver = contributions.canonicalMesh("liver");
        assertEquals("liver.png", liver.thumbnail());
        ProsectException e = assertThrows(ProsectException.class, liver::thumbnailPath);
        assertTrue(e.getMessage().contains("holds no liver.png"), e.getMessage());
        CanonicalMeshDescriptor bare = new TestRegistry().with("org.example.bare", "canonicalMeshes",
                "<mesh id='m' name='m' licence='l' file='m.tri' description='d'/>").contributions().canonicalMesh("m");
        assertEquals(Optional.empty(), bare.thumbnailPath());
    }
}
