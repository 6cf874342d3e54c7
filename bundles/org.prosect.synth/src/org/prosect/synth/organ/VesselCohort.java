package org.prosect.synth.organ;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.prosect.core.simulation.SimulatedCase;
import org.prosect.core.simulation.Cohort;
import org.prosect.core.Progress;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.synth.anatomy.Variation;
import org.prosect.synth.anatomy.VesselBlock;
import org.prosect.core.simulation.SimulatedCase.CaseStructure;
import org.prosect.core.simulation.SimulatedCase.Picture;
import org.prosect.synth.scanner.Scanner;
import org.prosect.synth.scanner.SpatialWarp;

/** Blocks of 96 mm with two trees of vessels in an organ, as CT; vessels have no surfaces in correspondence. */
public final class VesselCohort implements Cohort {

    private static final double FIELD = 96;

    private final Geometry grid;

    /**
     * @param spacing 0.4 to 4 mm
     * @throws IllegalArgumentException for another spacing
     */
    public VesselCohort(double spacing) {
        if (!(spacing >= 0.4 && spacing <= 4)) {
            throw new IllegalArgumentException("a spacing of " + spacing + " mm cannot be simulated, give 0.4 to 4 mm");
        }
        int size = (int) Math.round(FIELD / spacing);
        double first = -0.5 * (size - 1) * spacing;
        grid = Geometry.of(size, size, size, new Point3(spacing, spacing, spacing), new Point3(first, first, first), new double[] {1, 0, 0, 0, 1,
                0, 0, 0, 1});
    }

    @Override
    public SimulatedCase subject(long seed, Progress progress) {
        Variation v = new Variation(seed);
        Scanner scanner = new Scanner(v.about("scanner.blur", 0.8, 0.3), v.about("scanner.noise", 16, 6));
        Scanner.Scan scan = scanner.scan(new VesselBlock(v).layers(), new SpatialWarp(v), grid, v.seed("noise"), progress);
        List<CaseStructure> structures = new ArrayList<>();
        structures.add(structure("portal-vessels", "portal veins", VesselBlock.PORTAL, scan));
        structures.add(structure("hepatic-vessels", "hepatic veins", VesselBlock.HEPATIC, scan));
        return new SimulatedCase(List.of(new Picture("ct", scan.image())), Optional.of(scan.labels()), structures);
    }

    private static CaseStructure structure(String id, String name, int label, Scanner.Scan scan) {
        return new CaseStructure(id, name, "", label, Mask.ofLabel(scan.labels(), label), Optional.empty(), Optional.empty());
    }
}
