package org.prosect.ui.prompts.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.ProsectException;
import org.prosect.core.gallery.GalleryEntry;
import org.prosect.core.gallery.MeshCard;
import org.prosect.core.gallery.MeshOrigin;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.Structure;
import org.prosect.ui.prompts.mesh.GalleryChooser;
import org.prosect.ui.prompts.mesh.MeshShelf;
import org.prosect.ui.tool.SlicePlacement;
import org.prosect.ui.view.SliceDirection;

class MeshToolTest {

    private static final Geometry GRID = Geometry.of(60, 50, 20, 1, 1, 2);
    /** Half the edge of the cube, mm. */
    private static final float HALF = 8;

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private Optional<GalleryEntry> answer = Optional.empty();

    @BeforeEach
    void gallery() throws Exception {
        Path gallery = Files.createDirectories(folder.resolve("gallery"));
        Path file = Files.writeString(gallery.resolve("cube.ply"), "not read here");
        answer = Optional.of(new GalleryEntry("cube", MeshCard.named("Cube"), new MeshOrigin.OfFolder(gallery, file, Optional.empty())));
    }

    /** Somewhere else than at the origin: its centroid counts. */
    static TriangleMesh cube() {
        float[] v = new float[24];
        for (int i = 0; i < 8; i++) {
            v[3 * i] = 100 + ((i & 1) == 0 ? -HALF : HALF);
            v[3 * i + 1] = 50 + ((i & 2) == 0 ? -HALF : HALF);
            v[3 * i + 2] = (i & 4) == 0 ? -HALF : HALF;
        }
        return TriangleMesh.of(v, new int[] {0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4, 2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7,
                5});
    }

    private MeshTool tool() {
        GalleryChooser chooser = new GalleryChooser() {
            @Override
            public Optional<GalleryEntry> choose(Structure structure, Optional<GalleryEntry> last) {
                asked.incrementAndGet();
                return answer;
            }

            @Override
            public TriangleMesh read(GalleryEntry entry) {
                return cube();
            }
        };
        return new MeshTool(chooser, new MeshShelf(file -> {
            if (!file.getFileName().toString().endsWith(".ply")) {
                throw new ProsectException("no mesh", "none");
            }
            return cube();
        }));
    }

    private ToolFixture fixture(SliceDirection direction) throws Exception {
        return new ToolFixture(folder, GRID, direction, tool());
    }

    @Test
    void clickPutsTheChosenMeshAndTheStudyKeepsACopy() throws Exception {
        try (ToolFixture f = fixture(SliceDirection.AXIAL)) {
            f.tool.taken(f);
            f.pump(() -> asked.get() == 1);
            f.drag(0, 120, 100);
            MeshPrompt prompt = (MeshPrompt) f.all().getFirst();
            assertEquals(0, f.plane.patient(120, 100).distance(prompt.getCentre()), 1e-9);
            assertEquals("meshes/cube.ply", prompt.getMesh().getUri());
            assertEquals("canonical", prompt.getMesh().getSpace());
            assertEquals(8, prompt.getMesh().getVertexCount());
            Path copy = f.study.folder().resolve(prompt.getMesh().getUri());
            assertEquals("not read here", Files.readString(copy));
            f.drag(0, 180, 100);
            assertEquals(2, f.all().size());
            assertEquals(1, f.study.study().getMeshes().size(), "both use one mesh");
            assertEquals(1, asked.get(), "asked once");
        }
    }

    @Test
    void undoTakesPromptAndMeshBackAndRedoNeedsNoSecondCopy() throws Exception {
        try (ToolFixture f = fixture(SliceDirection.AXIAL)) {
            f.drag(0, 120, 100);
            f.pump(() -> f.all().size() == 1);
            f.study.undo();
            assertTrue(f.study.study().getMeshes().isEmpty());
            assertTrue(f.study.study().getPromptSets().isEmpty());
            f.study.redo();
            MeshPrompt prompt = (MeshPrompt) f.all().getFirst();
            assertEquals(f.study.study().getMeshes(), List.of(prompt.getMesh()));
            f.study.undo();
            f.drag(0, 120, 100);
            assertEquals(1, Files.list(f.study.folder().folder().resolve("meshes")).count());
        }
    }

    @Test
    void givingUpTheChoiceAddsNothing() throws Exception {
        answer = Optional.empty();
        try (ToolFixture f = fixture(SliceDirection.AXIAL)) {
            f.drag(0, 120, 100);
            f.pump(() -> asked.get() == 1);
            assertTrue(f.all().isEmpty());
            assertFalse(f.study.undoable().isPresent());
        }
    }

    @Test
    void outlineIsSeenInAllPlanesThatCutTheMesh() throws Exception {
        try (ToolFixture f = fixture(SliceDirection.AXIAL)) {
            f.drag(0, 120, 100);
            f.pump(() -> f.all().size() == 1);
            f.send(SWT.MouseMove, 0, 0, 0);
            f.tool.cancel(f);
            Point3 centre = ((MeshPrompt) f.all().getFirst()).getCentre();
            f.shot(f.plane, f.all());
            for (SliceDirection direction : SliceDirection.values()) {
                SlicePlacement plane = ToolFixture.plane(GRID, direction, centre);
                Point3 at = plane.place(centre);
                double half = HALF * ToolFixture.SCALE;
                f.pump(() -> ToolFixture.brightness(f.shot(plane, f.all()), at.x() + half, at.y()) > 60);
                ImageData picture = f.shot(plane, f.all());
                assertTrue(ToolFixture.brightness(picture, at.x(), at.y() - half) > 60, direction + ": the upper edge");
                assertEquals(0, ToolFixture.brightness(picture, at.x() + half / 2, at.y() + half / 2), direction + ": inside it is clear");
                SlicePlacement beside = ToolFixture.at(plane, plane.slice() + (int) Math.ceil(HALF / plane.thickness()) + 1);
                assertEquals(0, ToolFixture.painted(f.shot(beside, f.all())), direction + ": beside it there is nothing");
            }
        }
    }

    @Test
    void outlineIsDragged() throws Exception {
        try (ToolFixture f = fixture(SliceDirection.AXIAL)) {
            f.drag(0, 120, 100);
            f.pump(() -> f.all().size() == 1);
            MeshPrompt prompt = (MeshPrompt) f.all().getFirst();
            Point3 before = prompt.getCentre();
            f.shot(f.plane, f.all());
            int edge = 120 + (int) (HALF * ToolFixture.SCALE);
            f.pump(() -> ToolFixture.brightness(f.shot(f.plane, f.all()), edge, 100) > 60);
            f.drag(0, edge, 90, edge + 20, 110);
            assertEquals(1, f.all().size());
            assertEquals(0, prompt.getCentre().minus(before).distance(new Point3(20 / ToolFixture.SCALE, 20 / ToolFixture.SCALE, 0)), 1e-9);
        }
    }
}
