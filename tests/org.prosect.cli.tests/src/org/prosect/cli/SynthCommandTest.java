package org.prosect.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.registry.CanonicalMeshDescriptor;
import org.prosect.core.registry.Contributions;
import org.prosect.core.training.TrainingCases;
import org.prosect.geometry.MeshTopology;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Volume;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Simulated data sets, and canonical meshes. */
class SynthCommandTest {

    private static final List<String> SHIPPED = List.of("liver", "left-kidney", "right-kidney", "spleen", "pancreas", "heart", "vertebra-l3",
            "labyrinth", "scala-tympani",
            "scala-vestibuli", "modiolus");

    @TempDir
    Path folder;
    private final Contributions installed = Contributions.ofPlatform();
    private final ImageFiles images = new ImageFiles(installed.imageFormats());
    private final MeshFiles meshes = new MeshFiles(installed.meshFormats());

    private Path make(String name, Object... arguments) {
        Path out = folder.resolve(name);
        Object[] line = new Object[arguments.length + 3];
        line[0] = "synth";
        line[1] = "--out";
        line[2] = out;
        System.arraycopy(arguments, 0, line, 3, arguments.length);
        Run run = Run.of(line);
        assertEquals(0, run.status(), run.err());
        return out;
    }

    @Test
    void shapesAreADataSetThatTrainingReads() throws Exception {
        Path out = make("shapes", "--kind", "shapes", "--count", 3, "--seed", 7, "--set", "size=32");
        assertEquals(3, TrainingCases.find(out, images).size());
        JsonObject o = JsonParser.parseString(Files.readString(out.resolve("structures.json"))).getAsJsonObject();
        assertEquals(3, o.getAsJsonArray("subjects").size());
        JsonObject part = o.getAsJsonArray("subjects").get(0).getAsJsonObject().getAsJsonArray("structures").get(0).getAsJsonObject();
        TriangleMesh subject = meshes.read(out.resolve(part.get("mesh").getAsString()), Progress.NONE);
        TriangleMesh canonical = meshes.read(out.resolve(part.get("canonical").getAsString()), Progress.NONE);
        assertArrayEquals(canonical.triangles(), subject.triangles());
    }

    @Test
    void equalSeedsGiveEqualFiles() throws Exception {
        Path a = make("a", "--kind", "vessels", "--set", "spacing=3", "--seed", 4);
        Path b = make("b", "--kind", "vessels", "--set", "spacing=3", "--seed", 4);
        Volume first = images.read(a.resolve("images/vessels-0004.nii.gz"), Progress.NONE);
        assertArrayEquals((short[]) first.array(), (short[]) images.read(b.resolve("images/vessels-0004.nii.gz"), Progress.NONE).array());
    }

    @Test
    void earsHaveOverlappingMasksAndAListForEach() throws Exception {
        Path out = make("ear", "--kind", "ear", "--set", "spacing=0.8", "--set", "modality=ct+t2");
        assertFalse(Files.exists(out.resolve("labels")));
        assertEquals(2, TrainingCases.find(out.resolve("scala-tympani.csv"), images).size());
        assertTrue(Files.readAllLines(out.resolve("scala-tympani.csv")).get(1).endsWith(",meshes/ear-0001/scala-tympani.ply"));
        assertTrue(Files.exists(out.resolve("canonical/modiolus.ply")));
        assertArrayEquals(meshes.read(out.resolve("canonical/labyrinth.ply"), Progress.NONE).triangles(),
                meshes.read(out.resolve("meshes/ear-0001/labyrinth.ply"), Progress.NONE).triangles());
    }

    @Test
    void labelMapsOfAFolderAreDeformedAndPainted() {
        Path shapes = make("s", "--kind", "shapes", "--set", "size=24");
        Path out = make("l", "--kind", "labels:" + shapes.resolve("labels"), "--count", 2);
        assertTrue(Files.exists(out.resolve("images/labels-0002.nii.gz")) && Files.exists(out.resolve("labels/labels-0002.nii.gz")));
    }

    @Test
    void shippedCanonicalMeshesAreSmallClosedAndCentred() throws Exception {
        List<String> ids = installed.canonicalMeshes().stream().map(CanonicalMeshDescriptor::id).toList();
        assertTrue(ids.containsAll(SHIPPED), ids.toString());
        for (String id : SHIPPED) {
            Path file = installed.canonicalMesh(id).path();
            assertTrue(Files.size(file) < 200_000, id);
            TriangleMesh mesh = meshes.read(file, Progress.NONE);
            assertTrue(MeshTopology.of(mesh).isClosed(), id);
            assertTrue(Math.abs(mesh.centroid().x()) + Math.abs(mesh.centroid().y()) + Math.abs(mesh.centroid().z()) < 1e-2, id);
        }
    }

    @Test
    void canonicalMeshesOfTheKindAreTheShippedOnes() throws Exception {
        Path body = make("body", "--kind", "body", "--count", 0);
        Path ear = make("ear", "--kind", "ear", "--count", 0);
        for (String id : SHIPPED) {
            Path file = body.resolve("canonical/" + id + ".ply");
            TriangleMesh made = meshes.read(Files.exists(file) ? file : ear.resolve("canonical/" + id + ".ply"), Progress.NONE);
            assertArrayEquals(meshes.read(installed.canonicalMesh(id).path(), Progress.NONE).vertices(), made.vertices(), id);
        }
    }

    @Test
    void masksBecomeACanonicalMesh() throws Exception {
        Path shapes = make("masks", "--kind", "shapes", "--set", "size=32", "--count", 2);
        Path out = folder.resolve("mean.ply");
        Run run = Run.of("canonical-mesh", "--mask", shapes.resolve("labels/shapes-0001.nii.gz") + ":1", "--mask",
                shapes.resolve("labels/shapes-0002.nii.gz"),
                "--out", out, "--json", "-");
        assertEquals(0, run.status(), run.err());
        assertEquals(2, JsonParser.parseString(run.out()).getAsJsonObject().get("masks").getAsInt());
        assertTrue(MeshTopology.of(meshes.read(out, Progress.NONE)).isClosed());
    }

    @Test
    void whatCannotBeSimulatedIsRefused() {
        assertEquals(1, Run.of("synth", "--kind", "elephant", "--out", folder.resolve("x")).status());
        assertEquals(1, Run.of("synth", "--kind", "body", "--set", "spacing=50", "--out", folder.resolve("y")).status());
        assertEquals(1, Run.of("synth", "--kind", "labels:" + folder.resolve("none"), "--out", folder.resolve("z")).status());
        assertEquals(2, Run.of("synth", "--out", folder.resolve("w")).status());
        for (String name : List.of("x", "y", "z", "w")) {
            assertFalse(Files.exists(folder.resolve(name)), "a refused command leaves no folder " + name);
        }
    }
}
