package org.prosect.core.benchmark;

import java.nio.file.Path;
import java.util.SplittableRandom;

import org.prosect.core.ProsectException;
import org.prosect.core.simulation.FirstClick;
import org.prosect.core.simulation.SimulatedUser;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.SurfaceMesh;

/**
 * Prompts that somebody who knows the truth gives, and the same ones in the wrong place. A shift moves a prompt by so many voxels of the image along
 * each of its axes; the directions are drawn once for a reference, so that all methods and all shifts go the same way. A direction that leads out of
 * the image is turned round, and where both do the prompt goes to the edge.
 */
public final class ReferencePrompts {

    private final Mask reference;
    private final boolean[] forward = new boolean[3];
    private final double boxMargin;

    /**
     * Of a reference that is not empty.
     *
     * @param boxMargin room between the structure and its box, millimetres
     * @param seed of the directions of shifts
     * @throws ProsectException when the reference is empty
     */
    public ReferencePrompts(Mask reference, double boxMargin, long seed) throws ProsectException {
        if (reference.isEmpty()) {
            throw new ProsectException("the reference has no voxel inside, so there is nothing to show", "Give another label, or leave the case out");
        }
        this.reference = reference;
        this.boxMargin = boxMargin;
        SplittableRandom random = new SplittableRandom(seed);
        for (int axis = 0; axis < forward.length; axis++) {
            forward[axis] = random.nextBoolean();
        }
    }

    /** The centre of gravity of a mask that is not empty, patient millimetres. */
    public static Point3 centroid(Mask mask) {
        Geometry g = mask.geometry();
        double[] sum = new double[3];
        long count = 0;
        for (int z = 0; z < g.sizeZ(); z++) {
            for (int y = 0; y < g.sizeY(); y++) {
                for (int x = 0; x < g.sizeX(); x++) {
                    if (mask.get(x, y, z)) {
                        sum[0] += x;
                        sum[1] += y;
                        sum[2] += z;
                        count++;
                    }
                }
            }
        }
        return g.toPatient(sum[0] / count, sum[1] / count, sum[2] / count);
    }

    /** Where meshes stand: the centre of gravity, shifted, patient millimetres. */
    public Point3 centre(int shift) {
        return shifted(centroid(reference), shift);
    }

    /** A mesh at the centre of gravity, shifted. */
    public PromptSet mesh(Path file, int shift) {
        SurfaceMesh mesh = StudyFactory.eINSTANCE.createSurfaceMesh();
        mesh.setName(file.getFileName().toString());
        mesh.setUri(file.toAbsolutePath().toString());
        mesh.setSpace("canonical");
        MeshPrompt prompt = StudyFactory.eINSTANCE.createMeshPrompt();
        prompt.setMesh(mesh);
        prompt.setCentre(centre(shift));
        return set(prompt);
    }

    /** A positive click on the deepest voxel, shifted. */
    public PromptSet point(int shift) throws ProsectException {
        PointPrompt prompt = StudyFactory.eINSTANCE.createPointPrompt();
        prompt.setPosition(shifted(new SimulatedUser(reference, FirstClick.DEEPEST, 0).first().prompt().getPosition(), shift));
        prompt.setPolarity(Polarity.POSITIVE);
        return set(prompt);
    }

    /** The bounding box with its margin, shifted as a whole; what lies outside the image is cut off. */
    public PromptSet box(int shift) {
        Geometry g = reference.geometry();
        Region bounds = reference.bounds();
        Point3 middle = new Point3((bounds.x0() + bounds.x1() - 1) / 2.0, (bounds.y0() + bounds.y1() - 1) / 2.0,
                (bounds.z0() + bounds.z1() - 1) / 2.0);
        Point3 moved = g.toIndex(shifted(g.toPatient(middle), shift));
        double[] low = new double[3];
        double[] high = new double[3];
        int[] sizes = {bounds.sizeX(), bounds.sizeY(), bounds.sizeZ()};
        for (int axis = 0; axis < 3; axis++) {
            double half = (sizes[axis] - 1) / 2.0 + boxMargin / g.spacing().get(axis);
            low[axis] = Math.clamp(moved.get(axis) - half, 0, g.size(axis) - 1);
            high[axis] = Math.clamp(moved.get(axis) + half, 0, g.size(axis) - 1);
        }
        BoxPrompt prompt = StudyFactory.eINSTANCE.createBoxPrompt();
        prompt.setCorner(g.toPatient(low[0], low[1], low[2]));
        prompt.setOppositeCorner(g.toPatient(high[0], high[1], high[2]));
        return set(prompt);
    }

    private Point3 shifted(Point3 place, int shift) {
        if (shift == 0) {
            return place;
        }
        Geometry g = reference.geometry();
        Point3 index = g.toIndex(place);
        double[] moved = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            double at = index.get(axis);
            int last = g.size(axis) - 1;
            double by = last == 0 ? 0 : forward[axis] ? shift : -shift;
            boolean out = at + by < 0 || at + by > last;
            moved[axis] = Math.clamp(out ? at - by : at + by, 0, last);
        }
        return g.toPatient(moved[0], moved[1], moved[2]);
    }

    private static PromptSet set(Prompt prompt) {
        PromptSet set = StudyFactory.eINSTANCE.createPromptSet();
        set.setName("benchmark");
        set.getPrompts().add(prompt);
        return set;
    }
}
