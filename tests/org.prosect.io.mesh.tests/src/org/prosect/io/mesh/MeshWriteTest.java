package org.prosect.io.mesh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prosect.core.format.MeshFormat;
import org.prosect.geometry.TriangleMesh;

class MeshWriteTest {

    static List<MeshFormat> formats() {
        return List.of(new PlyFormat(), new StlFormat(), new ObjFormat(), new VtkFormat(), new VtpFormat(), new PackedMeshFormat());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFloatComesBackWithAllItsBits(MeshFormat format) throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        float[] vertices = new float[30_000];
        for (int i = 0; i < vertices.length; i++) {
            float value = Float.intBitsToFloat(random.nextInt());
            vertices[i] = Float.isFinite(value) ? value : Float.MIN_VALUE;
        }
        int[] triangles = new int[vertices.length / 3];
        for (int i = 0; i < triangles.length; i++) {
            triangles[i] = i;
        }
        TriangleMesh mesh = TriangleMesh.of(vertices, Arrays.copyOf(triangles, triangles.length / 3 * 3));
        TriangleMesh back = MeshTestFiles.read(format, MeshTestFiles.written(format, mesh));
        int n = format instanceof StlFormat ? mesh.triangles().length * 3 : vertices.length;
        for (int i = 0; i < n; i++) {
            assertEquals(Float.floatToRawIntBits(vertices[i]), Float.floatToRawIntBits(back.vertices()[i]), "coordinate " + i);
        }
        assertArrayEquals(mesh.triangles(), back.triangles());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void sharedVerticesStayShared(MeshFormat format) throws Exception {
        TriangleMesh back = MeshTestFiles.read(format, MeshTestFiles.written(format, MeshTestFiles.TETRAHEDRON));
        assertEquals(4, back.vertexCount());
        assertEquals(4, back.triangleCount());
        assertEquals(MeshTestFiles.TETRAHEDRON.signedVolume(), back.signedVolume(), 1e-6 * back.signedVolume());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void meshWithoutTrianglesAndMeshWithoutAnythingComeBack(MeshFormat format) throws Exception {
        TriangleMesh points = MeshTestFiles.read(format, MeshTestFiles.written(format, TriangleMesh.of(new float[] {1, 2, 3}, new int[0])));
        assertEquals(format instanceof StlFormat ? 0 : 1, points.vertexCount());
        assertEquals(0, points.triangleCount());
        TriangleMesh nothing = MeshTestFiles.read(format, MeshTestFiles.written(format, TriangleMesh.of(new float[0], new int[0])));
        assertEquals(0, nothing.vertexCount() + nothing.triangleCount());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void filesAreTheSameEveryTimeAndRecogniseThemselvesAlone(MeshFormat format) {
        byte[] file = MeshTestFiles.written(format, MeshTestFiles.TETRAHEDRON);
        assertArrayEquals(file, MeshTestFiles.written(format, MeshTestFiles.TETRAHEDRON));
        byte[] head = Arrays.copyOf(file, Math.min(512, file.length));
        for (MeshFormat other : formats()) {
            assertEquals(other.getClass() == format.getClass() && !(format instanceof PackedMeshFormat), other.recognises(head)
                    && !(other instanceof PackedMeshFormat), () -> other.getClass().getSimpleName());
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void zerosAndOtherFilesAreNotRecognised(MeshFormat format) {
        for (byte[] head : List.of(new byte[512], new byte[0], new byte[84], MeshTestFiles.ascii("\u0089PNG\r\n\u001a\n".repeat(40)),
                MeshTestFiles.ascii("P5 3 4 255\n" + "abcdefgh".repeat(60)), MeshTestFiles.ascii("{\"solid\": 1}"))) {
            assertTrue(!format.recognises(head));
        }
    }
}
