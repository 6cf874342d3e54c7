package org.prosect.io.nifti;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prosect.core.Progress;
import org.prosect.core.format.ImageHeader;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.testing.SharedFiles;

class NiftiSharedDataTest {

    private final NiftiFormat format = new NiftiFormat();

    @Test
    void everyFileOpensAndHeaderAndVoxelsAgree() throws Exception {
        Path data = SharedFiles.require("data");
        List<Path> files;
        try (Stream<Path> all = Files.walk(data)) {
            files = all.filter(f -> f.toString().endsWith(".nii.gz")).sorted().toList();
        }
        assertTrue(files.size() > 100, () -> files.size() + " files");
        for (Path file : files) {
            ImageHeader header = format.readHeader(file);
            Volume volume = format.read(file, Progress.NONE);
            assertEquals(header.geometry(), volume.geometry(), file::toString);
            assertEquals(header.voxelType(), volume.type(), file::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({"ct-torso-totalseg/ct.nii.gz, 122, 101, 112, 3, 3, 3, RAS",
            "ct-abdomen-dicom-totalseg/ct.nii.gz, 512, 512, 20, 0.977, 0.977, 2, LAS",
        "cta-aorta-totalseg/ct.nii.gz, 120, 126, 164, 1.5, 1.5, 1.5, LPS", "ct-lungtumour-ibsi/ct.nii.gz, 204, 201, 60, 0.977, 0.977, 3, LPS",
        "mr-brain3d-oasis/A_labels4.nii.gz, 256, 256, 256, 1, 1, 1, LIA", "mr-spine-sct/t2s_cord.nii.gz, 49, 54, 9, 0.5, 0.5, 7.5, "})
    void gridIsWhatTheSourceSays(String file, int x, int y, int z, double dx, double dy, double dz, String orientation) throws Exception {
        Geometry g = format.readHeader(SharedFiles.require("data/" + file)).geometry();
        assertEquals(List.of(x, y, z), List.of(g.sizeX(), g.sizeY(), g.sizeZ()));
        assertTrue(g.spacing().distance(new Point3(dx, dy, dz)) < 2e-3, () -> g.spacing().toString());
        if (orientation != null) {
            assertEquals(orientation, g.orientation());
        }
    }

    @ParameterizedTest
    @CsvSource({"ct-abdomen-dicom-totalseg/labels.nii.gz, 5, 366708", "ct-lungtumour-ibsi/gtv.nii.gz, 1, 125256",
            "mr-brain3d-oasis/A_labels4.nii.gz, 1, 6881",
        "mr-brain3d-oasis/A_labels4.nii.gz, 2, 122812", "ct-tumour-sts/STS_001/CT_mask.nii.gz, 1, 117145",
        "cta-pulmonary-totalseg/masks/pulmonary_artery.nii.gz, 1, 14261"})
    void labelHasAsManyVoxelsAsTheSourceSays(String file, int label, long voxels) throws Exception {
        Volume labels = format.read(SharedFiles.require("data/" + file), Progress.NONE);
        assertEquals(voxels, Mask.ofLabel(labels, label).count());
    }
}
