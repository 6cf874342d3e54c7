package org.prosect.geometry;

import org.apache.commons.geometry.euclidean.threed.Vector3D;

/**
 * The generalised winding number of any triangles (Jacobson, Kavan and Sorkine-Hornung, "Robust inside-outside segmentation", 2013): the solid
 * angle that they cover as seen from a point, over 4π, positive when seen from behind. In a closed mesh it is the number of times that the point is
 * enclosed. Exact, summed over all triangles; see {@link MeshVoxelizer} for whole grids.
 */
public final class WindingNumber {

    private final float[] p;
    private final int[] corners;

    private WindingNumber(TriangleMesh mesh) {
        p = mesh.vertices();
        corners = mesh.triangles();
    }

    public static WindingNumber of(TriangleMesh mesh) {
        return new WindingNumber(mesh);
    }

    /** The number at a point; between the values on either side for a point on the mesh. */
    public double at(Vector3D point) {
        double sum = 0;
        for (int t = 0; t < corners.length; t += 3) {
            sum += halfAngle(point, 3 * corners[t], 3 * corners[t + 1], 3 * corners[t + 2]);
        }
        return sum / (2 * Math.PI);
    }

    private double halfAngle(Vector3D o, int a, int b, int c) {
        return halfAngle(p[a] - o.getX(), p[a + 1] - o.getY(), p[a + 2] - o.getZ(), p[b] - o.getX(), p[b + 1] - o.getY(), p[b + 2] - o.getZ(),
                p[c] - o.getX(), p[c + 1] - o.getY(), p[c + 2] - o.getZ());
    }

    /** Half the signed solid angle of a triangle seen from the origin (van Oosterom and Strackee 1983). */
    static double halfAngle(double ax, double ay, double az, double bx, double by, double bz, double cx, double cy, double cz) {
        double la = Math.sqrt(ax * ax + ay * ay + az * az);
        double lb = Math.sqrt(bx * bx + by * by + bz * bz);
        double lc = Math.sqrt(cx * cx + cy * cy + cz * cz);
        double volume = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
        double ab = ax * bx + ay * by + az * bz;
        double bc = bx * cx + by * cy + bz * cz;
        double ca = cx * ax + cy * ay + cz * az;
        double rest = la * lb * lc + ab * lc + bc * la + ca * lb;
        return volume == 0 && rest >= 0 ? 0 : Math.atan2(volume, rest);
    }
}
