package org.prosect.io.nifti;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.format.ImageHeader;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

class NiftiPlaceTest {

    private final NiftiFormat format = new NiftiFormat();

    @TempDir
    Path folder;

    @Test
    void sformIsTurnedFromRasToLps() throws Exception {
        NiftiBytes nifti = NiftiBytes.little();
        nifti.srow = new double[] {0, 0, 3, -10, -2, 0, 0, 20, 0, 1.5, 0, 30};
        Geometry g = header(nifti).geometry();
        assertPosition(10, -20, 30, g.origin());
        assertPosition(1.5 * 0 + 2, 1.5, 3, g.spacing());
        // index (1,0,0) moves 2 mm to the back: P is +y in LPS
        assertPosition(10, -18, 30, g.toPatient(1, 0, 0));
        assertPosition(10, -20, 31.5, g.toPatient(0, 1, 0));
        assertPosition(7, -20, 30, g.toPatient(0, 0, 1));
        assertEquals("PSR", g.orientation());
    }

    @Test
    void shearIsKept() throws Exception {
        NiftiBytes nifti = NiftiBytes.little();
        nifti.srow = new double[] {1, 0.5, 0, 0, 0, 1, 0, 0, 0, 0.25, 2, 0};
        Geometry g = header(nifti).geometry();
        assertPosition(-0.5, -1, 0.25, g.toPatient(0, 1, 0));
        assertPosition(0, 0, 2, g.toPatient(0, 0, 1));
    }

    @Test
    void qformTurnsAndQfacMirrorsTheThirdAxis() throws Exception {
        NiftiBytes nifti = NiftiBytes.little().withoutSform();
        nifti.qformCode = 1;
        nifti.pixdim = new double[] {-1, 2, 3, 4, 1, 1, 1, 1};
        nifti.qoffset = new double[] {5, 6, 7};
        // a quarter turn about z: x axis to anterior, y axis to left
        nifti.quatern = new double[] {0, 0, Math.sqrt(0.5)};
        ImageHeader header = header(nifti);
        Geometry g = header.geometry();
        assertPosition(-5, -6, 7, g.origin());
        assertPosition(-5, -8, 7, g.toPatient(1, 0, 0));
        assertPosition(-2, -6, 7, g.toPatient(0, 1, 0));
        assertPosition(-5, -6, 3, g.toPatient(0, 0, 1));
        assertEquals("qform", header.fields().get("place from"));
    }

    @Test
    void sformGoesBeforeQformAndADisagreementIsMeasured() throws Exception {
        NiftiBytes nifti = NiftiBytes.little();
        nifti.qformCode = 1;
        ImageHeader agreeing = header(nifti);
        assertEquals(List.of(), agreeing.warnings());
        nifti.qoffset = new double[] {0, 0, 12.5};
        ImageHeader header = header(nifti);
        assertEquals(List.of("sform and qform disagree by up to 12.50 mm at the corners of the image; the sform is used"), header.warnings());
        assertEquals(agreeing.geometry(), header.geometry());
    }

    @Test
    void brokenQformBesideASoundSformIsOnlyAWarning() throws Exception {
        NiftiBytes nifti = NiftiBytes.little();
        nifti.qformCode = 1;
        nifti.quatern = new double[] {3, 3, 3};
        assertEquals(List.of("the qform is not valid; the sform is used"), header(nifti).warnings());
    }

    @Test
    void withoutBothThePlainSpacingsCountWithAWarning() throws Exception {
        NiftiBytes nifti = NiftiBytes.little().withoutSform();
        nifti.pixdim = new double[] {0, 2, 3, 4, 0, 0, 0, 0};
        nifti.qoffset = new double[] {9, 9, 9};
        ImageHeader header = header(nifti);
        assertPosition(0, 0, 0, header.geometry().origin());
        assertPosition(-2, 0, 0, header.geometry().toPatient(1, 0, 0));
        assertPosition(0, -3, 4, header.geometry().toPatient(0, 1, 1));
        assertTrue(header.warnings().toString().contains("which side is left is not known"));
    }

    @Test
    void metresAndMicrometresBecomeMillimetres() throws Exception {
        for (int version = 1; version <= 2; version++) {
            NiftiBytes nifti = new NiftiBytes(version, ByteOrder.BIG_ENDIAN);
            nifti.srow = new double[] {0.5, 0, 0, 8, 0, 0.5, 0, 0, 0, 0, 0.5, 0};
            nifti.units = 1 | 8;
            assertPosition(500, 500, 500, header(nifti).geometry().spacing());
            nifti.units = 3;
            assertPosition(0.0005, 0.0005, 0.0005, header(nifti).geometry().spacing());
            assertPosition(-0.008, 0, 0, header(nifti).geometry().origin());
        }
    }

    @Test
    void twoDimensionalImagesBecomeOneSlice() throws Exception {
        NiftiBytes nifti = NiftiBytes.little();
        nifti.dim = new long[] {2, 4, 3, 0, 0, 0, 0, 0};
        nifti.pixdim = new double[] {1, 2, 3, 0, 0, 0, 0, 0};
        nifti.srow = new double[] {2, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 5};
        Geometry g = header(nifti).geometry();
        assertEquals(1, g.sizeZ());
        assertPosition(2, 3, 1, g.spacing());
        assertPosition(0, 0, 5, g.origin());
        assertPosition(0, 0, 5, g.origin());
        nifti.sformCode = 0;
        assertPosition(2, 3, 1, header(nifti).geometry().spacing());
    }

    @Test
    void negativeSpacingsDoNotMatterBesideASform() throws Exception {
        NiftiBytes nifti = NiftiBytes.little();
        nifti.pixdim = new double[] {1, -1, Double.NaN, 0, 1, 1, 1, 1};
        assertPosition(1, 1, 1, header(nifti).geometry().spacing());
    }

    @Test
    void quaternionOfEveryRightAngledRotationComesBack() {
        int[][] permutations = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        for (int[] p : permutations) {
            for (int signs = 0; signs < 8; signs++) {
                double[] r = new double[9];
                for (int column = 0; column < 3; column++) {
                    r[3 * p[column] + column] = (signs >> column & 1) == 0 ? 1 : -1;
                }
                double determinant = r[0] * (r[4] * r[8] - r[5] * r[7]) - r[1] * (r[3] * r[8] - r[5] * r[6]) + r[2] * (r[3] * r[7] - r[4] * r[6]);
                if (determinant > 0) {
                    assertArrayEquals(r, Quaternion.of(r).matrix(), 1e-12);
                }
            }
        }
    }

    private ImageHeader header(NiftiBytes nifti) throws Exception {
        return format.readHeader(Files.write(folder.resolve("place.nii"), nifti.bytes()));
    }

    private static void assertPosition(double x, double y, double z, Point3 actual) {
        assertArrayEquals(new double[] {x, y, z}, new double[] {actual.x(), actual.y(), actual.z()}, 1e-5, actual::toString);
    }
}
