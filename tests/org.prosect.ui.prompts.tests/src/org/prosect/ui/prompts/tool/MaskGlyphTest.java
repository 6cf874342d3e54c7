package org.prosect.ui.prompts.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.ImageData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.study.model.MaskPrompt;
import org.prosect.study.model.StudyFactory;
import org.prosect.ui.view.SliceDirection;

class MaskGlyphTest {

    private static final Geometry GRID = Geometry.of(60, 50, 20, 1, 1, 2);

    @TempDir
    Path folder;

    /** Label 3 fills x 20 to 29 and y 10 to 24 of all slices but the first, in millimetres; label 5 lies elsewhere. */
    private static Volume labels(Geometry grid) {
        Volume labels = Volume.allocate(grid, VoxelType.UINT8);
        for (int i = 0; i < labels.length(); i++) {
            int x = i % grid.sizeX();
            int y = i / grid.sizeX() % grid.sizeY();
            int z = i / grid.sizeX() / grid.sizeY();
            Point3 at = grid.toPatient(x, y, z);
            boolean box = at.x() > 19.5 && at.x() < 29.5 && at.y() > 9.5 && at.y() < 24.5 && at.z() > 1;
            labels.set(i, box ? 3 : at.x() > 50 ? 5 : 0);
        }
        return labels;
    }

    private static double length(MaskOutline outline) {
        return outline.pieces().stream().mapToDouble(p -> Math.hypot(p[2] - p[0], p[3] - p[1])).sum();
    }

    @Test
    void theOutlineRunsAlongTheEdgesOfVoxelsOfTheLabel() {
        Volume labels = labels(GRID);
        assertEquals(50, length(MaskOutline.of(labels, 3, GRID, 2, 10)), 1e-9);
        assertEquals(4, MaskOutline.of(labels, 3, GRID, 2, 10).pieces().size(), "whole sides are one piece each");
        assertEquals(0, length(MaskOutline.of(labels, 3, GRID, 2, 0)), 1e-9);
        assertEquals(2 * (10 + 19), length(MaskOutline.of(labels, 3, GRID, 1, 15)), 1e-9);
        assertEquals(2 * (9 + 50), length(MaskOutline.of(labels, 5, GRID, 2, 10)), 1e-9, "the edge of the image closes it");
        assertEquals(50 + 2 * (9 + 50), length(MaskOutline.of(labels, 0, GRID, 2, 10)), 1e-9);
    }

    @Test
    void aMaskOnAnotherGridIsWhereItLiesInThePatient() {
        Volume fine = labels(Geometry.of(120, 100, 40, 0.5, 0.5, 1));
        MaskOutline outline = MaskOutline.of(fine, 3, GRID, 2, 10);
        assertEquals(50, length(outline), 1e-9);
        assertTrue(outline.pieces().stream().allMatch(p -> p[0] >= 19.4 && p[2] <= 29.6 && p[1] >= 9.4 && p[3] <= 24.6), "it is elsewhere");
    }

    @Test
    void itIsDrawnWhereItIs() throws Exception {
        Volume labels = labels(GRID);
        MaskGlyph tool = new MaskGlyph((uri, context) -> uri.equals("masks/rough.nii.gz") ? Optional.of(labels) : Optional.empty());
        try (ToolFixture f = new ToolFixture(folder, GRID, SliceDirection.AXIAL, tool)) {
            MaskPrompt prompt = StudyFactory.eINSTANCE.createMaskPrompt();
            prompt.setUri("masks/rough.nii.gz");
            prompt.setLabel(3);
            ImageData shot = f.shot(f.plane, List.of(prompt));
            Point3 edge = f.plane.place(GRID.toPatient(19.5, 17, 10));
            Point3 middle = f.plane.place(GRID.toPatient(25, 17, 10));
            assertTrue(ToolFixture.brightness(shot, edge.x(), edge.y()) > 60, "there is no line at the edge");
            assertEquals(0, ToolFixture.brightness(shot, middle.x(), middle.y()), "the inside is left free");
            prompt.setUri("masks/missing.nii.gz");
            assertEquals(0, ToolFixture.painted(f.shot(f.plane, List.of(prompt))));
        }
    }
}
