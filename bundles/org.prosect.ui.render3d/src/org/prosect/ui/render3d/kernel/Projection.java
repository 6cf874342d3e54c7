package org.prosect.ui.render3d.kernel;

import org.prosect.imaging.Point3;

/**
 * What a camera shows on so many pixels, and how deep it looks. Places on it are in normalised device coordinates: x and y from -1 to 1, right and
 * up, and depth from 0 (nearest) to 1.
 *
 * @param width of the picture in pixels, at least 1
 * @param height of the picture in pixels, at least 1
 * @param radius how far before and behind the target things are seen, millimetres
 */
public record Projection(Camera camera, int width, int height, double radius) {

    public Projection {
        if (width < 1 || height < 1 || !(radius > 0)) {
            throw new IllegalArgumentException("a picture of " + width + " x " + height + " pixels, " + radius + " mm deep");
        }
    }

    /** The same view on other pixels. */
    public Projection resized(int newWidth, int newHeight) {
        return new Projection(camera, newWidth, newHeight, radius);
    }

    public double millimetresPerPixel() {
        return camera.height() / height;
    }

    private double halfWidth() {
        return camera.height() / 2 * width / height;
    }

    private double halfHeight() {
        return camera.height() / 2;
    }

    /** Where a position is seen: x, y and depth. */
    public Point3 place(Point3 patient) {
        Point3 seen = camera.seen(patient);
        return new Point3(seen.x() / halfWidth(), seen.y() / halfHeight(), (radius - seen.z()) / (2 * radius));
    }

    /** The position seen at a place. */
    public Point3 patient(double x, double y, double depth) {
        return camera.patient(new Point3(x * halfWidth(), y * halfHeight(), radius - 2 * radius * depth));
    }

    /** The place under a pixel's centre, at depth 0; pixel rows count downwards. */
    public Point3 ofPixel(double column, double row) {
        return new Point3((column + 0.5) / width * 2 - 1, 1 - (row + 0.5) / height * 2, 0);
    }

    /** From patient millimetres to OpenGL's clip space, 4 x 4, column by column. */
    public float[] matrix() {
        Point3 origin = place(new Point3(0, 0, 0));
        Point3[] columns = {place(new Point3(1, 0, 0)).minus(origin), place(new Point3(0, 1, 0)).minus(origin),
            place(new Point3(0, 0, 1)).minus(origin)};
        float[] m = new float[16];
        for (int c = 0; c < 3; c++) {
            m[4 * c] = (float) columns[c].x();
            m[4 * c + 1] = (float) columns[c].y();
            m[4 * c + 2] = (float) (2 * columns[c].z());
        }
        m[12] = (float) origin.x();
        m[13] = (float) origin.y();
        m[14] = (float) (2 * origin.z() - 1);
        m[15] = 1;
        return m;
    }
}
