package org.prosect.io.nifti;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.testing.FormatFuzz;

class NiftiFuzzTest {

    @TempDir
    Path folder;

    @Test
    void damagedFilesAreReadOrRefusedAndNothingElse() {
        List<byte[]> seeds = new ArrayList<>();
        int[][] types = {{2, 8}, {4, 16}, {512, 16}, {8, 32}, {16, 32}, {64, 64}, {1024, 64}};
        for (int version = 1; version <= 2; version++) {
            for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
                for (int[] type : types) {
                    NiftiBytes nifti = new NiftiBytes(version, order).type(type[0], type[1], new byte[12 * type[1] / 8]);
                    nifti.qformCode = seeds.size() % 2;
                    nifti.sformCode = seeds.size() / 2 % 2;
                    nifti.slope = seeds.size() % 3;
                    seeds.add(seeds.size() % 4 == 3 ? NiftiBytes.gzip(nifti.bytes()) : nifti.bytes());
                }
            }
        }
        FormatFuzz.Outcome outcome = FormatFuzz.run(new NiftiFormat(), seeds, ".nii", 1000, 20260101, folder);
        assertTrue(outcome.read() > 100 && outcome.refused() > 100, outcome::toString);
    }
}
