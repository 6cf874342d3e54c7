package org.prosect.io.mesh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.core.Progress;
import org.prosect.core.format.MeshFormat;
import org.prosect.geometry.MeshTopology;
import org.prosect.geometry.TriangleMesh;
import org.prosect.testing.SharedFiles;

class MeshSharedDataTest {

    @ParameterizedTest
    @ValueSource(strings = {"atlas_CC", "atlas2patient_CC"})
    void cochleaIsTheSameInBothFormats(String name) throws Exception {
        Path file = SharedFiles.require("data/mesh-cochlea/" + name + ".mesh");
        TriangleMesh mesh = new PackedMeshFormat().read(file, Progress.NONE);
        TriangleMesh ply = new PlyFormat().read(SharedFiles.require("data/mesh-cochlea/" + name + ".ply"), Progress.NONE);
        assertEquals(9100, mesh.vertexCount());
        assertEquals(18212, mesh.triangleCount());
        assertArrayEquals(mesh.vertices(), ply.vertices());
        assertArrayEquals(mesh.triangles(), ply.triangles());
        MeshTopology topology = MeshTopology.of(mesh);
        assertTrue(topology.isClosed() && topology.eulerNumber() == -6, topology::toString);
        byte[] bytes = Files.readAllBytes(file);
        assertTrue(new PackedMeshFormat().recognises(Arrays.copyOf(bytes, 512)));
        assertArrayEquals(bytes, MeshTestFiles.written(new PackedMeshFormat(), mesh));
    }

    @Test
    void footHasItsBones() throws Exception {
        TriangleMesh foot = new PlyFormat().read(SharedFiles.require("data/mesh-foot/footbones.ply"), Progress.NONE);
        assertEquals(2154, foot.vertexCount());
        assertEquals(4204, foot.triangleCount());
        assertArrayEquals(new float[] {3.14198f, -1.55879f, 1.92967f}, Arrays.copyOf(foot.vertices(), 3));
        for (MeshFormat format : MeshWriteTest.formats()) {
            TriangleMesh back = MeshTestFiles.read(format, MeshTestFiles.written(format, foot));
            assertEquals(foot.triangleCount(), back.triangleCount());
            assertEquals(foot.area(), back.area(), 1e-9 * foot.area());
        }
    }
}
