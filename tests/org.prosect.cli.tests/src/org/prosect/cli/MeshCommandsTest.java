package org.prosect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

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
import org.prosect.testing.SharedFiles;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What the commands do with meshes. */
class MeshCommandsTest {

    /** A tetrahedron of 6 × 10 × 15 mm, 0.15 ml. */
    private static final TriangleMesh SOLID = TriangleMesh.of(new float[] {0, 0, 0, 6, 0, 0, 0, 10, 0, 0, 0, 15},
            new int[] {0, 2, 1, 0, 1, 3, 1, 2, 3, 0, 3, 2});

    @TempDir
    Path folder;
    private final MeshFiles meshes = new MeshFiles(Contributions.ofPlatform().meshFormats());
    private Path solid;

    @BeforeEach
    void writeMesh() throws Exception {
        solid = folder.resolve("solid.ply");
        meshes.write(SOLID, solid, Progress.NONE);
    }

    @Test
    void infoSaysWhatAClosedMeshIs() throws Exception {
        Path unnamed = Files.copy(solid, folder.resolve("mesh without suffix"));
        for (Path file : new Path[] {solid, unnamed}) {
            JsonObject o = info(file);
            assertEquals("ply", o.get("format").getAsString());
            assertEquals(4, o.get("vertices").getAsInt());
            assertEquals(4, o.get("triangles").getAsInt());
            assertTrue(o.get("closed").getAsBoolean());
            assertEquals(0, o.get("boundaryEdges").getAsInt());
            assertEquals(2, o.get("eulerNumber").getAsInt());
            assertEquals(1, o.get("components").getAsInt());
            assertFalse(o.get("insideOut").getAsBoolean());
            assertEquals(0.15, o.get("volumeMl").getAsDouble(), 1e-9);
            assertEquals(SOLID.area(), o.get("areaMm2").getAsDouble(), 1e-9);
            assertEquals(15, o.getAsJsonObject("bounds").getAsJsonArray("max").get(2).getAsDouble());
        }
    }

    @Test
    void infoGivesAnOpenMeshNoVolume() throws Exception {
        Path file = folder.resolve("open.obj");
        meshes.write(TriangleMesh.of(SOLID.vertices(), new int[] {0, 2, 1, 0, 1, 3, 1, 2, 3}), file, Progress.NONE);
        JsonObject o = info(file);
        assertFalse(o.get("closed").getAsBoolean());
        assertEquals(3, o.get("boundaryEdges").getAsInt());
        assertFalse(o.has("volumeMl"));
        assertTrue(Run.of("info", file).out().contains("no, 3 boundary edges"));
    }

    @Test
    void infoShowsTheCochleaAsItsSourceDescribesIt() {
        JsonObject o = info(SharedFiles.require("data/mesh-cochlea/atlas_CC.mesh"));
        assertEquals(9100, o.get("vertices").getAsInt());
        assertTrue(o.get("closed").getAsBoolean());
        assertEquals(-6, o.get("eulerNumber").getAsInt());
        assertTrue(o.get("volumeMl").getAsDouble() > 0);
        assertTrue(o.get("insideOut").getAsBoolean());
    }

    @Test
    void convertWritesTheSameMeshInEveryFormat() throws Exception {
        for (String suffix : new String[] {".stl", ".obj", ".vtk", ".vtp", ".mesh"}) {
            Path out = folder.resolve("out" + suffix);
            Run run = Run.of("convert", solid, out);
            assertEquals(0, run.status(), run.err());
            assertEquals(SOLID.area(), meshes.read(out, Progress.NONE).area(), 1e-9, suffix);
        }
    }

    @Test
    void convertRefusesWhatOnlyConcernsImagesAndMixtures() throws Exception {
        Path out = folder.resolve("out.stl");
        refused("--resample", "convert", solid, out, "--resample", "1");
        refused("--interpolation", "convert", solid, out, "--interpolation", "nearest");
        refused("would be an image", "convert", solid, folder.resolve("out.nrrd"));
        refused("would be a mesh", "convert", image(), out);
        assertFalse(Files.exists(out));
    }

    @Test
    void segmentWritesTheClosedSurfaceOfItsMask() throws Exception {
        Path out = folder.resolve("surface.vtp");
        Run run = Run.of("segment", "--method", "region-growing", "--image", image(), "--prompt", "point:ijk:10,10,10", "--out",
                folder.resolve("mask.nii.gz"), "--mesh-out", out, "--json", "-");
        assertEquals(0, run.status(), run.err());
        JsonObject said = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(out.toString(), said.get("mesh").getAsString());
        JsonObject o = info(out);
        assertTrue(o.get("closed").getAsBoolean());
        double millilitres = said.get("millilitres").getAsDouble();
        assertEquals(millilitres, o.get("volumeMl").getAsDouble(), 0.1 * millilitres);
    }

    @Test
    void segmentChecksTheNameOfTheMeshBeforeItWorks() throws Exception {
        Path mask = folder.resolve("mask.nii.gz");
        refused("writes a mesh", "segment", "--method", "region-growing", "--image", image(), "--prompt", "point:ijk:10,10,10", "--out", mask,
                "--mesh-out", folder.resolve("surface.xyz"));
        assertFalse(Files.exists(mask));
    }

    @Test
    void listShowsMeshFormats() {
        String out = Run.of("list", "formats").out();
        for (String id : new String[] {"ply", "stl", "obj", "vtk", "vtp", "mesh"}) {
            assertTrue(out.lines().anyMatch(line -> line.startsWith(id + " ") && line.matches(".* mesh +read, write .*")), out);
        }
    }

    /** A bright cube of 9 voxels a side. */
    private Path image() throws Exception {
        Volume volume = Volume.allocate(Geometry.of(20, 20, 20, 1, 1, 2), VoxelType.INT16);
        for (int i = 0; i < volume.length(); i++) {
            boolean inside = Math.abs(i % 20 - 10) < 5 && Math.abs(i / 20 % 20 - 10) < 5 && Math.abs(i / 400 - 10) < 5;
            volume.set(i, inside ? 100 : 0);
        }
        Path file = folder.resolve("image.nrrd");
        new ImageFiles(Contributions.ofPlatform().imageFormats()).write(volume, file, Progress.NONE);
        return file;
    }

    private static JsonObject info(Path file) {
        Run run = Run.of("info", file, "--json", "-");
        assertEquals(0, run.status(), run.err());
        return JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("files").get(0).getAsJsonObject();
    }

    private static void refused(String says, Object... arguments) {
        Run run = Run.of(arguments);
        assertEquals(1, run.status(), run.out());
        assertTrue(run.err().contains(says), run.err());
    }
}
