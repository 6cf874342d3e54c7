package org.prosect.method.meshprompt.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.prosect.core.ProsectException;
import org.prosect.core.training.TrainingCase;
import org.prosect.core.training.TrainingRequest;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Border;
import org.prosect.imaging.DistanceTransform;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;
import org.prosect.method.meshprompt.model.ModelGrid;
import org.prosect.method.meshprompt.model.ModelSettings;

/** Makes subjects of labelled images. */
public final class SubjectReader {

    private static final double[] LPS = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    /** Rotated and scaled crops reach farther than the crop itself. */
    private static final double REACH = 1.25;
    private static final int SHOWN = 20;
    /** Voxels by which a surface may be moved to enclose the volume of its voxels. */
    private static final double MOST_SHIFT = 0.5;
    /** The share of free memory that subjects may fill. */
    private static final double MEMORY = 0.6;

    private final ModelSettings model;
    private final int label;
    private final double shift;

    /** @param label the structure; 0: all labels but 0 together */
    SubjectReader(ModelSettings model, int label, double shift) {
        this.model = model;
        this.label = label;
        this.shift = shift;
    }

    /**
     * All cases as subjects.
     *
     * @throws ProsectException naming every case that lacks the structure, or whose structure is larger than the model's grid
     */
    List<Subject> read(TrainingRequest request) throws ProsectException {
        List<Subject> subjects = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        List<String> large = new ArrayList<>();
        double factor = 1;
        long voxels = 0;
        for (TrainingCase c : request.cases()) {
            request.progress().check();
            request.progress().report(0, "reading " + c.name());
            Volume labels = request.images().read(c.labels(), request.progress().part(0, 0));
            Mask mask = label == 0 ? Mask.ofNonZero(labels) : Mask.ofLabel(labels, label);
            if (mask.isEmpty()) {
                empty.add(c.name());
                continue;
            }
            Subject subject = of(c.name(), request.images().read(c.image(), request.progress().part(0, 0)), mask,
                    c.mesh().isPresent() ? Optional.of(request.meshes().read(c.mesh().get(), request.progress().part(0, 0))) : Optional.empty());
            double excess = excess(subject);
            if (excess > 1) {
                large.add(c.name());
                factor = Math.max(factor, excess);
            }
            voxels += subject.distances().length;
            checkMemory(voxels, request.cases().size());
            subjects.add(subject);
        }
        if (!empty.isEmpty()) {
            throw new ProsectException(empty.size() + " of " + request.cases().size() + " label maps hold "
                    + (label == 0 ? "no structure" : "no label " + label)
                    + ": " + listed(empty), "Take these cases out or choose another label; nothing was trained");
        }
        if (!large.isEmpty()) {
            throw new ProsectException(String.format(java.util.Locale.ROOT,
                    "the structure is larger than the model's grid of %d × %d × %d voxels of %s mm in %s",
                    model.sizeX(), model.sizeY(), model.sizeZ(), model.spacing(), listed(large)),
                    String.format(java.util.Locale.ROOT, "Set the spacing to %.2g mm or more, or a larger size; nothing was trained",
                            model.spacing() * factor * 1.1));
        }
        return subjects;
    }

    /**
     * A subject of an image and the mask of its structure, which lie on one grid.
     *
     * @param mesh its surface, patient millimetres, if its vertices correspond to those of other subjects
     */
    Subject of(String name, Volume image, Mask mask, Optional<TriangleMesh> mesh) {
        Geometry native0 = mask.geometry();
        Point3 centroid = native0.toPatient(centroid(mask));
        Geometry grid = around(centroid, native0);
        Region near = covering(grid, native0);
        Volume part = image.cropped(near);
        Mask structure = Mask.ofNonZero(mask.toVolume().cropped(near));
        ModelGrid places = new ModelGrid(grid);
        float[] intensities = places.volume(places.image(part)).toFloats();
        float[] distances = places.volume(places.image(signed(structure, model.spacing()))).toFloats();
        shift(distances, grid, mask.count() * native0.voxelVolume());
        return new Subject(name, grid, random -> intensities, distances, grid.toIndex(centroid),
                mesh.isPresent() ? places(mesh.get(), grid) : new float[0]);
    }

    /** The vertices of a mesh as indices of a grid. */
    static float[] places(TriangleMesh mesh, Geometry grid) {
        float[] places = new float[mesh.vertices().length];
        for (int v = 0; v < mesh.vertexCount(); v++) {
            Point3 index = grid.toIndex(mesh.vertex(v));
            for (int k = 0; k < 3; k++) {
                places[3 * v + k] = (float) index.get(k);
            }
        }
        return places;
    }

    /**
     * Adds a constant to distances, so that their surface encloses a volume: that of voxels alone lies inside of their corners, and resampling rounds
     * it.
     */
    private static void shift(float[] distances, Geometry grid, double volume) {
        double level = CanonicalShape.level(Volume.ofFloat32(grid, distances), volume, -MOST_SHIFT, MOST_SHIFT);
        for (int i = 0; i < distances.length; i++) {
            distances[i] -= (float) level;
        }
    }

    /**
     * Distances to the boundary between voxels, inside positive; half of the finest spacing lies between a voxel next to it and the boundary.
     *
     * @param voxel millimetres to which 1 corresponds
     */
    static Volume signed(Mask mask, double voxel) {
        Geometry g = mask.geometry();
        double half = Math.min(g.spacing().x(), Math.min(g.spacing().y(), g.spacing().z())) / 2;
        float[] inside = DistanceTransform.inside(mask, Border.IGNORED).toFloats();
        float[] outside = DistanceTransform.toForeground(mask).toFloats();
        float[] values = new float[inside.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((mask.get(i) ? inside[i] - half : half - outside[i]) / voxel);
        }
        return Volume.ofFloat32(g, values);
    }

    /** Voxels of the model around a place, as far as crops reach and as the image goes. */
    private Geometry around(Point3 centre, Geometry image) {
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int corner = 0; corner < 8; corner++) {
            Point3 p = image.toPatient((corner & 1) * (image.sizeX() - 1), (corner >> 1 & 1) * (image.sizeY() - 1),
                    (corner >> 2) * (image.sizeZ() - 1));
            for (int k = 0; k < 3; k++) {
                low[k] = Math.min(low[k], p.get(k));
                high[k] = Math.max(high[k], p.get(k));
            }
        }
        int[] size = new int[3];
        double[] first = new double[3];
        double s = model.spacing();
        for (int k = 0; k < 3; k++) {
            double reach = (model.size(k) / 2.0 * REACH + shift + 4) * s;
            first[k] = Math.max(low[k], centre.get(k) - reach);
            size[k] = (int) Math.floor((Math.min(high[k], centre.get(k) + reach) - first[k]) / s + 1e-6) + 1;
        }
        return Geometry.of(size[0], size[1], size[2], new Point3(s, s, s), new Point3(first[0], first[1], first[2]), LPS);
    }

    /** The voxels of an image that a grid needs. */
    public static Region covering(Geometry grid, Geometry image) {
        int[] low = new int[3];
        int[] high = new int[3];
        java.util.Arrays.fill(low, Integer.MAX_VALUE);
        for (int corner = 0; corner < 8; corner++) {
            Point3 index = image.toIndex(grid.toPatient((corner & 1) * (grid.sizeX() - 1), (corner >> 1 & 1) * (grid.sizeY() - 1),
                    (corner >> 2) * (grid.sizeZ() - 1)));
            for (int k = 0; k < 3; k++) {
                low[k] = Math.min(low[k], (int) Math.floor(index.get(k)) - 2);
                high[k] = Math.max(high[k], (int) Math.ceil(index.get(k)) + 3);
            }
        }
        return new Region(low[0], low[1], low[2], high[0], high[1], high[2]).intersection(Region.of(image));
    }

    /** How much larger than the grid the structure is, along the worst axis. */
    private double excess(Subject subject) {
        Geometry g = subject.grid();
        int[] low = {g.sizeX(), g.sizeY(), g.sizeZ()};
        int[] high = new int[3];
        for (int z = 0, o = 0; z < g.sizeZ(); z++) {
            for (int y = 0; y < g.sizeY(); y++) {
                for (int x = 0; x < g.sizeX(); x++, o++) {
                    if (subject.distances()[o] > 0) {
                        int[] at = {x, y, z};
                        for (int k = 0; k < 3; k++) {
                            low[k] = Math.min(low[k], at[k]);
                            high[k] = Math.max(high[k], at[k]);
                        }
                    }
                }
            }
        }
        double most = 0;
        for (int k = 0; k < 3; k++) {
            most = Math.max(most, (high[k] - low[k] + 1.0) / model.size(k));
        }
        return most;
    }

    /** The mean of the voxels of a mask, as an index. */
    public static Point3 centroid(Mask mask) {
        Geometry g = mask.geometry();
        double[] sums = new double[3];
        long count = 0;
        for (int z = 0, o = 0; z < g.sizeZ(); z++) {
            for (int y = 0; y < g.sizeY(); y++) {
                for (int x = 0; x < g.sizeX(); x++, o++) {
                    if (mask.get(o)) {
                        sums[0] += x;
                        sums[1] += y;
                        sums[2] += z;
                        count++;
                    }
                }
            }
        }
        return new Point3(sums[0] / count, sums[1] / count, sums[2] / count);
    }

    private static void checkMemory(long voxels, int cases) throws ProsectException {
        Runtime runtime = Runtime.getRuntime();
        if (2L * Float.BYTES * voxels > MEMORY * runtime.maxMemory()) {
            throw new ProsectException("the " + cases + " cases need more than " + (2L * Float.BYTES * voxels >> 20) + " MB of memory, "
                    + (runtime.maxMemory() >> 20) + " MB are there",
                    "Train on fewer cases, choose a coarser spacing, or give the program more memory (-Xmx)");
        }
    }

    private static String listed(List<String> names) {
        String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        return String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))) + more;
    }
}
