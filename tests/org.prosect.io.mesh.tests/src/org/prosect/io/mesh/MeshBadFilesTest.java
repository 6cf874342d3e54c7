package org.prosect.io.mesh;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.MeshFormat;
import org.prosect.testing.AllocatedMemory;

class MeshBadFilesTest {

    private static final String PLY = "ply\nformat ascii 1.0\nelement vertex 3\nproperty float x\nproperty float y\nproperty float z\n"
            + "element face 1\nproperty list uchar int vertex_indices\nend_header\n0 0 0\n1 0 0\n0 1 0\n3 0 1 2\n";
    private static final String OBJ = "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n";
    private static final String STL = "solid\nfacet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 0 1 0\nendloop\n"
            + "endfacet\nendsolid\n";
    private static final String VTK = "# vtk DataFile Version 3.0\ntitle\nASCII\nDATASET POLYDATA\nPOINTS 3 float\n0 0 0 1 0 0 0 1 0\nPOLYGONS 1 4\n"
            + "3 0 1 2\n";
    private static final String VTP = "<VTKFile type='PolyData'><PolyData><Piece NumberOfPoints='3' NumberOfPolys='1'><Points>"
            + "<DataArray type='Float32' format='ascii'>0 0 0 1 0 0 0 1 0</DataArray></Points><Polys>"
            + "<DataArray type='Int32' Name='connectivity' format='ascii'>0 1 2</DataArray>"
            + "<DataArray type='Int32' Name='offsets' format='ascii'>3</DataArray></Polys></Piece></PolyData></VTKFile>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "vertex 3        | vertex 99999999999 | 99999999999",
        "vertex 3        | vertex -3          | -3",
        "face 1          | face 2000000000    | 2000000000",
        "face 1          | face 2             | ends",
        "format ascii    | format utf8        | 'utf8'",
        "property float z| property float w   | x, y and z",
        "property float z| property half z    | 'half'",
        "list uchar      | list uchar uchar   | no list vertex_indices",
        "end_header      | end_heade          | end_heade",
        "3 0 1 2         | 3 0 1 3            | vertex 3",
        "3 0 1 2         | 3 0 1 -1           | vertex -1",
        "3 0 1 2         | 2000000000 0 1 2   | 2000000000 corners",
        "3 0 1 2         | 2 0 1              | 2 corners",
        "1 0 0           | 1 nan 0            | NaN",
        "1 0 0           | 1 1e39 0           | Infinity",
        "1 0 0           | 1 x 0              | 'x'",
    })
    void absurdPlyIsRefusedWithTheValue(String part, String instead, String says) {
        assertSays(says, new PlyFormat(), replaced(PLY, part, instead));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "v 1 0 0 | v 1 0        | ends where",
        "v 1 0 0 | v 1 inf 0    | Infinity",
        "v 1 0 0 | w 1 0 0      | 'w'",
        "f 1 2 3 | f 1 2 4      | vertex 3 (counted from 0), there are 3",
        "f 1 2 3 | f 0 1 2      | vertex -1",
        "f 1 2 3 | f -4 1 2     | vertex -1",
        "f 1 2 3 | f 1 2        | 2 corners",
        "f 1 2 3 | f 1 2 99999999999 | 99999999998",
        "f 1 2 3 | f 1 2 a/b    | 'a'",
    })
    void absurdObjIsRefusedWithTheValue(String part, String instead, String says) {
        assertSays(says, new ObjFormat(), replaced(OBJ, part, instead));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "endsolid     | endfacet       | 'endfacet'",
        "endloop      | vertex 1 1 nan | NaN",
        "vertex 0 1 0 | vertex 0 1     | 'endloop'",
        "vertex 0 1 0 | endloop        | 2 corners",
        "outer loop   | inner loop     | 'inner'",
    })
    void absurdStlIsRefusedWithTheValue(String part, String instead, String says) {
        assertSays(says, new StlFormat(), replaced(STL, part, instead));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POINTS 3      | POINTS 30000000000  | 30000000000",
        "POINTS 3      | POINTS 2            | '0'",
        "POLYGONS 1 4  | POLYGONS 1 400      | 400",
        "POLYGONS 1 4  | POLYGONS 2 4        | cell 1",
        "POLYGONS 1 4  | POLYGONS 0 4        | 4 of them",
        "3 0 1 2       | 7 0 1 2             | 7 corners",
        "3 0 1 2       | 3 0 1 7             | vertex 7",
        "Version 3.0   | Version 6.0         | 6.0",
        "POLYDATA      | UNSTRUCTURED_GRID   | UNSTRUCTURED_GRID",
        "3 float       | 3 bit               | 'bit'",
        "ASCII         | TEXT                | 'TEXT'",
    })
    void absurdVtkIsRefusedWithTheValue(String part, String instead, String says) {
        assertSays(says, new VtkFormat(), replaced(VTK, part, instead));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "NumberOfPoints='3' | NumberOfPoints='300000000' | 900000000",
        "NumberOfPoints='3' | NumberOfPoints='4'         | 12 numbers",
        "NumberOfPoints='3' | NumberOfPoints='-4'        | '-4'",
        "NumberOfPolys='1'  | NumberOfPolys='3'          | 3 numbers",
        "0 1 2<             | 0 1 9<                     | vertex 9",
        ">3<                | >99999999<                 | 99999999 numbers",
        ">3<                | >-3<                       | -3",
        "'PolyData'         | 'ImageData'                | ImageData",
        "<VTKFile           | <VTKFile compressor='vtkLZ4DataCompressor' | vtkLZ4DataCompressor",
        "</Piece>           | </Peace>                   | well-formed",
        "'Float32'          | 'Float16'                  | 'Float16'",
        "<VTKFile           | <!DOCTYPE a [<!ENTITY b 'c'>]><VTKFile | document type",
        "0 0 0 1            | &b; 0 0 1                  | entity",
        "<Points><DataArray type='Float32' format='ascii' | <Points><DataArray type='Float32' format='appended' offset='9' | begins at 9",
        "<Points><DataArray type='Float32' format='ascii' | <Points><DataArray type='Float32' format='binary' | bytes",
        "<Points><DataArray type='Float32' | <Points><DataArray type='Float32' NumberOfComponents='2' | instead of 3",
    })
    void absurdVtpIsRefusedWithTheValue(String part, String instead, String says) {
        assertSays(says, new VtpFormat(), replaced(VTP, part, instead));
    }

    @Test
    void packedFilesWhoseCountsDoNotMatchTheirLengthAreRefused() {
        byte[] header = MeshTestFiles.packed(ByteOrder.LITTLE_ENDIAN, 0, 2_000_000_000, 5, 255, 0, 0);
        assertSays("2000000000 vertices", new PackedMeshFormat(), header);
        assertSays("header", new PackedMeshFormat(), new byte[10]);
        byte[] good = MeshTestFiles.written(new PackedMeshFormat(), MeshTestFiles.TETRAHEDRON);
        assertSays("4 vertices", new PackedMeshFormat(), Arrays.copyOf(good, good.length - 1));
        assertSays("4 vertices", new PackedMeshFormat(), Arrays.copyOf(good, good.length + 1));
    }

    @Test
    void binaryStlWhoseCountIsTooLargeIsRefused() {
        byte[] good = MeshTestFiles.written(new StlFormat(), MeshTestFiles.TETRAHEDRON);
        assertSays("4 triangles, at most 3", new StlFormat(), Arrays.copyOf(good, good.length - 1));
        good[83] = (byte) 0xff;
        assertSays("4278190084 triangles", new StlFormat(), good);
        assertSays("no STL", new StlFormat(), new byte[20]);
    }

    @Test
    void countsThatLieCostNoMemory() {
        byte[] lie = replaced(PLY, "vertex 3", "vertex 2000000000");
        byte[] bomb = replaced(VTP, ">3<", ">2000000000<");
        long before = AllocatedMemory.bytes();
        assertSays("2000000000", new PlyFormat(), lie);
        assertSays("2000000000", new VtpFormat(), bomb);
        assertTrue(AllocatedMemory.bytes() - before < 8 << 20);
    }

    private static byte[] replaced(String good, String part, String instead) {
        assertTrue(good.contains(part), part);
        return MeshTestFiles.ascii(good.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(instead)));
    }

    private static void assertSays(String expected, MeshFormat format, byte[] file) {
        FormatException e = assertThrows(FormatException.class, () -> MeshTestFiles.read(format, file));
        assertTrue(e.getMessage().contains(expected), e::getMessage);
        assertFalse(e.remedy().isBlank());
    }
}
