package org.prosect.method.meshprompt;

import java.util.Locale;
import java.util.function.Consumer;

import org.apache.commons.geometry.euclidean.threed.Vector3D;
import org.prosect.core.method.SegmentationException;
import org.prosect.geometry.MeshRepair;
import org.prosect.geometry.MeshTopology;
import org.prosect.geometry.MeshVoxelizer;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

/** Judges a mesh that a prompt names: what no method could use is refused, what is odd is told. */
public final class PromptMesh {

    /** How many times smaller or larger than the image a mesh has to be for its unit to be doubted. */
    private static final double FAR_TOO_SMALL = 1.0 / 200;
    private static final double FAR_TOO_LARGE = 3;
    /** Voxels along the longest side of the grid that shows whether the mesh crosses itself. */
    private static final int VOXELS = 48;
    /** Share of the volume. */
    private static final double CROSSING = 0.1;

    private PromptMesh() { }

    /**
     * The mesh with triangles facing outwards and vertices at the same place made one where only that closes it.
     *
     * @param name for messages
     */
    public static TriangleMesh checked(TriangleMesh read, String name, Consumer<String> message) throws SegmentationException {
        if (read.triangleCount() == 0 || !(read.area() > 0)) {
            throw new SegmentationException("the mesh " + name + " has no surface: " + read, "Give a surface of triangles");
        }
        TriangleMesh mesh = read;
        MeshTopology topology = MeshTopology.of(mesh);
        if (!topology.isClosed()) {
            TriangleMesh merged = MeshRepair.mergeVertices(mesh);
            MeshTopology after = MeshTopology.of(merged);
            if (after.isClosed()) {
                mesh = merged;
                topology = after;
            } else {
                message.accept("The mesh " + name + " is open: " + topology.boundaryEdges()
                        + " edges have one triangle only. Its holes are closed as the winding"
                        + " number tells.");
            }
        }
        if (mesh.signedVolume() < 0) {
            message.accept("The mesh " + name + " is inside out; its triangles are turned.");
            mesh = mesh.inverted();
        }
        double apart = topology.isClosed() && topology.isOriented() ? crossing(mesh) : 0;
        if (apart > CROSSING) {
            message.accept(String.format(Locale.ROOT,
                    "The mesh %s seems to cross itself: the volume that its triangles enclose and the one they cover differ by"
                    + " %.0f %%.", name, 100 * apart));
        }
        return mesh;
    }

    /** Tells when a mesh and an image are of sizes that do not belong together. */
    public static void compare(TriangleMesh mesh, String name, Geometry image, Consumer<String> message) {
        Vector3D size = size(mesh);
        double diagonal = Math.sqrt(square(image.sizeX() * image.spacing().x()) + square(image.sizeY() * image.spacing().y())
                + square(image.sizeZ() * image.spacing().z()));
        Point3 s = image.spacing();
        double voxel = Math.max(s.x(), Math.max(s.y(), s.z()));
        String sizes = "The mesh " + name + " is " + text(size) + " large";
        if (size.norm() > FAR_TOO_LARGE * diagonal) {
            message.accept(sizes + String.format(Locale.ROOT,
                    ", the image only %.4g mm from corner to corner. If its unit is not the millimetre, give a scale,"
                    + " such as 0.001 for micrometres.", diagonal));
        } else if (size.norm() < FAR_TOO_SMALL * diagonal && size.norm() < 2 * voxel) {
            message.accept(sizes + ", less than two voxels of the image. If its unit is not the millimetre, give a scale, such as 1000 for metres.");
        } else if (size.norm() < 2 * voxel) {
            message.accept(sizes + ", less than two voxels of the image: little of it will show.");
        }
    }

    /** Millimetres along the patient axes. */
    static Vector3D size(TriangleMesh mesh) {
        return mesh.bounds().getDiagonal();
    }

    /** Such as {@code 30.1 × 40 × 22.5 mm}. */
    public static String text(Vector3D size) {
        return String.format(Locale.ROOT, "%.4g × %.4g × %.4g mm", size.getX(), size.getY(), size.getZ());
    }

    /** How much the volume by triangles, which counts some parts twice or negatively, differs from that of the inside. */
    private static double crossing(TriangleMesh mesh) {
        Vector3D size = size(mesh);
        double spacing = Math.max(size.getX(), Math.max(size.getY(), size.getZ())) / VOXELS;
        Vector3D low = mesh.bounds().getMin();
        Geometry grid = Geometry.of((int) (size.getX() / spacing) + 2, (int) (size.getY() / spacing) + 2, (int) (size.getZ() / spacing) + 2,
                new Point3(spacing, spacing, spacing), new Point3(low.getX(), low.getY(), low.getZ()), new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
        double covered = MeshVoxelizer.voxelize(mesh, grid).count() * grid.voxelVolume();
        double enclosed = mesh.signedVolume();
        // a shell thinner than the voxels tells nothing
        return covered < 100 * grid.voxelVolume() ? 0 : Math.abs(covered - enclosed) / Math.max(covered, enclosed);
    }

    private static double square(double v) {
        return v * v;
    }
}
