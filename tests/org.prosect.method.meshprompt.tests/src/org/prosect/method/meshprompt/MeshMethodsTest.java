package org.prosect.method.meshprompt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.core.ProsectException;
import org.prosect.core.method.Segmentation;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;

/** The methods without a model, and what all methods say of meshes and prompts. */
class MeshMethodsTest {

    private static final Geometry GRID = Geometry.of(50, 46, 24, new Point3(1, 1, 2), new Point3(-100, 30, 5), new double[] {1, 0, 0, 0, -1,
            0, 0, 0, -1});
    private static final Point3 CENTRE = GRID.toPatient(24.4, 22.7, 11.8);
    private static final Mask STRUCTURE = Shapes.mask(GRID, CENTRE, 12, 10, 14);
    private static final Volume IMAGE = Shapes.image(STRUCTURE);
    private static final TriangleMesh MESH = Shapes.ellipsoid(new Point3(0, 0, 0), 10, 10, 10);

    @Test
    void translationPutsTheMeanVertexAtTheClick() throws Exception {
        Segmentation answer = bench("mesh-translation", MESH).segment(IMAGE, Map.of(), prompt());
        assertEquals(0, answer.mesh().orElseThrow().centroid().distance(CENTRE), 1e-4);
        double dice = Shapes.dice(Shapes.mask(GRID, CENTRE, 10, 10, 10), answer.mask());
        assertTrue(dice > 0.98, "Dice " + dice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mesh-affine", "mesh-optimised"})
    void aFitFindsTheSizeOfTheStructureAndKeepsTheOrderOfVertices(String method) throws Exception {
        Segmentation answer = bench(method, MESH).segment(IMAGE, Map.of(), prompt());
        double before = Shapes.dice(STRUCTURE, Shapes.mask(GRID, CENTRE, 10, 10, 10));
        double after = Shapes.dice(STRUCTURE, answer.mask());
        assertTrue(after > 0.9 && after > before + 0.1, "Dice " + before + " before, " + after + " after");
        TriangleMesh fitted = answer.mesh().orElseThrow();
        assertArrayEquals(MESH.triangles(), fitted.triangles());
        for (int v = 0; v < MESH.vertexCount(); v++) {
            Point3 out = fitted.vertex(v).minus(CENTRE);
            Point3 was = MESH.vertex(v);
            assertTrue(out.x() * was.x() + out.y() * was.y() + out.z() * was.z() > 0.9 * was.distance(new Point3(0, 0,
                    0)) * out.distance(new Point3(0, 0, 0)),
                    "vertex " + v + " went from " + was + " to " + out);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mesh-affine", "mesh-optimised"})
    void aFitIsTheSameEachTime(String method) throws Exception {
        TestBench bench = bench(method, MESH);
        assertArrayEquals(bench.segment(IMAGE, Map.of(), prompt()).mesh().orElseThrow().vertices(),
                bench.segment(IMAGE, Map.of(), prompt()).mesh().orElseThrow().vertices());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mesh-affine", "mesh-optimised"})
    void aFitNeedsContrast(String method) {
        Volume flat = Volume.ofFloat32(GRID, new float[IMAGE.length()]);
        String what = assertThrows(ProsectException.class, () -> bench(method, MESH).segment(flat, Map.of(), prompt())).what();
        assertTrue(what.contains("no contrast"), what);
    }

    @ParameterizedTest
    @CsvSource({"rotate-x,90,10,6,12", "rotate-y,90,6,12,10", "rotate-z,90,12,10,6", "scale,0.5,5,6,3"})
    void theMeshIsTurnedAndScaled(String parameter, String value, double a, double b, double c) throws Exception {
        TriangleMesh ellipsoid = Shapes.ellipsoid(new Point3(-40, 3, 9), 10, 12, 6);
        Segmentation answer = bench("mesh-translation", ellipsoid).segment(IMAGE, Map.of(parameter, value), prompt());
        double dice = Shapes.dice(Shapes.mask(GRID, CENTRE, a, b, c), answer.mask());
        assertTrue(dice > 0.97, "Dice " + dice);
    }

    @Test
    void threeTurnsComeOneAfterTheOther() throws Exception {
        TriangleMesh ellipsoid = Shapes.ellipsoid(new Point3(0, 0, 0), 10, 12, 6);
        Point3 corner = bench("mesh-translation", ellipsoid).segment(IMAGE, Map.of("rotate-x", "90", "rotate-z", "90"),
                prompt()).mesh().orElseThrow().vertex(0)
                .minus(CENTRE);
        Point3 was = ellipsoid.vertex(0);
        // about x: (x, −z, y); then about z: (z, x, y)
        assertEquals(0, corner.distance(new Point3(was.z(), was.x(), was.y())), 1e-4);
    }

    @Test
    void anOpenMeshIsFilledAndTold() throws Exception {
        TriangleMesh open = TriangleMesh.of(MESH.vertices(), Arrays.copyOf(MESH.triangles(), MESH.triangles().length - 60));
        TestBench bench = bench("mesh-translation", open);
        Segmentation answer = bench.segment(IMAGE, Map.of(), prompt());
        assertTrue(bench.said().contains("is open"), bench.said());
        assertTrue(Shapes.dice(Shapes.mask(GRID, CENTRE, 10, 10, 10), answer.mask()) > 0.95);
    }

    @Test
    void separateTrianglesAreJoinedWithoutAWord() throws Exception {
        int[] corners = MESH.triangles();
        float[] vertices = new float[3 * corners.length];
        int[] triangles = new int[corners.length];
        for (int i = 0; i < corners.length; i++) {
            System.arraycopy(MESH.vertices(), 3 * corners[i], vertices, 3 * i, 3);
            triangles[i] = i;
        }
        TestBench bench = bench("mesh-translation", TriangleMesh.of(vertices, triangles));
        Segmentation answer = bench.segment(IMAGE, Map.of(), prompt());
        assertEquals("", bench.said());
        assertEquals(MESH.vertexCount(), answer.mesh().orElseThrow().vertexCount());
    }

    @Test
    void aMeshInsideOutIsTurned() throws Exception {
        TestBench bench = bench("mesh-optimised", MESH.inverted());
        Segmentation answer = bench.segment(IMAGE, Map.of(), prompt());
        assertTrue(bench.said().contains("inside out"), bench.said());
        assertArrayEquals(MESH.triangles(), answer.mesh().orElseThrow().triangles());
        assertTrue(Shapes.dice(STRUCTURE, answer.mask()) > 0.9);
    }

    @Test
    void aMeshThatCrossesItselfIsTold() throws Exception {
        TriangleMesh other = Shapes.ellipsoid(new Point3(5, 0, 0), 10, 10, 10);
        float[] vertices = Arrays.copyOf(MESH.vertices(), 2 * MESH.vertices().length);
        System.arraycopy(other.vertices(), 0, vertices, MESH.vertices().length, other.vertices().length);
        int[] triangles = Arrays.copyOf(MESH.triangles(), 2 * MESH.triangles().length);
        for (int i = 0; i < other.triangles().length; i++) {
            triangles[MESH.triangles().length + i] = other.triangles()[i] + MESH.vertexCount();
        }
        TestBench bench = bench("mesh-translation", TriangleMesh.of(vertices, triangles));
        bench.segment(IMAGE, Map.of(), prompt());
        assertTrue(bench.said().contains("cross itself"), bench.said());
    }

    @ParameterizedTest
    @CsvSource({"1000,0.001 for micrometres", "0.001,1000 for metres", "0.08,little of it will show"})
    void aMeshOfAnotherUnitIsTold(double factor, String words) throws Exception {
        TestBench bench = bench("mesh-translation", Shapes.ellipsoid(new Point3(0, 0, 0), 10 * factor, 10 * factor, 10 * factor));
        bench.segment(IMAGE, Map.of(), prompt());
        assertTrue(bench.said().contains(words), bench.said());
    }

    @Test
    void aMeshWithoutSurfaceIsRefused() {
        for (TriangleMesh none : new TriangleMesh[] {TriangleMesh.of(new float[] {1, 2, 3}, new int[0]), TriangleMesh.of(new float[9],
                new int[] {0, 1, 2})}) {
            String what = assertThrows(ProsectException.class, () -> bench("mesh-translation", none).segment(IMAGE, Map.of(), prompt())).what();
            assertTrue(what.contains("no surface"), what);
        }
    }

    @Test
    void promptsThatLackSomethingAreRefused() {
        TestBench bench = bench("mesh-translation", MESH);
        assertTrue(assertThrows(ProsectException.class, () -> bench.segment(IMAGE, Map.of())).what().contains("there is no mesh"));
        assertTrue(assertThrows(ProsectException.class, () -> bench.segment(IMAGE, Map.of(), TestBench.prompt("mesh",
                null))).what().contains("no centre"));
        assertTrue(assertThrows(ProsectException.class, () -> bench.segment(IMAGE, Map.of(), TestBench.prompt("gone",
                CENTRE))).what().contains("gone"));
    }

    @Test
    void aPromptInTheBackgroundAndAStructureBeyondTheImageAreTold() throws Exception {
        float[] values = IMAGE.toFloats().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 50 < 25 ? 0 : values[i];
        }
        TestBench air = bench("mesh-translation", MESH);
        air.segment(Volume.ofFloat32(GRID, values), Map.of(), TestBench.prompt("mesh", GRID.toPatient(12, 22, 11)));
        assertTrue(air.said().contains("outside the body") && !air.said().contains("cut"), air.said());
        TestBench edge = bench("mesh-translation", MESH);
        edge.segment(IMAGE, Map.of(), TestBench.prompt("mesh", GRID.toPatient(1, 22, 11)));
        assertTrue(edge.said().contains("lies outside the image") && !edge.said().contains("body"), edge.said());
        TestBench fine = bench("mesh-translation", MESH);
        fine.segment(IMAGE, Map.of(), prompt());
        assertEquals("", fine.said());
    }

    private static TestBench bench(String method, TriangleMesh mesh) {
        return new TestBench(method).mesh("mesh", mesh);
    }

    private static org.prosect.study.model.MeshPrompt prompt() {
        return TestBench.prompt("mesh", CENTRE);
    }
}
