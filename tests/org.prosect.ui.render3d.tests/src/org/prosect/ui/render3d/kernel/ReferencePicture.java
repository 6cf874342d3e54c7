package org.prosect.ui.render3d.kernel;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

/** A ray caster without any cleverness: every step of every ray, in double precision. */
public final class ReferencePicture {

    private final ShownVolume volume;
    private final VolumeTexture texture;
    private final Projection projection;

    private ReferencePicture(Frame frame) {
        volume = frame.volume().orElseThrow();
        texture = volume.texture();
        projection = frame.projection();
    }

    /** @return 0xRRGGBB of each pixel, rows from above */
    public static int[] of(Frame frame, int ground) {
        ReferencePicture picture = new ReferencePicture(frame);
        int[] rgb = new int[frame.projection().width() * frame.projection().height()];
        for (int y = 0; y < frame.projection().height(); y++) {
            for (int x = 0; x < frame.projection().width(); x++) {
                rgb[y * frame.projection().width() + x] = picture.pixel(x, y, ground);
            }
        }
        return rgb;
    }

    private int pixel(int column, int row, int ground) {
        Point3 place = projection.ofPixel(column, row);
        Point3 eye = projection.patient(place.x(), place.y(), 0);
        Point3 along = Vectors.times(projection.camera().toViewer(), -1);
        double step = volume.finest();
        double entry = entry(eye, along);
        double[] light = new double[3];
        double left = 1;
        double most = volume.look().black();
        for (double t = entry + step / 2; t < 2 * projection.radius(); t += step) {
            Point3 p = texture.coordinates(eye.plus(Vectors.times(along, t)));
            if (p.x() < 0 || p.y() < 0 || p.z() < 0 || p.x() > 1 || p.y() > 1 || p.z() > 1) {
                break;
            }
            double value = texture.sample(p);
            most = Math.max(most, value);
            if (volume.look() instanceof Look.Colours colours && colours.at(value, 3) > 0) {
                double opacity = 1 - Math.pow(1 - colours.at(value, 3), step / volume.reference());
                double facing = facing(p);
                for (int c = 0; c < 3; c++) {
                    light[c] += left * opacity * (facing < 0 ? 0.7 * colours.at(value, c)
                            : colours.at(value, c) * (0.25 + 0.75 * facing) + 0.2 * Math.pow(facing, 24));
                }
                left *= 1 - opacity;
            }
        }
        if (volume.look() instanceof Look.Brightest look) {
            double grey = Math.clamp((most - look.black()) / (look.white() - look.black()), 0, 1);
            light = new double[] {grey, grey, grey};
            left = 1 - grey;
        }
        int rgb = 0;
        for (int c = 0; c < 3; c++) {
            double value = light[c] + left * ((ground >> 16 - 8 * c & 0xff) / 255.0);
            rgb = rgb << 8 | (int) Math.round(Math.clamp(value, 0, 1) * 255);
        }
        return rgb;
    }

    /** Where a ray comes into the box of the image. */
    private double entry(Point3 eye, Point3 along) {
        Point3 start = texture.coordinates(eye);
        Point3 direction = texture.coordinates(eye.plus(along)).minus(start);
        double entry = 0;
        for (int axis = 0; axis < 3; axis++) {
            double a = -start.get(axis) / direction.get(axis);
            double b = (1 - start.get(axis)) / direction.get(axis);
            entry = Math.max(entry, Math.min(a, b));
        }
        return entry;
    }

    /** How squarely the surface of equal value looks at the viewer, 0 to 1; -1 where values are even. */
    private double facing(Point3 p) {
        Geometry grid = texture.image();
        Point3 gradient = new Point3(0, 0, 0);
        double flat = 0;
        for (int axis = 0; axis < 3; axis++) {
            double h = 1.0 / texture.size(axis);
            Point3 by = new Point3(axis == 0 ? h : 0, axis == 1 ? h : 0, axis == 2 ? h : 0);
            double difference = texture.sample(p.plus(by)) - texture.sample(p.minus(by));
            flat += difference * difference;
            Point3 unit = new Point3(grid.direction(0, axis), grid.direction(1, axis), grid.direction(2, axis));
            gradient = gradient.plus(Vectors.times(unit, difference / grid.spacing().get(axis)));
        }
        return Math.sqrt(flat) < 0.0005 ? -1 : Math.abs(Vectors.dot(Vectors.unit(gradient), projection.camera().toViewer()));
    }
}
