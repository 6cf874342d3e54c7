package org.prosect.method.meshprompt.fit;

import java.util.List;

import org.prosect.core.Progress;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Volume;

/** Fits a mesh to an image by a smooth displacement, in stages from coarse to fine. Deterministic. */
public final class SurfaceFit {

    /** Vertices that look for the boundary, at most; the others follow. */
    private static final int LOOKING = 1200;
    /** The boundary is expected within this share of the search range. */
    private static final double EXPECTED = 0.5;
    private static final int SAMPLES = 12;
    /** What a find weighs: this much times the squared ratio of its variance before and after looking, but no more than the other. */
    private static final double CERTAINTY = 0.4;
    private static final double MOST_CERTAIN = 10;
    /** How far around the mesh the image is looked at, and how far tissue is compared, radii. */
    private static final double MARGIN = 1.2;
    private static final double BAND = 0.7;
    /** After so many rounds inside and outside are told apart anew. */
    private static final int LEARNT_ANEW = 3;

    /** These and the numbers of the stages are the best of some thirty tried on hippocampi in MR and organs of head and neck in CT. */
    private static final SmoothDisplacement.Prior EXPECTED_SIZES = new SmoothDisplacement.Prior(0.05, 0.15, 0.06);

    private final List<Stage> stages;

    /**
     * A stage.
     *
     * @param bumps free Gaussians; 0 for an affine displacement
     * @param width of them, radii of the mesh
     * @param range how far along its normal a vertex looks to either side, radii
     * @param rounds how often
     * @param noise how little vertices are believed: the standard deviation of a find, radii, as if 100 vertices looked
     * @param prior expected sizes of the displacement
     */
    record Stage(int bumps, double width, double range, int rounds, double noise, SmoothDisplacement.Prior prior) { }

    /**
     * What a vertex found.
     *
     * @param place along its normal, millimetres
     * @param certainty its weight
     */
    private record Find(double place, double certainty) { }

    SurfaceFit(List<Stage> stages) {
        this.stages = stages;
    }

    /** Moves, turns, stretches and shears the mesh. */
    public static SurfaceFit affine() {
        return new SurfaceFit(List.of(new Stage(0, 1, 0.3, 12, 0.4, EXPECTED_SIZES)));
    }

    /** Bends it too. */
    public static SurfaceFit smooth() {
        return new SurfaceFit(List.of(new Stage(0, 1, 0.3, 8, 0.4, EXPECTED_SIZES), new Stage(30, 0.8, 0.3, 6, 0.35, EXPECTED_SIZES),
                new Stage(80, 0.5, 0.2, 6, 0.35, EXPECTED_SIZES)));
    }

    /** The part of an image that a fit looks at, on a grid of equal spacing. */
    public static Volume surroundings(Volume image, TriangleMesh placed) {
        return SurroundingImage.of(image, placed, MARGIN * SmoothDisplacement.radius(placed));
    }

    /**
     * The mesh where the image says.
     *
     * @param around of {@link #surroundings}
     * @param placed the mesh about in place, triangles facing outwards
     * @return the same vertices elsewhere
     */
    public TriangleMesh fit(Volume around, TriangleMesh placed, Progress progress) {
        double radius = SmoothDisplacement.radius(placed);
        progress.check();
        TriangleMesh now = placed;
        int total = stages.stream().mapToInt(Stage::rounds).sum();
        int done = 0;
        for (Stage stage : stages) {
            SmoothDisplacement displacement = new SmoothDisplacement(placed, stage.bumps, stage.width, stage.prior);
            RegionEvidence evidence = null;
            for (int round = 0; round < stage.rounds; round++) {
                progress.report((double) done++ / total, "Fitting the surface");
                progress.check();
                if (round % LEARNT_ANEW == 0) {
                    evidence = RegionEvidence.of(around, now, BAND * radius);
                }
                follow(placed, now, evidence, stage, displacement);
                now = displacement.moved(placed);
            }
        }
        return now;
    }

    /** The displacement of the placed mesh that fits best to what the vertices of the moved one find. */
    private void follow(TriangleMesh placed, TriangleMesh now, RegionEvidence evidence, Stage stage, SmoothDisplacement displacement) {
        int m = displacement.functions();
        int step = Math.max(1, placed.vertexCount() / LOOKING);
        float[] normals = now.vertexNormals();
        float[] from = placed.vertices();
        float[] at = now.vertices();
        double radius = displacement.radius();
        double[] functions = new double[m];
        double[] row = new double[3 * m];
        NormalEquations equations = new NormalEquations(3 * m);
        double looking = (placed.vertexCount() + step - 1.0) / step;
        double weight = 100 / looking / (stage.noise * stage.noise);
        for (int v = 0; v < from.length; v += 3 * step) {
            Find find = boundary(evidence, at, normals, v, stage.range * radius);
            double found = find.place / radius;
            displacement.functions(from[v], from[v + 1], from[v + 2], functions);
            for (int axis = 0; axis < 3; axis++) {
                found += normals[v + axis] * (at[v + axis] - from[v + axis]) / radius;
                for (int k = 0; k < m; k++) {
                    row[axis * m + k] = functions[k] * normals[v + axis];
                }
            }
            equations.add(row, found, weight * find.certainty);
        }
        for (int axis = 0; axis < 3; axis++) {
            equations.addPrior(displacement.precision(), axis * m);
        }
        System.arraycopy(equations.solve(), 0, displacement.coefficients(), 0, 3 * m);
    }

    /**
     * Where along the normal the inside ends: the mean of all places, each as likely as the evidence before it being inside and behind it being
     * outside, and as near places are.
     */
    private static Find boundary(RegionEvidence evidence, float[] at, float[] normals, int v, double range) {
        double step = range / SAMPLES;
        double voxels = step / evidence.ratio().geometry().spacing().x();
        double sum = 0;
        double squares = 0;
        double weights = 0;
        double inside = 0;
        double last = 0;
        double[] scores = new double[2 * SAMPLES + 1];
        double best = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < scores.length; k++) {
            double s = (k - SAMPLES) * step;
            double value = evidence.at(at[v] + s * normals[v], at[v + 1] + s * normals[v + 1], at[v + 2] + s * normals[v + 2]);
            inside += k == 0 ? 0 : (last + value) / 2 * voxels;
            last = value;
            double t = s / (EXPECTED * range);
            scores[k] = inside - t * t / 2;
            best = Math.max(best, scores[k]);
        }
        for (int k = 0; k < scores.length; k++) {
            double w = Math.exp(scores[k] - best);
            weights += w;
            double place = (k - SAMPLES) * step;
            sum += w * place;
            squares += w * place * place;
        }
        double mean = sum / weights;
        double gain = EXPECTED * range * EXPECTED * range / (squares / weights - mean * mean);
        return new Find(mean, Math.min(MOST_CERTAIN, CERTAINTY * gain * gain));
    }
}
