package org.prosect.core.picture;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.OptionalInt;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Point3;

/**
 * A picture of a surface: lit from the viewer's upper left, without perspective, as large as fits with a small margin, with smooth edges. Both
 * sides of open meshes are seen, and a mesh that is inside out looks like its counterpart. Equal meshes give equal pictures.
 *
 * <p>Immutable: each setter gives a changed copy. The mesh is held, not copied.
 */
public final class MeshPicture {

    /** The fewest pixels of a side. */
    public static final int SMALLEST = 8;
    /** The most pixels of a side. */
    public static final int LARGEST = 4096;

    private static final int DEFAULT_SIZE = 256;
    private static final int DEFAULT_COLOUR = 0xe6cdb0;
    private static final double MARGIN = 0.05;
    /** Samples along each side of a pixel. */
    private static final int SAMPLES = 2;

    private final TriangleMesh mesh;
    private final ViewDirection direction;
    private final int colour;
    private final OptionalInt background;
    private final int width;
    private final int height;

    private MeshPicture(TriangleMesh mesh, ViewDirection direction, int colour, OptionalInt background, int width, int height) {
        this.mesh = mesh;
        this.direction = direction;
        this.colour = colour;
        this.background = background;
        this.width = width;
        this.height = height;
    }

    /** A mesh in patient millimetres (LPS) from the front, left and above, 256 × 256 pixels on a transparent ground. */
    public static MeshPicture of(TriangleMesh mesh) {
        return new MeshPicture(mesh, ViewDirection.FRONT_LEFT_ABOVE, DEFAULT_COLOUR, OptionalInt.empty(), DEFAULT_SIZE, DEFAULT_SIZE);
    }

    /** Seen from elsewhere. */
    public MeshPicture from(ViewDirection other) {
        return new MeshPicture(mesh, other, colour, background, width, height);
    }

    /** In another colour, 0xRRGGBB. */
    public MeshPicture colour(int rgb) {
        return new MeshPicture(mesh, direction, rgb & 0xffffff, background, width, height);
    }

    /** On a ground of this colour, 0xRRGGBB, instead of a transparent one. */
    public MeshPicture background(int rgb) {
        return new MeshPicture(mesh, direction, colour, OptionalInt.of(rgb & 0xffffff), width, height);
    }

    /**
     * Of another size, pixels.
     *
     * @throws IllegalArgumentException when a side is not between {@value #SMALLEST} and {@value #LARGEST}
     */
    public MeshPicture size(int newWidth, int newHeight) {
        if (Math.min(newWidth, newHeight) < SMALLEST || Math.max(newWidth, newHeight) > LARGEST) {
            throw new IllegalArgumentException("a picture of " + newWidth + " × " + newHeight + " pixels cannot be drawn, give " + SMALLEST + " to "
                    + LARGEST);
        }
        return new MeshPicture(mesh, direction, colour, background, newWidth, newHeight);
    }

    /** Draws the picture; a mesh without triangles gives the ground alone. */
    public BufferedImage render() {
        return render(Progress.NONE);
    }

    /** Draws the picture; may be cancelled. */
    public BufferedImage render(Progress progress) {
        MeshRaster raster = new MeshRaster(SAMPLES * width, SAMPLES * height, colour);
        if (mesh.triangleCount() > 0) {
            raster.draw(projected(), mesh.triangles(), turned(mesh.vertexNormals()), progress);
        }
        return reduced(raster);
    }

    /**
     * Draws the picture into a PNG file, which is complete or not there.
     *
     * @throws ProsectException when it cannot be written
     */
    public void writePng(Path file) throws ProsectException {
        PngFile.write(render(), file);
    }

    /** Vertices in samples: x to the right, y down, z towards the viewer, fitted into the picture. */
    private float[] projected() {
        float[] v = turned(mesh.vertices());
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int corner : mesh.triangles()) {
            for (int k = 0; k < 3; k++) {
                low[k] = Math.min(low[k], v[3 * corner + k]);
                high[k] = Math.max(high[k], v[3 * corner + k]);
            }
        }
        double wide = SAMPLES * width;
        double tall = SAMPLES * height;
        double scale = (1 - 2 * MARGIN) * Math.min(wide / (high[0] - low[0]), tall / (high[1] - low[1]));
        if (!Double.isFinite(scale)) {
            scale = 0;
        }
        for (int i = 0; i < v.length; i += 3) {
            v[i] = (float) (wide / 2 + scale * (v[i] - (low[0] + high[0]) / 2));
            v[i + 1] = (float) (tall / 2 - scale * (v[i + 1] - (low[1] + high[1]) / 2));
            v[i + 2] = (float) (scale * (v[i + 2] - (low[2] + high[2]) / 2));
        }
        return v;
    }

    /** Vectors along the axes of the picture: right, up, towards the viewer. */
    private float[] turned(float[] vectors) {
        Point3 r = direction.right();
        Point3 u = direction.up();
        Point3 t = direction.towards();
        float[] result = new float[vectors.length];
        for (int i = 0; i < result.length; i += 3) {
            double x = vectors[i];
            double y = vectors[i + 1];
            double z = vectors[i + 2];
            result[i] = (float) (x * r.x() + y * r.y() + z * r.z());
            result[i + 1] = (float) (x * u.x() + y * u.y() + z * u.z());
            result[i + 2] = (float) (x * t.x() + y * t.y() + z * t.z());
        }
        return result;
    }

    /** Pixels as the mean of their samples; samples beside the mesh are transparent or of the background. */
    private BufferedImage reduced(MeshRaster raster) {
        BufferedImage picture = new BufferedImage(width, height, background.isPresent() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        int ground = background.orElse(0);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int covered = 0;
                int[] sum = new int[3];
                for (int s = 0; s < SAMPLES * SAMPLES; s++) {
                    int sample = (SAMPLES * y + s / SAMPLES) * SAMPLES * width + SAMPLES * x + s % SAMPLES;
                    boolean hit = raster.isCovered(sample);
                    int rgb = hit ? raster.rgb(sample) : ground;
                    covered += hit ? 1 : 0;
                    for (int k = 0; k < 3; k++) {
                        sum[k] += hit || background.isPresent() ? rgb >> 8 * k & 0xff : 0;
                    }
                }
                int count = background.isPresent() ? SAMPLES * SAMPLES : Math.max(1, covered);
                int rgb = 0;
                for (int k = 0; k < 3; k++) {
                    rgb |= Math.round((float) sum[k] / count) << 8 * k;
                }
                picture.setRGB(x, y, (background.isPresent() ? 0xff : 255 * covered / (SAMPLES * SAMPLES)) << 24 | rgb);
            }
        }
        return picture;
    }
}
