package org.prosect.synth.shape;

/** A rotation matrix, row major. */
public record Rotation(double xx, double xy, double xz, double yx, double yy, double yz, double zx, double zy, double zz) {

    public static final Rotation NONE = new Rotation(1, 0, 0, 0, 1, 0, 0, 0, 1);

    /** Turns about x, then y, then z, each by degrees and right-handed (about z: from left towards back). */
    public static Rotation degrees(double aboutX, double aboutY, double aboutZ) {
        double ca = StrictMath.cos(StrictMath.toRadians(aboutX));
        double sa = StrictMath.sin(StrictMath.toRadians(aboutX));
        double cb = StrictMath.cos(StrictMath.toRadians(aboutY));
        double sb = StrictMath.sin(StrictMath.toRadians(aboutY));
        double cc = StrictMath.cos(StrictMath.toRadians(aboutZ));
        double sc = StrictMath.sin(StrictMath.toRadians(aboutZ));
        return new Rotation(cc * cb, cc * sb * sa - sc * ca, cc * sb * ca + sc * sa, sc * cb, sc * sb * sa + cc * ca, sc * sb * ca - cc * sa,
                -sb, cb * sa,
                cb * ca);
    }

    /** First coordinate of the vector turned back. */
    public double backX(double x, double y, double z) {
        return xx * x + yx * y + zx * z;
    }

    /** Second coordinate of the vector turned back. */
    public double backY(double x, double y, double z) {
        return xy * x + yy * y + zy * z;
    }

    /** Third coordinate of the vector turned back. */
    public double backZ(double x, double y, double z) {
        return xz * x + yz * y + zz * z;
    }
}
