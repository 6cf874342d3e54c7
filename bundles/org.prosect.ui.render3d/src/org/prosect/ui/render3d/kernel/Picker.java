package org.prosect.ui.render3d.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.apache.commons.geometry.euclidean.threed.Vector3D;
import org.prosect.imaging.Point3;

/** Finds what is seen under a pixel: the first surface or the tissue that gives the pixel most of its light. */
public final class Picker {

    /** A place counts as seen when half of the light comes from it and from before it. */
    private static final double HALF = 0.5;

    /** A surface that a ray meets, at a distance from where the ray starts. */
    private record Hit(double distance, double opacity) { }

    private final Frame frame;
    private final Point3 start;
    private final Point3 direction;
    private final double length;
    private final double cut;

    private Picker(Frame frame, double x, double y) {
        this.frame = frame;
        Projection projection = frame.projection();
        start = projection.patient(x, y, 0);
        direction = Vectors.times(projection.camera().toViewer(), -1);
        length = 2 * projection.radius();
        cut = frame.volume().map(v -> Cut.start(v.cut(), projection, x, y) * length).orElse(0.0);
    }

    /**
     * The place under a pixel; empty where nothing is seen.
     *
     * @param column from the left, in pixels of the projection
     * @param row from above
     */
    public static Optional<Point3> pick(Frame frame, double column, double row) {
        Point3 place = frame.projection().ofPixel(column, row);
        return new Picker(frame, place.x(), place.y()).find();
    }

    private Point3 at(double distance) {
        return start.plus(Vectors.times(direction, distance));
    }

    private Optional<Point3> find() {
        List<Hit> hits = hits();
        Optional<ShownVolume> volume = frame.volume();
        if (volume.isEmpty()) {
            return hits.stream().findFirst().map(hit -> at(hit.distance));
        }
        return switch (volume.get().look()) {
            case Look.Colours colours -> accumulate(volume.get(), colours, hits);
            case Look.Brightest brightest -> hits.stream().findFirst().map(hit -> at(hit.distance)).or(() -> brightest(volume.get(), brightest));
        };
    }

    private List<Hit> hits() {
        List<Hit> hits = new ArrayList<>();
        Vector3D from = Vector3D.of(start.x(), start.y(), start.z());
        Vector3D along = Vector3D.of(direction.x(), direction.y(), direction.z());
        for (ShownSurface surface : frame.surfaces()) {
            surface.shape().tree().hits(from, along).forEach(hit -> hits.add(new Hit(hit.distance(), surface.opacity())));
        }
        hits.sort(Comparator.comparingDouble(Hit::distance));
        return hits;
    }

    private Optional<Point3> accumulate(ShownVolume volume, Look.Colours colours, List<Hit> hits) {
        double step = volume.finest() * HALF;
        double light = 0;
        int next = 0;
        Point3 face = volume.texture().coordinates(at(cut));
        if (cut > 0 && isInside(volume.texture(), face) && colours.at(volume.texture().sample(face), 3) > 0
                && hits.stream().filter(hit -> hit.distance < cut).mapToDouble(Hit::opacity).max().orElse(0) < HALF) {
            // the slice that is seen where the image is cut
            return Optional.of(at(cut));
        }
        for (double t = cut; t <= length; t += step) {
            while (next < hits.size() && hits.get(next).distance <= t) {
                light += (1 - light) * hits.get(next).opacity;
                if (light >= HALF) {
                    return Optional.of(at(hits.get(next).distance));
                }
                next++;
            }
            Point3 place = volume.texture().coordinates(at(t));
            if (isInside(volume.texture(), place)) {
                double opacity = colours.at(volume.texture().sample(place), 3);
                light += (1 - light) * (1 - Math.pow(1 - opacity, step / volume.reference()));
                if (light >= HALF) {
                    return Optional.of(at(t));
                }
            }
        }
        // a thin veil of a surface is all that is seen
        return hits.stream().findFirst().map(hit -> at(hit.distance));
    }

    private Optional<Point3> brightest(ShownVolume volume, Look.Brightest look) {
        double most = look.black();
        Optional<Point3> place = Optional.empty();
        for (double t = cut; t <= length; t += volume.finest() * HALF) {
            Point3 coordinates = volume.texture().coordinates(at(t));
            if (isInside(volume.texture(), coordinates) && volume.texture().sample(coordinates) > most) {
                most = volume.texture().sample(coordinates);
                place = Optional.of(at(t));
            }
        }
        return place;
    }

    private static boolean isInside(VolumeTexture texture, Point3 c) {
        return c.x() >= 0 && c.y() >= 0 && c.z() >= 0 && c.x() <= texture.end(0) && c.y() <= texture.end(1) && c.z() <= texture.end(2);
    }
}
