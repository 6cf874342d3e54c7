package org.prosect.synth.organ;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.prosect.core.simulation.SimulatedCase;
import org.prosect.core.simulation.CanonicalStructure;
import org.prosect.core.simulation.Cohort;
import org.prosect.core.Progress;
import org.prosect.core.simulation.SimulatedSubject.Structure;
import org.prosect.geometry.InsideRule;
import org.prosect.geometry.MeshVoxelizer;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.synth.anatomy.Layer;
import org.prosect.synth.anatomy.Structures;
import org.prosect.synth.anatomy.Variation;
import org.prosect.core.simulation.SimulatedCase.CaseStructure;
import org.prosect.core.simulation.SimulatedCase.Picture;
import org.prosect.synth.scanner.MrScanner;
import org.prosect.synth.scanner.Scanner;

/** Subjects of a standard anatomy: pictures, masks that are the insides of the surfaces, and the surfaces. */
public final class AnatomyCohort implements Cohort {

    private static final double[] AXES = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    /** What pictures are made. */
    public enum Modality {
        CT, T1, T2;

        /** Those of a choice such as ct+t1. */
        static Set<Modality> chosen(String text) {
            Set<Modality> chosen = EnumSet.noneOf(Modality.class);
            for (String name : text.split("\\+")) {
                chosen.add(valueOf(name.toUpperCase(Locale.ROOT)));
            }
            return chosen;
        }
    }

    private final StandardAnatomy anatomy;
    private final double spacing;
    private final Set<Modality> modalities;
    private final Scanner ct;
    private final boolean overlapping;

    private AnatomyCohort(StandardAnatomy anatomy, double spacing, Set<Modality> modalities, Scanner ct, boolean overlapping) {
        this.anatomy = anatomy;
        this.spacing = spacing;
        this.modalities = modalities;
        this.ct = ct;
        this.overlapping = overlapping;
    }

    /**
     * Bodies; the label map also has the structures of {@link Structures} that have no surface.
     *
     * @param spacing 1 to 6 mm
     * @throws IllegalArgumentException for another spacing, or without modalities
     */
    public static AnatomyCohort body(double spacing, Set<Modality> modalities) {
        check(spacing, 1, 6, modalities);
        return new AnatomyCohort(StandardAnatomy.body(), spacing, EnumSet.copyOf(modalities), new Scanner(0.75, 14), false);
    }

    /**
     * Right inner ears in 25.6 mm cubes; structures overlap.
     *
     * @param spacing 0.1 to 0.8 mm; 0.2 gives 128 voxels on each side
     * @throws IllegalArgumentException for another spacing, or without modalities
     */
    public static AnatomyCohort ear(double spacing, Set<Modality> modalities) {
        check(spacing, 0.1, 0.8, modalities);
        return new AnatomyCohort(StandardAnatomy.ear(), spacing, EnumSet.copyOf(modalities), new Scanner(0.35, 90), true);
    }

    private static void check(double spacing, double finest, double coarsest, Set<Modality> modalities) {
        if (!(spacing >= finest && spacing <= coarsest)) {
            throw new IllegalArgumentException("a spacing of " + spacing + " mm cannot be simulated, give " + finest + " to " + coarsest + " mm");
        }
        if (modalities.isEmpty()) {
            throw new IllegalArgumentException("no modality is given");
        }
    }

    /** The anatomy that the subjects are deformed from. */
    public StandardAnatomy anatomy() {
        return anatomy;
    }

    @Override
    public List<CanonicalStructure> canonical() {
        return anatomy.organs().stream().map(Organ::canonical).toList();
    }

    @Override
    public SimulatedCase subject(long seed, Progress progress) {
        Variation v = new Variation(seed);
        SubjectWarp warp = new SubjectWarp(anatomy, v);
        Geometry grid = grid();
        List<Layer> layers = anatomy.layers(seed);
        List<Picture> pictures = new ArrayList<>();
        Volume painted = Volume.ofUint8(grid, new byte[Math.toIntExact(grid.voxelCount())]);
        if (modalities.contains(Modality.CT)) {
            Scanner.Scan scan = ct.scan(layers, warp, grid, v.seed("noise"), progress.part(0, 0.45));
            pictures.add(new Picture("ct", scan.image()));
            painted = scan.labels();
        }
        if (modalities.contains(Modality.T1) || modalities.contains(Modality.T2)) {
            Scanner.Scan tissues = MrScanner.tissues(layers, warp, grid, progress.part(0.45, 0.9));
            painted = tissues.labels();
            for (MrScanner.Weighting weighting : MrScanner.Weighting.values()) {
                if (modalities.contains(Modality.valueOf(weighting.name()))) {
                    MrScanner scanner = new MrScanner(weighting, v.about("mr.blur", 0.55, 0.15), v.about("mr.bias", 0.25, 0.2),
                            v.about("mr.noise", 0.03, 0.02));
                    pictures.add(new Picture(weighting.name().toLowerCase(Locale.ROOT), scanner.scan(tissues, v.seed("mr." + weighting))));
                }
            }
        }
        List<CaseStructure> structures = new ArrayList<>();
        for (Organ organ : anatomy.organs()) {
            progress.check();
            TriangleMesh mesh = warp.fromStandard(organ.mesh());
            Mask mask = MeshVoxelizer.voxelize(mesh, grid, InsideRule.WINDING);
            structures.add(new CaseStructure(organ.id(), organ.name(), organ.code(), organ.label(), mask, Optional.of(mesh), Optional.empty()));
        }
        progress.report(1, "done");
        return new SimulatedCase(pictures, overlapping ? Optional.empty() : Optional.of(labels(painted, structures)), structures);
    }

    /** The painted labels of what has no surface, and over them the insides of the surfaces; adds what is only painted to the structures. */
    private static Volume labels(Volume painted, List<CaseStructure> structures) {
        byte[] labels = (byte[]) painted.array();
        boolean[] surfaces = new boolean[128];
        structures.forEach(s -> surfaces[s.label()] = true);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = surfaces[labels[i]] ? 0 : labels[i];
        }
        for (CaseStructure s : structures) {
            byte[] inside = s.mask().voxels();
            for (int i = 0; i < labels.length; i++) {
                labels[i] = inside[i] != 0 ? (byte) s.label() : labels[i];
            }
        }
        for (Structure s : Structures.ALL) {
            if (!surfaces[s.label()]) {
                structures.add(new CaseStructure(s.name().replace(' ', '-'), s.name(), s.code(), s.label(), Mask.ofLabel(painted, s.label()),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        structures.replaceAll(s -> new CaseStructure(s.id(), s.name(), s.code(), s.label(), Mask.ofLabel(painted, s.label()), s.mesh(),
                s.canonical()));
        structures.sort(Comparator.comparingInt(CaseStructure::label));
        return painted;
    }

    private Geometry grid() {
        StandardAnatomy.Frame frame = anatomy.frame();
        int[] size = new int[3];
        double[] first = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            size[axis] = (int) Math.round(frame.field()[axis] / spacing);
            first[axis] = frame.middle().get(axis) - 0.5 * (size[axis] - 1) * spacing;
        }
        return Geometry.of(size[0], size[1], size[2], new Point3(spacing, spacing, spacing), new Point3(first[0], first[1], first[2]), AXES);
    }
}
