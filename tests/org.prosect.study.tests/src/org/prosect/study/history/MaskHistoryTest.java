package org.prosect.study.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;

class MaskHistoryTest {

    private static final String URI = "masks/liver.nii.gz";

    @TempDir
    Path temp;

    private final List<HistoryNotice> notices = new ArrayList<>();
    private final byte[] mask = new byte[50_000];
    private Path place;

    @BeforeEach
    void makeStudy() throws StudyException {
        place = StudyFolder.create(temp.resolve("s"), "A case").folder();
    }

    private StudyHistory open(HistoryLimits limits) throws StudyException {
        StudyHistory history = StudyHistory.open(place, limits, notices::add);
        history.addMaskHost(new MaskHost() {
            @Override
            public void changed(MaskDelta delta) throws StudyException {
                assertEquals(MaskDelta.fingerprint(mask), delta.before());
                delta.applyTo(mask);
                assertEquals(MaskDelta.fingerprint(mask), delta.after());
            }

            @Override
            public void save() {
                // these tests keep the file in memory
            }
        });
        return history;
    }

    /** A stroke of a brush. */
    private void paint(StudyHistory history, Random random) {
        byte[] before = mask.clone();
        int strokes = 1 + random.nextInt(30);
        for (int i = 0; i < strokes; i++) {
            int at = random.nextInt(mask.length - 100);
            Arrays.fill(mask, at, at + random.nextInt(100), (byte) random.nextInt(4));
        }
        if (random.nextInt(4) == 0) {
            random.nextBytes(mask);
        }
        history.record("stroke", () -> history.addMask(MaskDelta.between(URI, before, mask)));
    }

    @Test
    void aDeltaLeadsThereAndBackAndIsSmallForABrush() throws Exception {
        byte[] before = new byte[1 << 20];
        byte[] after = before.clone();
        for (int y = 0; y < 64; y++) {
            Arrays.fill(after, 1000 * y, 1000 * y + 60, (byte) 1);
        }
        MaskDelta delta = MaskDelta.between(URI, before, after);
        assertTrue(delta.size() <= 64 * 4, "" + delta.size());
        byte[] work = before.clone();
        delta.applyTo(work);
        assertArrayEquals(after, work);
        assertEquals(MaskDelta.fingerprint(after), delta.after());
        delta.reversed().applyTo(work);
        assertArrayEquals(before, work);
        MaskDelta region = MaskDelta.ofRegion(URI, MaskDelta.fingerprint(before), 900, Arrays.copyOfRange(before, 900, 70_000),
                Arrays.copyOfRange(after, 900, 70_000));
        byte[] partly = after.clone();
        Arrays.fill(partly, 0, 900, (byte) 0);
        region.applyTo(work);
        assertArrayEquals(partly, work);
    }

    @Test
    void aDeltaBeyondTheMaskIsRefusedAndChangesNothing() {
        byte[] after = new byte[1000];
        after[3] = 1;
        after[999] = 1;
        byte[] small = new byte[500];
        assertThrows(StudyException.class, () -> MaskDelta.between(URI, new byte[1000], after).applyTo(small));
        assertArrayEquals(new byte[500], small);
        for (byte[] runs : List.of(new byte[] {-1}, new byte[] {0}, new byte[] {0, 40, 1}, new byte[] {-1, -1, -1, -1, -1, -1, -1, 1})) {
            assertThrows(StudyException.class, () -> new MaskDelta(URI, 0, 0, runs).applyTo(small));
        }
    }

    @Test
    void strokesAreTakenBackAndDoneAgainAlsoAfterReopening() throws Exception {
        Random random = new Random(3);
        List<byte[]> states = new ArrayList<>(List.of(mask.clone()));
        try (StudyHistory history = open(HistoryLimits.DEFAULT)) {
            for (int i = 0; i < 20; i++) {
                paint(history, random);
                states.add(mask.clone());
            }
            for (int i = 19; i >= 10; i--) {
                history.undo();
                assertArrayEquals(states.get(i), mask);
            }
        }
        for (byte[] onDisk : states) {
            try (StudyHistory history = open(HistoryLimits.DEFAULT)) {
                byte[] voxels = onDisk.clone();
                assertEquals(!Arrays.equals(onDisk, states.get(10)), history.bringUpToDate(URI, voxels));
                assertArrayEquals(states.get(10), voxels);
            }
        }
        try (StudyHistory history = open(HistoryLimits.DEFAULT)) {
            history.redo();
            assertArrayEquals(states.get(11), mask);
            byte[] other = new byte[mask.length];
            other[7] = 9;
            assertThrows(StudyException.class, () -> history.bringUpToDate(URI, other));
            assertFalse(history.bringUpToDate("masks/other.nii.gz", other), "nothing is known of it");
        }
    }

    @Test
    void theOldestGoWhenMasksTakeTooMuchAndTheUserIsTold() throws Exception {
        HistoryLimits small = HistoryLimits.DEFAULT.withMaskBytes(200_000);
        Random random = new Random(4);
        List<byte[]> states = new ArrayList<>(List.of(mask.clone()));
        try (StudyHistory history = open(small)) {
            history.record("name", () -> history.folder().study().setName("x"));
            for (int i = 0; i < 8; i++) {
                byte[] before = mask.clone();
                random.nextBytes(mask);
                history.record("noise", () -> history.addMask(MaskDelta.between(URI, before, mask)));
                states.add(mask.clone());
            }
            int dropped = notices.stream().mapToInt(n -> ((HistoryNotice.Dropped) n).changes()).sum();
            assertTrue(dropped >= 5 && dropped <= 7, "" + dropped);
            byte[] onDisk = new byte[mask.length];
            assertTrue(history.bringUpToDate(URI, onDisk), "what cannot be taken back still leads from the file to the present");
            assertArrayEquals(mask, onDisk);
        }
        try (StudyHistory history = open(small)) {
            byte[] onDisk = new byte[mask.length];
            assertTrue(history.bringUpToDate(URI, onDisk), "also after a crash");
            assertArrayEquals(mask, onDisk);
            assertEquals("x", history.folder().study().getName());
            int undone = 0;
            while (history.undo().isPresent()) {
                undone++;
            }
            assertTrue(undone >= 2 && undone <= 4, "" + undone);
            assertArrayEquals(states.get(8 - undone), mask);
            assertEquals("x", history.folder().study().getName());
        }
    }

    @Test
    void theNewestStrokeCanBeTakenBackHoweverLargeItIs() throws Exception {
        try (StudyHistory history = open(HistoryLimits.DEFAULT.withMaskBytes(10))) {
            byte[] before = mask.clone();
            new Random(1).nextBytes(mask);
            history.record("noise", () -> history.addMask(MaskDelta.between(URI, before, mask)));
            history.undo();
            assertArrayEquals(before, mask);
        }
    }

    @Test
    void aMaskThatDoesNotFitStopsUndoAndLeavesTheStudy() throws Exception {
        try (StudyHistory history = StudyHistory.open(place, HistoryLimits.DEFAULT, notices::add)) {
            history.record("stroke", () -> {
                history.folder().study().setName("painted");
                byte[] after = new byte[100];
                after[99] = 1;
                history.addMask(MaskDelta.between(URI, new byte[100], after));
            });
            history.addMaskHost(new MaskHost() {
                @Override
                public void changed(MaskDelta delta) throws StudyException {
                    delta.applyTo(new byte[10]);
                }

                @Override
                public void save() throws StudyException {
                    throw new StudyException("the mask cannot be written", "Make room");
                }
            });
            assertThrows(StudyException.class, history::undo);
            assertEquals("painted", history.folder().study().getName());
            assertEquals(Optional.of("stroke"), history.undoable());
            assertThrows(StudyException.class, () -> history.save(false));
            assertTrue(history.isChanged());
        }
    }

    @Test
    void partsOfVoxelsMakeTheDeltaOfAllAndKnowWhereTheyLie() throws Exception {
        byte[] before = new byte[1000];
        new Random(2).nextBytes(before);
        byte[] after = before.clone();
        for (int at : new int[] {100, 119, 200, 899}) {
            after[at] ^= 5;
        }
        MaskDelta.Builder builder = new MaskDelta.Builder(URI, MaskDelta.fingerprint(before));
        for (int part : new int[] {100, 200, 880}) {
            builder.add(part, Arrays.copyOfRange(before, part, part + 20), Arrays.copyOfRange(after, part, part + 20));
        }
        MaskDelta delta = builder.build();
        byte[] work = before.clone();
        delta.applyTo(work);
        assertArrayEquals(after, work);
        assertEquals(MaskDelta.fingerprint(after), delta.after());
        assertEquals(100, delta.first());
        assertEquals(900, delta.end());
        assertThrows(IllegalArgumentException.class, () -> builder.add(10, new byte[1], new byte[1]));
    }

    @Test
    void whatHostsNoteOfTheirFilesIsSavedAndIsNoChange() throws Exception {
        try (StudyHistory history = StudyHistory.open(place, HistoryLimits.DEFAULT, notices::add)) {
            history.addMaskHost(new MaskHost() {
                @Override
                public void changed(MaskDelta delta) throws StudyException {
                    delta.applyTo(mask);
                }

                @Override
                public void save() {
                    history.folder().study().setName("noted");
                }
            });
            byte[] before = mask.clone();
            mask[7] = 1;
            history.record("stroke", () -> history.addMask(MaskDelta.between(URI, before, mask)));
            assertEquals(java.util.Set.of(URI), history.editedMasks());
            history.save(false);
            assertFalse(history.isChanged());
            assertEquals(Optional.of("stroke"), history.undoable());
            history.undo();
            assertEquals(0, mask[7]);
            assertEquals("noted", history.folder().study().getName());
        }
        assertEquals("noted", StudyFolder.open(place).study().getName());
    }
}
