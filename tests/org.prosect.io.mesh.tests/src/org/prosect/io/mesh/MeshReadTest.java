package org.prosect.io.mesh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.io.mesh.MeshTestFiles.ascii;
import static org.prosect.io.mesh.MeshTestFiles.join;
import static org.prosect.io.mesh.MeshTestFiles.packed;
import static org.prosect.io.mesh.MeshTestFiles.read;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.prosect.core.format.MeshFormat;
import org.prosect.geometry.MeshTopology;
import org.prosect.geometry.TriangleMesh;

class MeshReadTest {

    @Test
    void everyVariantOfPlyObjVtkAndVtpGivesTheSameMesh() throws Exception {
        sameMesh(new PlyFormat(), MeshVariants.ply());
        sameMesh(new ObjFormat(), MeshVariants.obj());
        sameMesh(new VtkFormat(), MeshVariants.vtk());
        Map<String, byte[]> vtp = MeshVariants.vtp();
        assertEquals(25, vtp.size());
        sameMesh(new VtpFormat(), vtp);
    }

    private static void sameMesh(MeshFormat format, Map<String, byte[]> files) throws Exception {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = format.getClass().getSimpleName() + " " + file.getKey();
            TriangleMesh mesh = read(format, file.getValue());
            assertArrayEquals(MeshVariants.VERTICES, mesh.vertices(), name);
            assertArrayEquals(MeshVariants.TRIANGLES, mesh.triangles(), name);
            assertTrue(format.recognises(Arrays.copyOf(file.getValue(), Math.min(512, file.getValue().length))), name);
        }
    }

    @Test
    void stripsTurnEverySecondTriangle() throws Exception {
        int[] expected = {0, 1, 2, 2, 1, 3, 2, 3, 4};
        String points = "0 0 0 1 0 0 0 1 0 1 1 0 0 2 0\n";
        assertArrayEquals(expected, read(new VtkFormat(), ascii("# vtk DataFile Version 3.0\n\nASCII\nDATASET POLYDATA\nPOINTS 5 float\n" + points
                + "TRIANGLE_STRIPS 1 6\n5 0 1 2 3 4\n")).triangles());
        assertArrayEquals(expected, read(new PlyFormat(),
                ascii("ply\nformat ascii 1.0\nelement vertex 5\nproperty int x\nproperty int y\nproperty int z\n"
                + "element tristrips 1\nproperty list int int vertex_indices\nend_header\n" + points + "5 0 1 2 3 4\n")).triangles());
        assertArrayEquals(expected, read(new VtpFormat(),
                ascii("<VTKFile type='PolyData'><PolyData><Piece NumberOfPoints='5' NumberOfStrips='1'><Points>"
                + "<DataArray type='Float32' format='ascii'>" + points + "</DataArray></Points><Strips>"
                + "<DataArray type='Int32' Name='connectivity' format='ascii'>0 1 2 3 4</DataArray>"
                + "<DataArray type='Int32' Name='offsets' format='ascii'>5</DataArray></Strips></Piece></PolyData></VTKFile>")).triangles());
    }

    @Test
    void minusOneEndsAStripOfPly() throws Exception {
        assertArrayEquals(new int[] {0, 1, 2, 1, 2, 3}, read(new PlyFormat(), ascii("ply\nformat ascii 1.0\nelement vertex 4\nproperty int x\n"
                + "property int y\nproperty int z\nelement tristrips 1\nproperty list int int vertex_indices\nend_header\n0 0 0 1 0 0 0 1 0 1 1 0\n"
                + "7 0 1 2 -1 1 2 3\n")).triangles());
    }

    @Test
    void piecesBecomeOneMesh() throws Exception {
        String piece = "<Piece NumberOfPoints='3' NumberOfPolys='1'><Points><DataArray type='Float32' format='ascii'>0 0 0 1 0 0 0 1 0</DataArray>"
                + "</Points><Polys><DataArray type='Int32' Name='connectivity' format='ascii'>0 1 2</DataArray>"
                + "<DataArray type='Int32' Name='offsets' format='ascii'>3</DataArray></Polys></Piece>";
        TriangleMesh mesh = read(new VtpFormat(), ascii("<VTKFile type='PolyData'><PolyData>" + piece + piece + "</PolyData></VTKFile>"));
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5}, mesh.triangles());
    }

    @Test
    void stlOfEitherKindIsMergedIntoAClosedMesh() throws Exception {
        StringBuilder text = new StringBuilder("solid a name\n");
        byte[] facets = new byte[0];
        TriangleMesh t = MeshTestFiles.TETRAHEDRON;
        for (int i = 0; i < 12; i += 3) {
            text.append("FACET normal nan 0 1\n outer loop\n");
            facets = join(facets, packed(ByteOrder.LITTLE_ENDIAN, 0f, 0f, 0f));
            for (int k = i; k < i + 3; k++) {
                int v = 3 * t.triangles()[k];
                float x = t.vertices()[v];
                float y = t.vertices()[v + 1];
                float z = t.vertices()[v + 2];
                text.append("vertex ").append(x).append(' ').append(y).append(' ').append(z).append('\n');
                facets = join(facets, packed(ByteOrder.LITTLE_ENDIAN, x, y, z));
            }
            text.append("endloop endfacet\n");
            facets = join(facets, new byte[2]);
        }
        for (String header : new String[] {"made by hand", "solid but binary", "solid facet"}) {
            byte[] file = join(Arrays.copyOf(ascii(header), 80), packed(ByteOrder.LITTLE_ENDIAN, 4), facets);
            closed(read(new StlFormat(), file));
        }
        closed(read(new StlFormat(), ascii(text + "endsolid a name\n")));
        closed(read(new StlFormat(), ascii("solid empty\nendsolid\n" + text + "endsolid")));
    }

    private static void closed(TriangleMesh mesh) {
        assertEquals(4, mesh.vertexCount());
        MeshTopology topology = MeshTopology.of(mesh);
        assertTrue(topology.isClosed() && topology.isOriented() && topology.eulerNumber() == 2, topology::toString);
    }

    @Test
    void spaceRasInTheFirstLinesTurnsCoordinates() throws Exception {
        byte[] file = ascii("# SPACE=RAS\nv 1 2 3\nv 0 0 0\n");
        assertArrayEquals(new float[] {-1, -2, 3, 0, 0, 0}, read(new ObjFormat(), file).vertices());
        assertArrayEquals(new float[] {1, 2, 3, 0, 0, 0}, read(new ObjFormat(), ascii("# SPACE=LPS\nv 1 2 3\nv 0 0 0\n")).vertices());
    }
}
