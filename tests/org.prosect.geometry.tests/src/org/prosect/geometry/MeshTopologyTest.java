package org.prosect.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.prosect.testing.SharedFiles;

class MeshTopologyTest {

    @Test
    void theEulerNumberCountsHandlesAndPieces() {
        assertEquals(2, MeshTopology.of(Shapes.sphere(0, 0, 0, 1, 2)).eulerNumber());
        assertEquals(0, MeshTopology.of(Shapes.torus(0, 0, 0, 5, 1, 12, 8)).eulerNumber());
        MeshTopology two = MeshTopology.of(Shapes.together(Shapes.sphere(0, 0, 0, 1, 1), Shapes.torus(9, 9, 9, 5, 1, 12, 8)));
        assertEquals(2, two.eulerNumber());
        assertEquals(2, two.components());
        assertTrue(two.isClosed() && two.isManifold() && two.isOriented());
    }

    @Test
    void theEarAtlasIsClosedWithEulerNumberMinusSix() throws Exception {
        TriangleMesh ear = Shapes.ear(SharedFiles.require("data/mesh-cochlea/atlas_CC.mesh"));
        MeshTopology topology = MeshTopology.of(ear);
        assertEquals(9100, ear.vertexCount());
        assertEquals(18212, ear.triangleCount());
        assertEquals(-6, topology.eulerNumber());
        assertTrue(topology.isClosed());
    }

    @Test
    void holesTwistsCrowdsAndRepeatsAreCounted() {
        TriangleMesh sphere = Shapes.sphere(0, 0, 0, 1, 1);
        MeshTopology open = MeshTopology.of(Shapes.without(sphere, 0, 1));
        assertEquals(3, open.boundaryEdges());
        assertEquals(1, open.eulerNumber());
        assertFalse(open.isClosed());

        int[] twisted = sphere.triangles().clone();
        int swap = twisted[0];
        twisted[0] = twisted[1];
        twisted[1] = swap;
        assertEquals(3, MeshTopology.of(TriangleMesh.of(sphere.vertices(), twisted)).twistedEdges());

        int n = sphere.triangles().length;
        int[] more = java.util.Arrays.copyOf(sphere.triangles(), n + 6);
        System.arraycopy(sphere.triangles(), 0, more, n, 3);
        more[n + 3] = 5;
        more[n + 4] = 5;
        more[n + 5] = 6;
        MeshTopology crowded = MeshTopology.of(TriangleMesh.of(sphere.vertices(), more));
        assertEquals(1, crowded.duplicateTriangles());
        assertEquals(1, crowded.degenerateTriangles());
        assertEquals(3, crowded.crowdedEdges());
        assertFalse(crowded.isManifold());

        TriangleMesh mended = MeshRepair.removeDegenerate(TriangleMesh.of(sphere.vertices(), more));
        assertArrayEquals(sphere.triangles(), mended.triangles());
    }

    @Test
    void aMeshWithoutTrianglesIsNotClosed() {
        MeshTopology nothing = MeshTopology.of(TriangleMesh.of(new float[6], new int[0]));
        assertFalse(nothing.isClosed());
        assertEquals(0, nothing.eulerNumber());
        assertEquals(0, nothing.components());
    }

    @Test
    void separateTrianglesBecomeOneSurfaceWhenVerticesAreMerged() {
        TriangleMesh sphere = Shapes.sphere(0, 0, 0, 1, 2);
        float[] soup = new float[3 * sphere.triangles().length];
        int[] corners = new int[sphere.triangles().length];
        for (int i = 0; i < corners.length; i++) {
            System.arraycopy(sphere.vertices(), 3 * sphere.triangles()[i], soup, 3 * i, 3);
            corners[i] = i;
        }
        TriangleMesh merged = MeshRepair.mergeVertices(TriangleMesh.of(soup, corners));
        assertEquals(sphere.vertexCount(), merged.vertexCount());
        assertTrue(MeshTopology.of(merged).isClosed());
        assertEquals(sphere.signedVolume(), merged.signedVolume(), 1e-9);
    }
}
