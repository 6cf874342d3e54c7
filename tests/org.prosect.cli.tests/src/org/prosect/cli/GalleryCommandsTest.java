package org.prosect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.gallery.MeshCard;
import org.prosect.core.registry.Contributions;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.IsoSurface;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Galleries of the user's own on the command line. */
class GalleryCommandsTest {

    private static final Geometry GRID = Geometry.of(20, 20, 20, 1, 1, 1);

    @TempDir
    Path folder;
    private final MeshFiles meshes = new MeshFiles(Contributions.ofPlatform().meshFormats());
    private final ImageFiles images = new ImageFiles(Contributions.ofPlatform().imageFormats());
    private Path mine;
    private Path labels;

    @BeforeEach
    void makeGallery() throws Exception {
        mine = Files.createDirectory(folder.resolve("mine"));
        Volume volume = Volume.allocate(GRID, VoxelType.INT16);
        for (int i = 0; i < volume.length(); i++) {
            volume.set(i, ball().get(i) ? 100 : 0);
        }
        labels = folder.resolve("ball.nrrd");
        images.write(volume, labels, Progress.NONE);
        meshes.write(surface(), mine.resolve("lump.ply"), Progress.NONE);
        meshes.write(surface(), mine.resolve("liver.stl"), Progress.NONE);
    }

    private static Mask ball() {
        Mask mask = Mask.empty(GRID);
        for (int i = 0; i < mask.voxels().length; i++) {
            mask.voxels()[i] = (byte) (Math.hypot(Math.hypot(i % 20 - 10, i / 20 % 20 - 10), i / 400 - 10) < 6 ? 1 : 0);
        }
        return mask;
    }

    private static TriangleMesh surface() {
        return TriangleMesh.of(IsoSurface.of(ball()));
    }

    private static JsonObject json(Object... arguments) {
        Run run = Run.of(arguments);
        assertEquals(0, run.status(), run.err());
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    private static List<JsonObject> list(JsonObject o, String key) {
        List<JsonObject> all = new ArrayList<>();
        for (JsonElement e : o.getAsJsonArray(key)) {
            all.add(e.getAsJsonObject());
        }
        return all;
    }

    private static JsonObject of(JsonObject listed, String id) {
        return list(listed, "meshes").stream().filter(m -> m.get("id").getAsString().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void listShowsTheUsersMeshesWithTheirFolderAndWhatIsWrong() throws Exception {
        Files.writeString(mine.resolve("lump.json"), "{\"name\": \"a lump\", \"codeSystem\": \"SCT\", \"code\": \"1\", \"licence\": \"CC0-1.0\"}");
        Files.writeString(mine.resolve("broken.ply"), "ply\nformat ascii 1.0\nelement vertex 2000000000\n");
        JsonObject o = json("list", "meshes", "--gallery", mine, "--json", "-");
        JsonObject lump = of(o, "lump");
        assertEquals(mine.toString(), lump.get("folder").getAsString());
        assertEquals("a lump", lump.get("name").getAsString());
        assertEquals("CC0-1.0", lump.get("licence").getAsString());
        assertTrue(lump.get("works").getAsBoolean());
        assertEquals("org.prosect.synth", of(o, "liver").get("bundle").getAsString());
        assertTrue(of(o, "mine/liver").get("works").getAsBoolean());
        assertFalse(of(o, "broken").get("works").getAsBoolean());
        List<String> problems = list(o, "problems").stream().map(p -> p.get("what").getAsString()).toList();
        assertTrue(problems.stream().anyMatch(p -> p.contains("broken.ply")), problems.toString());
        assertTrue(problems.stream().anyMatch(p -> p.contains("'mine/liver'")), problems.toString());
        Run text = Run.of("list", "meshes", "--gallery", mine);
        assertTrue(text.out().lines().anyMatch(line -> line.startsWith("lump ") && line.contains(mine.toString())), text.out());
        assertTrue(text.out().lines().anyMatch(line -> line.startsWith("broken ") && line.contains("does not work")), text.out());
        assertTrue(text.err().contains("broken.ply"), text.err());
    }

    @Test
    void thumbnailsAreAPictureForEachMeshAndAPage() throws Exception {
        Files.writeString(mine.resolve("lump.json"), "{\"name\": \"<b>lump</b>\"}");
        Files.writeString(mine.resolve("broken.ply"), "ply\n");
        Path out = folder.resolve("pictures/new");
        JsonObject o = json("list", "meshes", "--gallery", mine, "--thumbnails", out, "--json", "-");
        String page = Files.readString(out.resolve("index.html"));
        assertTrue(page.contains("&lt;b&gt;lump&lt;/b&gt;") && !page.contains("<b>lump</b>"));
        for (JsonObject m : list(o, "meshes")) {
            assertEquals(m.get("works").getAsBoolean(), m.has("thumbnail"), m.toString());
            if (m.has("thumbnail")) {
                String name = m.get("thumbnail").getAsString();
                assertEquals(256, ImageIO.read(out.resolve(name).toFile()).getWidth(), name);
                assertTrue(page.contains("src=\"" + name + "\""), name);
                assertTrue(page.contains(m.get("licence").getAsString()));
            }
        }
        assertTrue(Files.exists(out.resolve("lump.png")) && Files.exists(out.resolve("mine-liver.png")));
        assertFalse(Files.exists(out.resolve("broken.png")));
    }

    @Test
    void galleriesGoWithMeshesOnlyAndMustBeThere() {
        assertEquals(2, Run.of("list", "methods", "--gallery", mine).status());
        assertEquals(2, Run.of("list", "formats", "--thumbnails", folder.resolve("x")).status());
        Run run = Run.of("list", "meshes", "--gallery", folder.resolve("absent"));
        assertEquals(1, run.status());
        assertTrue(run.err().contains("absent"), run.err());
    }

    @Test
    void aPromptNamesAMeshOfTheUsers() {
        JsonObject o = json("segment", "--method", "mesh-translation", "--image", labels, "--gallery", mine, "--prompt", "mesh:lump@10,10,10",
                "--out", folder.resolve("mask.nrrd"), "--json", "-");
        assertEquals(ball().count(), o.get("voxels").getAsInt(), 0.1 * ball().count());
        Run run = Run.of("segment", "--method", "mesh-translation", "--image", labels, "--gallery", mine, "--prompt", "mesh:mine/liver@10,10,10",
                "--out", folder.resolve("mask.nrrd"));
        assertEquals(0, run.status(), run.err());
        assertTrue(run.err().contains("'mine/liver'"), "who means their own liver learns how it is called: " + run.err());
    }

    @Test
    void anUnknownMeshIsToldWithThoseThatThereAre() {
        for (String name : List.of("lumb", "mine/lumb")) {
            Run run = Run.of("segment", "--method", "mesh-translation", "--image", labels, "--gallery", mine, "--prompt", "mesh:" + name
                    + "@10,10,10", "--out", folder.resolve("mask.nrrd"));
            assertEquals(1, run.status());
            assertTrue(run.err().contains(name) && run.err().contains("mine/liver"), run.err());
        }
    }

    @Test
    void aCanonicalMeshGoesIntoAGalleryWithItsCard() throws Exception {
        Path fresh = folder.resolve("fresh");
        JsonObject o = json("canonical-mesh", "--mask", labels, "--gallery", fresh, "--structure", "Left Lump (upper)", "--code", "SCT:123",
                "--licence", "CC0-1.0", "--json", "-");
        Path file = fresh.resolve("left-lump-upper.ply");
        assertEquals(file.toString(), o.get("mesh").getAsString());
        String correspondence = MeshCard.correspondence(meshes.read(file, Progress.NONE));
        assertEquals(correspondence, o.get("correspondence").getAsString());
        JsonObject listed = of(json("list", "meshes", "--gallery", fresh, "--json", "-"), "left-lump-upper");
        assertEquals("Left Lump (upper)", listed.get("name").getAsString());
        assertEquals("SCT", listed.get("codeSystem").getAsString());
        assertEquals("123", listed.get("code").getAsString());
        assertEquals("CC0-1.0", listed.get("licence").getAsString());
        assertEquals(correspondence, listed.get("correspondence").getAsString());
        Run again = Run.of("canonical-mesh", "--mask", labels, "--gallery", fresh, "--structure", "left lump upper");
        assertEquals(1, again.status());
        assertTrue(again.err().contains("already"), again.err());
    }

    @Test
    void aMeshElsewhereGetsACardWhenItIsDescribed() throws Exception {
        assertEquals(0, Run.of("canonical-mesh", "--mask", labels, "--out", folder.resolve("bare.ply")).status());
        assertFalse(Files.exists(folder.resolve("bare.json")));
        assertEquals(0, Run.of("canonical-mesh", "--mask", labels, "--out", folder.resolve("told.ply"), "--structure", "lump").status());
        assertEquals("lump", JsonParser.parseString(Files.readString(folder.resolve("told.json"))).getAsJsonObject().get("name").getAsString());
        Files.writeString(folder.resolve("mine.json"), "of somebody else");
        Run run = Run.of("canonical-mesh", "--mask", labels, "--out", folder.resolve("mine.ply"), "--structure", "lump");
        assertEquals(1, run.status());
        assertEquals("of somebody else", Files.readString(folder.resolve("mine.json")));
        assertFalse(Files.exists(folder.resolve("mine.ply")));
    }

    @Test
    void whereACanonicalMeshGoesMustBeClear() {
        Path out = folder.resolve("x.ply");
        assertEquals(2, Run.of("canonical-mesh", "--mask", labels).status());
        assertEquals(2, Run.of("canonical-mesh", "--mask", labels, "--out", out, "--gallery", mine, "--structure", "s").status());
        assertEquals(2, Run.of("canonical-mesh", "--mask", labels, "--gallery", mine).status());
        assertEquals(2, Run.of("canonical-mesh", "--mask", labels, "--gallery", mine, "--structure", "!").status());
        assertEquals(2, Run.of("canonical-mesh", "--mask", labels, "--out", out, "--code", "123").status());
        assertFalse(Files.exists(out));
    }

    @Test
    void aBenchmarkPromptsWithAMeshOfAGallery() throws Exception {
        Path data = folder.resolve("data");
        for (String kind : List.of("images", "labels")) {
            Files.createDirectories(data.resolve(kind));
            images.write(kind.equals("images") ? images.read(labels, Progress.NONE) : ball().toVolume(), data.resolve(kind + "/one.nrrd"),
                    Progress.NONE);
        }
        Path out = folder.resolve("tables");
        Run run = Run.of("benchmark", "--data", data, "--method", "mesh-translation", "--gallery", mine, "--mesh", "lump", "--metric", "dice",
                "--out", out);
        assertEquals(0, run.status(), run.err());
        List<String> lines = Files.readAllLines(out.resolve("results.csv"));
        assertTrue(lines.stream().anyMatch(line -> line.contains("mesh-translation")), lines.toString());
        Run unknown = Run.of("benchmark", "--data", data, "--method", "mesh-translation", "--gallery", mine, "--mesh", "lumb",
                "--out", folder.resolve("none"));
        assertEquals(1, unknown.status());
        assertTrue(unknown.err().contains("lumb") && unknown.err().contains("list meshes"), unknown.err());
    }
}
