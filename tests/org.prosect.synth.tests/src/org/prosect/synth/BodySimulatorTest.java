package org.prosect.synth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prosect.core.Progress;
import org.prosect.core.simulation.SimulatedSubject;
import org.prosect.core.simulation.SimulatedSubject.Structure;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;
import org.prosect.imaging.VoxelType;
import org.prosect.imaging.Volume;
import org.prosect.testing.CancelledProgress;

class BodySimulatorTest {

    private static final double SPACING = 4;
    /** Of subject 3 at 8 mm. */
    private static final int EXPECTED_IMAGE = -524185524;
    private static final int EXPECTED_LABELS = -517163850;
    private static SimulatedSubject subject;

    @BeforeAll
    static void simulate() {
        subject = new BodySimulator().simulate(7, SPACING, Progress.NONE);
    }

    private static Mask mask(String name) {
        Structure structure = subject.structures().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
        return Mask.ofLabel(subject.labels(), structure.label());
    }

    /** Mean of the image in a mask without its outermost voxels. */
    private static double mean(Mask mask) {
        Geometry g = mask.geometry();
        double sum = 0;
        int count = 0;
        for (int z = 1; z < g.sizeZ() - 1; z++) {
            for (int y = 1; y < g.sizeY() - 1; y++) {
                for (int x = 1; x < g.sizeX() - 1; x++) {
                    if (mask.get(x, y, z) && mask.get(x - 1, y, z) && mask.get(x + 1, y, z) && mask.get(x, y - 1, z) && mask.get(x, y + 1, z)) {
                        sum += subject.image().get(x, y, z);
                        count++;
                    }
                }
            }
        }
        return sum / count;
    }

    private static Point3 centre(Mask mask) {
        Region r = mask.bounds();
        return mask.geometry().toPatient((r.x0() + r.x1() - 1) / 2.0, (r.y0() + r.y1() - 1) / 2.0, (r.z0() + r.z1() - 1) / 2.0);
    }

    @Test
    void imageAndLabelsShareAGridAlongThePatientAxes() {
        assertEquals(VoxelType.INT16, subject.image().type());
        assertEquals(VoxelType.UINT8, subject.labels().type());
        assertEquals(subject.image().geometry(), subject.labels().geometry());
        assertEquals("LPS", subject.image().geometry().orientation());
        assertEquals(new Point3(SPACING, SPACING, SPACING), subject.image().geometry().spacing());
        assertEquals("CT", subject.modality());
    }

    /** Ranges in millilitres that hold the spread among adults; heart, lungs and bladder are cut off by the field of view. */
    @ParameterizedTest
    @CsvSource({"liver,900,2200", "spleen,60,320", "right kidney,80,230", "left kidney,80,230", "gallbladder,8,70", "stomach,120,800",
            "pancreas,20,110", "aorta,50,170",
        "inferior vena cava,50,200", "heart,150,700", "right lung,300,1300", "left lung,250,1200", "vertebrae,300,800", "urinary bladder,10,400",
        "ribs,70,300"})
    void organsHaveTheVolumeOfAnAdults(String name, double least, double most) {
        double millilitres = mask(name).count() * SPACING * SPACING * SPACING / 1000;
        assertTrue(millilitres > least && millilitres < most, name + " has " + millilitres + " ml");
    }

    @ParameterizedTest
    @CsvSource({"liver,110,18", "spleen,120,15", "right kidney,168,25", "aorta,162,20", "inferior vena cava,142,20", "right lung,-820,60",
            "gallbladder,10,15", "urinary bladder,5,12"})
    void organsHaveTheHounsfieldValuesOfThePortalVenousPhase(String name, double expected, double tolerance) {
        assertEquals(expected, mean(mask(name)), tolerance);
    }

    @Test
    void organsLieOnTheirSides() {
        assertTrue(centre(mask("liver")).x() < centre(mask("spleen")).x() - 80, "the liver is right of the spleen");
        assertTrue(centre(mask("right kidney")).x() < centre(mask("left kidney")).x() - 80);
        assertTrue(centre(mask("inferior vena cava")).x() < centre(mask("aorta")).x());
        assertTrue(centre(mask("gallbladder")).y() < centre(mask("right kidney")).y() - 40, "the gallbladder is in front of the kidney");
        assertTrue(centre(mask("heart")).z() > centre(mask("liver")).z());
        assertTrue(centre(mask("urinary bladder")).z() < centre(mask("left kidney")).z() - 100);
    }

    @Test
    void equalSeedsGiveEqualVoxelsOnOneCoreAndOnMany() throws Exception {
        SimulatedSubject many = new BodySimulator().simulate(3, 8, Progress.NONE);
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            SimulatedSubject again = one.submit(() -> new BodySimulator().simulate(3, 8, Progress.NONE)).get();
            assertArrayEquals((short[]) many.image().array(), (short[]) again.image().array());
            assertArrayEquals((byte[]) many.labels().array(), (byte[]) again.labels().array());
            assertEquals(many.image().geometry(), again.image().geometry());
        }
    }

    @Test
    void theVoxelsOfASeedAreTheSameOnEveryMachine() {
        // a change of these numbers is a change of every simulated data set: say so in the release notes
        SimulatedSubject s = new BodySimulator().simulate(3, 8, Progress.NONE);
        assertEquals(EXPECTED_IMAGE, Arrays.hashCode((short[]) s.image().array()));
        assertEquals(EXPECTED_LABELS, Arrays.hashCode((byte[]) s.labels().array()));
    }

    @Test
    void otherSeedsGiveOtherAnatomy() {
        SimulatedSubject a = new BodySimulator().simulate(1, 8, Progress.NONE);
        SimulatedSubject b = new BodySimulator().simulate(2, 8, Progress.NONE);
        byte[] la = (byte[]) a.labels().array();
        byte[] lb = (byte[]) b.labels().array();
        int both = 0;
        int any = 0;
        for (int i = 0; i < la.length; i++) {
            both += la[i] == 1 && lb[i] == 1 ? 1 : 0;
            any += la[i] == 1 || lb[i] == 1 ? 1 : 0;
        }
        assertTrue(both < 0.95 * any, "the livers of two subjects overlap in " + both + " of " + any + " voxels");
    }

    @Test
    void noiseInTheLiverIsThatOfAScanner() {
        Mask liver = mask("liver");
        Volume image = subject.image();
        Geometry g = image.geometry();
        // differences of neighbours along z, which share little noise: structure cancels
        double sum = 0;
        int count = 0;
        for (int i = 0; i < image.length() - g.sizeX() * g.sizeY(); i++) {
            int next = i + g.sizeX() * g.sizeY();
            double d = image.get(i) - image.get(next);
            if (liver.get(i) && liver.get(next) && Math.abs(d) < 60) {
                sum += d * d;
                count++;
            }
        }
        double sd = Math.sqrt(sum / count / 2);
        assertTrue(sd > 8 && sd < 22, "standard deviation " + sd);
    }

    @Test
    void eachOrganIsOnePiece() {
        for (String name : new String[] {"liver", "spleen", "pancreas", "stomach"}) {
            Mask mask = mask(name);
            assertFalse(mask.isEmpty());
            assertEquals(mask.count(), reached(mask), name);
        }
    }

    private static long reached(Mask mask) {
        Geometry g = mask.geometry();
        Mask open = mask.copy();
        int[] steps = {1, -1, g.sizeX(), -g.sizeX(), g.sizeX() * g.sizeY(), -g.sizeX() * g.sizeY()};
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int i = 0; queue.isEmpty(); i++) {
            if (mask.get(i)) {
                queue.add(i);
                open.set(i, false);
            }
        }
        long count = 0;
        while (!queue.isEmpty()) {
            int i = queue.remove();
            count++;
            for (int step : steps) {
                int j = i + step;
                if (j >= 0 && j < open.voxels().length && open.get(j)) {
                    open.set(j, false);
                    queue.add(j);
                }
            }
        }
        return count;
    }

    @Test
    void cancellingStops() {
        Progress cancelled = new CancelledProgress();
        assertThrows(CancellationException.class, () -> new BodySimulator().simulate(1, 3, cancelled));
    }

    @Test
    void impossibleSpacingsAreRefusedBeforeMemoryIsTaken() {
        for (double spacing : new double[] {0, -1, Double.NaN, 0.01, 100}) {
            assertThrows(IllegalArgumentException.class, () -> new BodySimulator().simulate(1, spacing, Progress.NONE));
        }
    }
}
