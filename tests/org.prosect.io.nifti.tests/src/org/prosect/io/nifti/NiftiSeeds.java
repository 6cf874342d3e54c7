package org.prosect.io.nifti;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import org.prosect.core.format.ImageFormat;
import org.prosect.testing.FuzzSeeds;

final class NiftiSeeds implements FuzzSeeds {

    private static final int[][] TYPES = {{2, 8}, {4, 16}, {512, 16}, {8, 32}, {16, 32}, {64, 64}, {1024, 64}};

    @Override
    public ImageFormat format() {
        return new NiftiFormat();
    }

    @Override
    public String suffix() {
        return ".nii";
    }

    @Override
    public List<byte[]> files() {
        List<byte[]> files = new ArrayList<>();
        for (int version = 1; version <= 2; version++) {
            for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
                for (int[] type : TYPES) {
                    NiftiBytes nifti = new NiftiBytes(version, order).type(type[0], type[1], new byte[12 * type[1] / 8]);
                    nifti.qformCode = files.size() % 2;
                    nifti.sformCode = files.size() / 2 % 2;
                    nifti.slope = files.size() % 3;
                    files.add(files.size() % 4 == 3 ? NiftiBytes.gzip(nifti.bytes()) : nifti.bytes());
                }
            }
        }
        return files;
    }
}
