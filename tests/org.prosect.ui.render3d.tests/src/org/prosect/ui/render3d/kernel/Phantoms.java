package org.prosect.ui.render3d.kernel;

import java.util.List;
import java.util.Optional;

import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.IsoSurface;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

/** Images whose pictures are known. */
public final class Phantoms {

    /** Turned by 30 degrees about the head-foot axis, voxels of 1 x 1.5 x 3 mm, not at the origin. */
    public static final Geometry OBLIQUE = Geometry.of(60, 40, 20, new Point3(1, 1.5, 3), new Point3(-20, 30, -70),
            new double[] {Math.cos(Math.PI / 6), -Math.sin(Math.PI / 6), 0, Math.sin(Math.PI / 6), Math.cos(Math.PI / 6), 0, 0, 0, 1});

    private Phantoms() { }

    public static Point3 middle(Geometry grid) {
        return grid.toPatient((grid.sizeX() - 1) / 2.0, (grid.sizeY() - 1) / 2.0, (grid.sizeZ() - 1) / 2.0);
    }

    /** A ball, its edge as smooth as partial volumes make it. */
    public static Volume ball(Geometry grid, Point3 centre, double radius, double inside, double outside) {
        Volume volume = Volume.allocate(grid, VoxelType.INT16);
        for (int z = 0; z < grid.sizeZ(); z++) {
            for (int y = 0; y < grid.sizeY(); y++) {
                for (int x = 0; x < grid.sizeX(); x++) {
                    double part = Math.clamp(radius - grid.toPatient(x, y, z).distance(centre) + 0.5, 0, 1);
                    volume.set(grid.offset(x, y, z), outside + part * (inside - outside));
                }
            }
        }
        return volume;
    }

    public static SurfaceShape ballSurface(Point3 centre, double radius) {
        Geometry grid = Geometry.of(40, 40, 40, new Point3(radius / 16, radius / 16, radius / 16),
                centre.minus(new Point3(radius * 19.5 / 16, radius * 19.5 / 16, radius * 19.5 / 16)), new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
        Mask mask = Mask.empty(grid);
        for (int i = 0; i < mask.voxels().length; i++) {
            int x = i % 40;
            int y = i / 40 % 40;
            int z = i / 1600;
            mask.set(i, grid.toPatient(x, y, z).distance(centre) <= radius);
        }
        return SurfaceShape.of(TriangleMesh.of(IsoSurface.of(mask)));
    }

    /** CT between -1024 and 3071, nothing reduced. */
    public static ShownVolume shown(Volume volume, Preset preset, List<Cut.Plane> cut) {
        VolumeTexture texture = VolumeTexture.of(volume, 256, -1024, 3071);
        return new ShownVolume(texture, Blocks.of(texture), preset.look(true, -1024, 3071, -160, 240).orElseThrow(), cut);
    }

    public static Frame frame(Projection projection, Optional<ShownVolume> volume, ShownSurface... surfaces) {
        return new Frame(projection, volume, List.of(surfaces), Overlay.NONE, Quality.EXACT);
    }
}
