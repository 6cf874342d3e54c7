package org.prosect.io.nrrd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prosect.core.Progress;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.testing.SharedFiles;

class NrrdSharedDataTest {

    private final NrrdFormat format = new NrrdFormat();

    @ParameterizedTest
    @CsvSource({"mr-lesions-pyradiomics/brain1_label.nrrd, 256, 256, 25, 0.781, 0.781, 6.5, 1, 4137",
            "mr-lesions-pyradiomics/breast1_label.nrrd, 45, 120, 21, 0, 0, 0, 1, 143",
        "mr-lesions-pyradiomics/prostate_label.nrrd, 82, 67, 13, 0, 0, 0, 9, 9088",
        "dicom-ct3-dcmqi/liver_seg.nrrd, 512, 512, 3, 0, 0, 0, 1, 107098"})
    void gridAndLabelAreWhatTheSourceSays(String file, int x, int y, int z, double dx, double dy, double dz, int label, long voxels)
            throws Exception {
        Volume volume = format.read(SharedFiles.require("data/" + file), Progress.NONE);
        Geometry g = volume.geometry();
        assertEquals(List.of(x, y, z), List.of(g.sizeX(), g.sizeY(), g.sizeZ()));
        if (dx > 0) {
            assertTrue(g.spacing().distance(new Point3(dx, dy, dz)) < 2e-3, () -> g.spacing().toString());
        }
        assertEquals(voxels, Mask.ofLabel(volume, label).count());
    }

    @ParameterizedTest
    @CsvSource({"brain1", "breast1", "prostate"})
    void imageAndLabelShareTheirGrid(String name) throws Exception {
        Geometry image = format.readHeader(SharedFiles.require("data/mr-lesions-pyradiomics/" + name + "_image.nrrd")).geometry();
        Geometry label = format.readHeader(SharedFiles.require("data/mr-lesions-pyradiomics/" + name + "_label.nrrd")).geometry();
        assertTrue(image.sameGrid(label));
    }
}
