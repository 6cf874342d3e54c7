package org.prosect.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

class LabelMapTest {

    private static final Geometry GRID = Geometry.of(4, 3, 2, 1, 1, 1);

    private static Mask mask(Geometry grid, int... inside) {
        Mask mask = Mask.empty(grid);
        for (int i : inside) {
            mask.set(i, true);
        }
        return mask;
    }

    @Test
    void laterMasksLieOverEarlierOnesAndThatIsTold() throws Exception {
        LabelMap map = LabelMap.of(List.of(mask(GRID, 0, 1, 2), mask(GRID, 5), mask(GRID, 2, 5, 6)), List.of("a", "b", "c, d"), Progress.NONE);
        assertEquals(List.of(1.0, 1.0, 3.0, 0.0, 0.0, 3.0, 3.0),
                java.util.stream.IntStream.range(0, 7).mapToObj(i -> map.volume().get(i)).toList());
        assertEquals(List.of(new LabelMap.Overlap("a", "c, d", 1), new LabelMap.Overlap("b", "c, d", 1)), map.overlaps());
        assertEquals("label,name\n1,a\n2,b\n3,\"c, d\"\n", map.key());
    }

    @Test
    void masksOnOtherGridsAreRefused() {
        ProsectException e = assertThrows(ProsectException.class,
                () -> LabelMap.of(List.of(mask(GRID, 0), mask(Geometry.of(4, 3, 2, 2, 1, 1), 0)), List.of("a", "b"), Progress.NONE));
        assertTrue(e.what().contains("'b'"), e.what());
    }

    @Test
    void imageIsNoMask() {
        Volume labels = Volume.allocate(GRID, VoxelType.INT16);
        labels.set(3, 2);
        Path file = Path.of("x.nii");
        assertTrue(MaskImport.looksLikeMasks(labels, List.of(GRID), file));
        assertEquals(false, MaskImport.looksLikeMasks(labels, List.of(Geometry.of(4, 3, 2, 1, 1, 3)), file), "another grid");
        labels.set(4, -1000);
        assertEquals(false, MaskImport.looksLikeMasks(labels, List.of(GRID), file), "a negative value");
        assertEquals(false, MaskImport.looksLikeMasks(Volume.allocate(GRID, VoxelType.INT16), List.of(GRID), file), "nothing in it");
    }

    @Test
    void fileNamesStayInTheFolder(@TempDir Path folder) throws Exception {
        for (String name : List.of("../../evil", "/etc/passwd", "a\\b", "..", "", "C:x", "con\u0000")) {
            Path file = ResultExport.unused(folder, name, ".nii.gz");
            assertEquals(folder, file.getParent(), name);
            assertTrue(file.normalize().startsWith(folder) && !file.getFileName().toString().startsWith("."), file.toString());
        }
        java.nio.file.Files.createFile(folder.resolve("liver.nii.gz"));
        assertEquals("liver-2.nii.gz", ResultExport.unused(folder, "liver", ".nii.gz").getFileName().toString());
    }
}
