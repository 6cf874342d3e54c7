package org.prosect.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.net.URI;
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
import org.prosect.core.registry.Contributions;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Several structures in one go: prosect segment --separate, with meshes that are put where they are wanted and not deformed. */
class SeparateSegmentTest {

    @TempDir
    Path folder;
    private final ImageFiles images = new ImageFiles(Contributions.ofPlatform().imageFormats());
    private final MeshFiles meshes = new MeshFiles(Contributions.ofPlatform().meshFormats());
    private Path image;

    @BeforeEach
    void writeFiles() throws Exception {
        Volume volume = Volume.allocate(Geometry.of(40, 30, 20, 1, 1, 1), VoxelType.INT16);
        for (int i = 0; i < volume.length(); i++) {
            volume.set(i, 100 + i % 7);
        }
        image = folder.resolve("image.nii.gz");
        images.write(volume, image, Progress.NONE);
        meshes.write(box(8), folder.resolve("large box.ply"), Progress.NONE);
        meshes.write(box(4), folder.resolve("small.ply"), Progress.NONE);
    }

    /** A cube around the origin, its edges in millimetres. */
    private static TriangleMesh box(float edge) {
        float[] v = new float[24];
        for (int c = 0; c < 8; c++) {
            for (int axis = 0; axis < 3; axis++) {
                v[3 * c + axis] = (c >> axis & 1) == 0 ? -edge / 2 : edge / 2;
            }
        }
        return TriangleMesh.of(v,
                new int[] {0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4, 2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5});
    }

    private Run segment(Object... more) {
        List<Object> line = new ArrayList<>(List.of("segment", "--method", "mesh-translation", "--image", image));
        line.addAll(List.of(more));
        return Run.of(line.toArray());
    }

    private String prompt(String mesh, String place) {
        return "mesh:" + folder.resolve(mesh) + "@" + place;
    }

    private long voxels(String file) throws Exception {
        return count(images.read(folder.resolve(file), Progress.NONE), 1);
    }

    private static long count(Volume volume, int value) {
        long count = 0;
        for (int i = 0; i < volume.length(); i++) {
            count += volume.get(i) == value ? 1 : 0;
        }
        return count;
    }

    @Test
    void everyMeshGetsItsOwnMaskMeshLabelColourAndStudyResult() throws Exception {
        Path labels = folder.resolve("labels.nii.gz");
        Path overlay = folder.resolve("overlay.png");
        Path study = folder.resolve("study");
        // the small cube and the large one share 4 × 4 × 2 voxels, the second small one stands alone
        Run run = segment("--separate", "--prompt", prompt("large box.ply", "12.5,12.5,9.5"), "--prompt", prompt("small.ply", "16.5,12.5,9.5"),
                "--prompt", prompt("small.ply", "30.5,20.5,9.5"), "--out", folder.resolve("found.nii.gz"), "--mesh-out",
                folder.resolve("surface.ply"), "--labels-out", labels, "--overlay", overlay, "--study", study, "--json", folder.resolve("said.json"));
        assertEquals(0, run.status(), run.err());
        assertEquals(512, voxels("found-large box.nii.gz"));
        assertEquals(64, voxels("found-small.nii.gz"));
        assertEquals(64, voxels("found-small-2.nii.gz"));
        assertFalse(Files.exists(folder.resolve("found.nii.gz")));
        assertEquals(512, meshes.read(folder.resolve("surface-large box.ply"), Progress.NONE).signedVolume(), 1e-3);
        TriangleMesh small = meshes.read(folder.resolve("surface-small.ply"), Progress.NONE);
        assertArrayEquals(box(4).triangles(), small.triangles(), "the vertices of the prompt in their order");
        assertEquals(14.5, small.vertices()[0], 1e-4);
        Volume map = images.read(labels, Progress.NONE);
        assertEquals(List.of(512L - 32, 64L, 64L), List.of(count(map, 1), count(map, 2), count(map, 3)));
        assertTrue(run.err().contains("32 voxels lie in more than one structure"), run.err());
        BufferedImage picture = ImageIO.read(overlay.toFile());
        for (int colour : new int[] {0xd55e00, 0x56b4e9, 0x009e73}) {
            assertTrue(has(picture, colour), Integer.toHexString(colour));
        }
        JsonObject said = JsonParser.parseString(Files.readString(folder.resolve("said.json"))).getAsJsonObject();
        JsonArray structures = said.getAsJsonArray("structures");
        assertEquals(List.of("large box", "small", "small-2"), structures.asList().stream().map(s -> s.getAsJsonObject().get("name").getAsString())
                .toList());
        assertEquals(512, structures.get(0).getAsJsonObject().get("voxels").getAsLong());
        assertEquals(32, said.get("overlappingVoxels").getAsLong());
        JsonObject shown = JsonParser.parseString(Run.of("study", "show", study, "--json", "-").out()).getAsJsonObject();
        assertEquals(1, shown.getAsJsonArray("images").size());
        assertEquals(3, shown.getAsJsonArray("structures").size());
        assertEquals(3, shown.getAsJsonArray("results").size());
        for (int i = 0; i < 3; i++) {
            JsonObject result = shown.getAsJsonArray("results").get(i).getAsJsonObject();
            assertEquals("mesh-translation", result.get("method").getAsString());
            Path mask = study.resolve(URI.create(result.get("mask").getAsString()).getPath());
            assertEquals(i == 0 ? 512 : 64, count(images.read(mask, Progress.NONE), 1));
        }
    }

    private static boolean has(BufferedImage picture, int colour) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xffffff) == colour) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void withoutItAllMeshesAreOneStructure() throws Exception {
        Run run = segment("--prompt", prompt("large box.ply", "12.5,12.5,9.5"), "--prompt", prompt("small.ply", "16.5,12.5,9.5"), "--out",
                folder.resolve("found.nii.gz"), "--mesh-out", folder.resolve("surface.ply"));
        assertEquals(0, run.status(), run.err());
        assertEquals(512 + 32, voxels("found.nii.gz"));
        assertEquals(16, meshes.read(folder.resolve("surface.ply"), Progress.NONE).vertexCount());
    }

    @Test
    void namesOfMeshesThatEndLikeNumberedOnesStayApart() throws Exception {
        Files.copy(folder.resolve("large box.ply"), folder.resolve("Small-2.ply"));
        Run run = segment("--separate", "--prompt", prompt("small.ply", "12.5,12.5,9.5"), "--prompt", prompt("Small-2.ply", "16.5,12.5,9.5"),
                "--prompt", prompt("small.ply", "30.5,20.5,9.5"), "--out", folder.resolve("a.nii.gz"));
        assertEquals(0, run.status(), run.err());
        assertEquals(List.of(64L, 512L, 64L), List.of(voxels("a-small.nii.gz"), voxels("a-Small-2.nii.gz"), voxels("a-small-3.nii.gz")));
    }

    @Test
    void whatCannotBeIsToldBeforeTheWork() throws Exception {
        String mesh = prompt("small.ply", "12.5,12.5,9.5");
        Path out = folder.resolve("out.nii.gz");
        refused("PointPrompt", "--separate", "--prompt", "point:1,1,1", "--prompt", mesh, "--out", out);
        refused("there is no prompt", "--separate", "--out", out);
        refused("--labels-out", "--prompt", mesh, "--labels-out", folder.resolve("l.nii.gz"), "--out", out);
        refused("--structure", "--separate", "--structure", "ball", "--prompt", mesh, "--out", out);
        refused("over another file", "--separate", "--prompt", mesh, "--out", out, "--probability-out", out);
        refused("over another file", "--separate", "--prompt", mesh, "--out", out, "--labels-out", folder.resolve("out-small.nii.gz"));
        refused("over another file", "--prompt", mesh, "--out", image);
        refused("over another file", "--prompt", mesh, "--out", out, "--mesh-out", folder.resolve("small.ply"));
        Files.createDirectory(folder.resolve("out-small.nii.gz"));
        refused("folder", "--separate", "--prompt", mesh, "--out", out);
        assertFalse(Files.exists(out));
        assertEquals(64, Math.round(meshes.read(folder.resolve("small.ply"), Progress.NONE).signedVolume()));
    }

    private void refused(String why, Object... options) {
        Run run = segment(options);
        assertEquals(1, run.status(), run.err());
        assertTrue(run.err().startsWith("error: ") && run.err().contains(why), run.err());
        assertEquals(1, run.err().strip().lines().count(), run.err());
    }
}
