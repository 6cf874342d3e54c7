package org.prosect.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.apache.commons.geometry.euclidean.threed.Vector3D;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.prosect.geometry.MeshBvh;
import org.prosect.geometry.MeshVoxelizer;
import org.prosect.geometry.SignedDistanceMap;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;

/** A closed bumpy ball of 20 000 triangles: nearest points, signed distance map and voxels. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class GeometryBenchmark {

    private static final int RINGS = 100;
    private static final int SEGMENTS = 100;
    private static final int QUERIES = 10_000;

    /** Voxels along each axis of the grid. */
    @Param("128")
    public int size;

    private Geometry grid;
    private TriangleMesh mesh;
    private MeshBvh tree;
    private Vector3D[] queries;

    @Setup
    public void make() {
        grid = Geometry.of(size, size, size, 1, 1, 1);
        mesh = TriangleMesh.of(vertices(), triangles());
        tree = MeshBvh.of(mesh);
        Random random = new Random(1);
        queries = new Vector3D[QUERIES];
        for (int i = 0; i < QUERIES; i++) {
            queries[i] = Vector3D.of(random.nextDouble() * size, random.nextDouble() * size, random.nextDouble() * size);
        }
    }

    /** Rings from pole to pole, then the poles. */
    private float[] vertices() {
        float[] vertices = new float[3 * (RINGS * SEGMENTS + 2)];
        double centre = (size - 1) / 2.0;
        int at = 0;
        for (int r = 1; r <= RINGS; r++) {
            double polar = Math.PI * r / (RINGS + 1);
            for (int s = 0; s < SEGMENTS; s++) {
                double round = 2 * Math.PI * s / SEGMENTS;
                double radius = size * (0.36 + 0.05 * Math.sin(5 * polar) * Math.cos(7 * round));
                vertices[at++] = (float) (centre + radius * Math.sin(polar) * Math.cos(round));
                vertices[at++] = (float) (centre + radius * Math.sin(polar) * Math.sin(round));
                vertices[at++] = (float) (centre + radius * Math.cos(polar));
            }
        }
        for (int pole = 1; pole >= -1; pole -= 2) {
            vertices[at++] = (float) centre;
            vertices[at++] = (float) centre;
            vertices[at++] = (float) (centre + pole * 0.36 * size);
        }
        return vertices;
    }

    private static int[] triangles() {
        int north = RINGS * SEGMENTS;
        int last = (RINGS - 1) * SEGMENTS;
        int[] triangles = new int[6 * RINGS * SEGMENTS];
        int at = 0;
        for (int s = 0; s < SEGMENTS; s++) {
            int t = (s + 1) % SEGMENTS;
            for (int r = 0; r < last; r += SEGMENTS) {
                at = add(triangles, at, r + s, r + SEGMENTS + s, r + SEGMENTS + t);
                at = add(triangles, at, r + s, r + SEGMENTS + t, r + t);
            }
            at = add(triangles, at, north, s, t);
            at = add(triangles, at, north + 1, last + t, last + s);
        }
        return triangles;
    }

    private static int add(int[] triangles, int at, int a, int b, int c) {
        triangles[at] = a;
        triangles[at + 1] = b;
        triangles[at + 2] = c;
        return at + 3;
    }

    @Benchmark
    public MeshBvh treeOfTriangles() {
        return MeshBvh.of(mesh);
    }

    /** Ten thousand queries from one thread. */
    @Benchmark
    public double nearestPoints() {
        double sum = 0;
        for (Vector3D query : queries) {
            sum += tree.nearest(query).orElseThrow().distance();
        }
        return sum;
    }

    @Benchmark
    public Volume signedDistanceMap() {
        return SignedDistanceMap.of(mesh, grid);
    }

    @Benchmark
    public Mask voxels() {
        return MeshVoxelizer.voxelize(mesh, grid);
    }
}
