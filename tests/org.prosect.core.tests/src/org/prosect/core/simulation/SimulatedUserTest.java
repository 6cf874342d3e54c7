package org.prosect.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.study.model.Polarity;

class SimulatedUserTest {

    private static final Geometry CUBE = Geometry.of(12, 11, 10, 1, 1, 1);

    @Test
    void missedVoxelsGetAPositiveClickAndSuperfluousOnesANegative() throws ProsectException {
        Mask reference = box(CUBE, 2, 2, 2, 7, 7, 7);
        SimulatedUser user = user(reference);
        assertClick(CUBE, 4, 4, 4, Polarity.POSITIVE, user.next(Mask.empty(CUBE), List.of()));
        // the edge of the image is a boundary of the error, else the last voxel of the row would be the deepest
        assertClick(CUBE, 9, 4, 4, Polarity.NEGATIVE, user.next(box(CUBE, 2, 2, 2, 12, 7, 7), List.of()));
    }

    @Test
    void theDeeperErrorIsClickedNotTheLargerOne() throws ProsectException {
        Mask reference = box(CUBE, 0, 0, 0, 12, 11, 2);
        Mask prediction = box(CUBE, 0, 0, 5, 3, 3, 8);
        Optional<Click> click = user(reference).next(prediction, List.of());
        assertClick(CUBE, 1, 1, 6, Polarity.NEGATIVE, click);
    }

    @Test
    void ofEquallyDeepErrorsTheMissedOneIsClickedAtItsLowestOffset() throws ProsectException {
        Mask reference = box(CUBE, 6, 5, 5, 10, 9, 9);
        Mask prediction = box(CUBE, 1, 1, 1, 5, 5, 5);
        assertClick(CUBE, 7, 6, 6, Polarity.POSITIVE, user(reference).next(prediction, List.of()));
        assertClick(CUBE, 2, 2, 2, Polarity.POSITIVE, user(prediction).next(reference, List.of()));
    }

    @Test
    void whereThereIsNoErrorThereIsNoClick() throws ProsectException {
        Mask reference = box(CUBE, 6, 5, 5, 10, 9, 9);
        assertEquals(Optional.empty(), user(reference).next(reference.copy(), List.of()));
    }

    @Test
    void noVoxelIsClickedTwice() throws ProsectException {
        Mask reference = box(CUBE, 3, 3, 3, 6, 4, 4);
        SimulatedUser user = user(reference);
        List<Click> clicks = new ArrayList<>();
        Set<Integer> offsets = new TreeSet<>();
        for (int i = 0; i < 3; i++) {
            clicks.add(user.next(Mask.empty(CUBE), clicks).orElseThrow());
            assertTrue(offsets.add(clicks.getLast().offset()), clicks::toString);
        }
        assertEquals(Optional.empty(), user.next(Mask.empty(CUBE), clicks));
    }

    @Test
    void depthIsInMillimetres() throws ProsectException {
        Geometry flat = Geometry.of(20, 20, 20, 1, 1, 6);
        // 6 mm to the side or to the slice above; the other error is 5 mm wide
        Mask reference = box(flat, 0, 0, 2, 11, 11, 7);
        Mask prediction = box(flat, 12, 0, 2, 17, 20, 12);
        assertClick(flat, 5, 5, 2, Polarity.POSITIVE, user(reference).next(prediction, List.of()));
        Geometry even = Geometry.of(20, 20, 20, 1, 1, 0.5);
        assertEquals(Polarity.NEGATIVE, user(box(even, 0, 0, 2, 11, 11, 7)).next(box(even, 12, 0, 2, 17, 20, 12), List.of()).orElseThrow()
                .polarity());
    }

    @ParameterizedTest
    @CsvSource({"13,9,7,1,1,1", "13,9,7,0.8,1.3,4", "9,9,1,1,1,5", "17,11,1,0.7,1.9,0.1", "1,9,8,3,1,1", "1,1,12,1,1,1", "1,1,1,1,1,1"})
    void clickIsTheDeepestVoxelByTryingAllOfThem(int nx, int ny, int nz, double sx, double sy, double sz) throws ProsectException {
        Geometry grid = Geometry.of(nx, ny, nz, sx, sy, sz);
        SplittableRandom random = new SplittableRandom(nx * 31L + nz);
        for (int round = 0; round < 12; round++) {
            Mask reference = blobs(grid, random, round < 6 ? 0.95 : 0.6);
            Mask prediction = blobs(grid, random, round < 6 ? 0.95 : 0.5);
            reference.set(random.nextInt(reference.voxels().length), true);
            Optional<Click> click = user(reference).next(prediction, List.of());
            double missed = deepest(reference, prediction);
            double superfluous = deepest(prediction, reference);
            assertEquals(missed == 0 && superfluous == 0, click.isEmpty());
            if (click.isPresent()) {
                boolean positive = click.get().polarity() == Polarity.POSITIVE;
                assertEquals(missed >= superfluous, positive, missed + " " + superfluous);
                double there = depth(positive ? reference : prediction, positive ? prediction : reference, click.get().offset());
                assertEquals(Math.max(missed, superfluous), there, 1e-5 * there);
            }
        }
    }

    @Test
    void clickLiesOnTheCentreOfItsVoxelInPatientMillimetres() throws ProsectException {
        Geometry oblique = Geometry.of(8, 8, 8, new Point3(2, 1, 3), new Point3(-50, 20, 7), new double[] {0.8, -0.6, 0, 0.6, 0.8, 0, 0, 0, 1});
        Click click = user(box(oblique, 3, 4, 5, 4, 5, 6)).first();
        assertEquals(oblique.toPatient(3, 4, 5), click.position());
        assertEquals(click.position(), click.prompt().getPosition());
        assertEquals(Polarity.POSITIVE, click.prompt().getPolarity());
        assertTrue(click.prompt().isEnabled());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 42, Long.MIN_VALUE})
    void randomFirstClickFollowsFromTheSeedByTheDocumentedFormula(long seed) throws ProsectException {
        Mask reference = blobs(CUBE, new SplittableRandom(3), 0.5);
        List<Integer> inside = new ArrayList<>();
        for (int i = 0; i < reference.voxels().length; i++) {
            if (reference.get(i)) {
                inside.add(i);
            }
        }
        // SplitMix64: the finaliser of Stafford's variant 13 on the seed plus the golden gamma
        long z = seed + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        z ^= z >>> 31;
        int rank = new java.math.BigInteger(Long.toUnsignedString(z)).multiply(java.math.BigInteger.valueOf(inside.size()))
                .shiftRight(64).intValueExact();
        assertEquals(inside.get(rank), new SimulatedUser(reference, FirstClick.RANDOM, seed).first().offset());
    }

    @Test
    void randomFirstClicksReachEveryVoxelOfTheReferenceAndNoOther() throws ProsectException {
        Mask reference = Mask.empty(CUBE);
        Set<Integer> inside = Set.of(0, 5, 700, reference.voxels().length - 1);
        inside.forEach(i -> reference.set(i, true));
        Set<Integer> clicked = new TreeSet<>();
        for (int seed = 0; seed < 60; seed++) {
            clicked.add(new SimulatedUser(reference, FirstClick.RANDOM, seed).first().offset());
        }
        assertEquals(inside, clicked);
    }

    @Test
    void deepestFirstClickDoesNotDependOnTheSeed() throws ProsectException {
        Mask reference = box(CUBE, 1, 1, 1, 6, 6, 6);
        assertEquals(CUBE.offset(3, 3, 3), new SimulatedUser(reference, FirstClick.DEEPEST, 8).first().offset());
        assertNotEquals(CUBE.offset(3, 3, 3), new SimulatedUser(reference, FirstClick.RANDOM, 8).first().offset());
    }

    @Test
    void emptyReferenceIsAnError() {
        ProsectException e = assertThrows(ProsectException.class, () -> new SimulatedUser(Mask.empty(CUBE), FirstClick.RANDOM, 0));
        assertTrue(e.what().contains("no voxel"), e.what());
    }

    private static SimulatedUser user(Mask reference) throws ProsectException {
        return new SimulatedUser(reference, FirstClick.RANDOM, 0);
    }

    private static void assertClick(Geometry grid, int x, int y, int z, Polarity polarity, Optional<Click> click) {
        int offset = click.orElseThrow().offset();
        assertEquals(List.of(x, y, z), List.of(offset % grid.sizeX(), offset / grid.sizeX() % grid.sizeY(), offset / grid.sizeX() / grid.sizeY()));
        assertEquals(polarity, click.orElseThrow().polarity());
    }

    private static Mask box(Geometry g, int x0, int y0, int z0, int x1, int y1, int z1) {
        Mask mask = Mask.empty(g);
        for (int z = z0; z < z1; z++) {
            for (int y = y0; y < y1; y++) {
                for (int x = x0; x < x1; x++) {
                    mask.set(g.offset(x, y, z), true);
                }
            }
        }
        return mask;
    }

    private static Mask blobs(Geometry g, SplittableRandom random, double share) {
        Mask mask = Mask.empty(g);
        for (int i = 0; i < mask.voxels().length; i++) {
            mask.set(i, random.nextDouble() < share);
        }
        return mask;
    }

    private static double deepest(Mask of, Mask without) {
        double deepest = 0;
        for (int i = 0; i < of.voxels().length; i++) {
            deepest = Math.max(deepest, depth(of, without, i));
        }
        return deepest;
    }

    /**
     * Distance of a voxel of the difference to the nearest voxel that is not in it, on a grid one voxel larger on both sides of each axis longer than
     * 1.
     */
    private static double depth(Mask of, Mask without, int offset) {
        if (!of.get(offset) || without.get(offset)) {
            return 0;
        }
        Geometry g = of.geometry();
        int[] at = {offset % g.sizeX(), offset / g.sizeX() % g.sizeY(), offset / g.sizeX() / g.sizeY()};
        double nearest = Double.POSITIVE_INFINITY;
        for (int z = g.sizeZ() == 1 ? 0 : -1; z < g.sizeZ() + (g.sizeZ() == 1 ? 0 : 1); z++) {
            for (int y = g.sizeY() == 1 ? 0 : -1; y < g.sizeY() + (g.sizeY() == 1 ? 0 : 1); y++) {
                for (int x = g.sizeX() == 1 ? 0 : -1; x < g.sizeX() + (g.sizeX() == 1 ? 0 : 1); x++) {
                    boolean beyond = x < 0 || y < 0 || z < 0 || x == g.sizeX() || y == g.sizeY() || z == g.sizeZ();
                    int i = beyond ? 0 : g.offset(x, y, z);
                    if (beyond || !of.get(i) || without.get(i)) {
                        nearest = Math.min(nearest, new Point3((x - at[0]) * g.spacing().x(), (y - at[1]) * g.spacing().y(),
                                (z - at[2]) * g.spacing().z()).distance(new Point3(0, 0, 0)));
                    }
                }
            }
        }
        return nearest;
    }
}
