package org.prosect.io.mesh;

import java.util.Arrays;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.StoredType;
import org.prosect.geometry.TriangleMesh;

/**
 * Gathers vertices and polygons while they are read. Takes memory for what has been read, never for what a file promises; says no to more
 * than an array can hold.
 */
final class MeshBuilder {

    private static final int MOST = Integer.MAX_VALUE - 16;
    private static final int CHECK_EVERY = 1 << 14;

    private final MeshBytes source;
    private final Progress progress;
    private final boolean ras;
    private float[] vertices = new float[192];
    private int[] triangles = new int[384];
    private int coordinates;
    private int corners;
    private int first;
    private int last;
    private int inFace;
    private int faces;

    MeshBuilder(MeshBytes source, Progress progress) {
        this.source = source;
        this.progress = progress;
        ras = source.saysRas();
    }

    int vertexCount() {
        return coordinates / 3;
    }

    void vertex(float x, float y, float z) throws FormatException {
        if (!Float.isFinite(x) || !Float.isFinite(y) || !Float.isFinite(z)) {
            throw source.damaged("vertex " + vertexCount() + " lies at " + x + " " + y + " " + z + ", which is no place");
        }
        if (coordinates + 3 > vertices.length) {
            vertices = Arrays.copyOf(vertices, grown(coordinates + 3L));
        }
        // no -0 from 0
        vertices[coordinates++] = ras ? 0 - x : x;
        vertices[coordinates++] = ras ? 0 - y : y;
        vertices[coordinates++] = z;
        if (vertexCount() % CHECK_EVERY == 0) {
            progress.check();
        }
    }

    /** Begins a polygon; its corners follow. It is split into triangles that share its first corner. */
    void beginFace() {
        inFace = 0;
    }

    void corner(long vertex) throws FormatException {
        if (vertex < 0 || vertex > MOST) {
            throw source.damaged("face " + faces + " names vertex " + vertex);
        }
        if (inFace == 0) {
            first = (int) vertex;
        } else if (inFace > 1) {
            triangle(first, last, (int) vertex);
        }
        last = (int) vertex;
        inFace++;
    }

    /**
     * @throws FormatException when it had fewer than three corners
     */
    void endFace() throws FormatException {
        if (inFace < 3) {
            throw source.damaged("face " + faces + " has " + inFace + " corners, a surface needs three");
        }
        faces++;
        if (faces % CHECK_EVERY == 0) {
            progress.check();
        }
    }

    /** A polygon of {@code count} corners that follow in a row of numbers, which number vertices from {@code base} on. */
    void face(NumberInput in, StoredType type, long count, int base) throws FormatException {
        if (count < 0 || count > in.capacity(type)) {
            throw source.cut("face " + faces + " says that it has " + count + " corners, " + in.capacity(type) + " numbers follow");
        }
        beginFace();
        for (long i = 0; i < count; i++) {
            corner(base(in.whole(type), base));
        }
        endFace();
    }

    /** A strip of triangles, each of which shares a side with the one before; fewer than three corners make none. */
    void strip(NumberInput in, StoredType type, long count, int base) throws FormatException {
        if (count < 0 || count > in.capacity(type)) {
            throw source.cut("a triangle strip says that it has " + count + " corners, " + in.capacity(type) + " numbers follow");
        }
        long a = -1;
        long b = -1;
        boolean turned = false;
        for (long i = 0; i < count; i++) {
            long c = in.whole(type);
            if (c == -1) {
                // PLY: the next strip begins
                a = -1;
                b = -1;
                turned = false;
                continue;
            }
            if (a >= 0) {
                beginFace();
                corner(base(turned ? b : a, base));
                corner(base(turned ? a : b, base));
                corner(base(c, base));
                endFace();
                turned = !turned;
            }
            a = b;
            b = c;
            if (c < 0) {
                throw source.damaged("a triangle strip names vertex " + c);
            }
        }
    }

    /**
     * The mesh.
     *
     * @throws FormatException when a face names a vertex that is not there
     */
    TriangleMesh build() throws FormatException {
        int count = vertexCount();
        for (int i = 0; i < corners; i++) {
            if (triangles[i] >= count) {
                throw source.damaged("triangle " + i / 3 + " names vertex " + triangles[i] + " (counted from 0), there are " + count);
            }
        }
        return TriangleMesh.of(Arrays.copyOf(vertices, coordinates), Arrays.copyOf(triangles, corners));
    }

    private static long base(long vertex, int base) {
        // a hostile negative number stays one
        return vertex < 0 ? vertex : vertex + base;
    }

    private void triangle(int a, int b, int c) throws FormatException {
        if (corners + 3 > triangles.length) {
            triangles = Arrays.copyOf(triangles, grown(corners + 3L));
        }
        triangles[corners++] = a;
        triangles[corners++] = b;
        triangles[corners++] = c;
    }

    private int grown(long needed) throws FormatException {
        if (needed > MOST) {
            throw new FormatException(source.file(), "the mesh has more than " + MOST / 3 + " vertices or triangles",
                    "Decimate it with another program");
        }
        return (int) Math.min(MOST, needed + needed / 2);
    }
}
