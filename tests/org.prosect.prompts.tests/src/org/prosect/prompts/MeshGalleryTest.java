package org.prosect.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.ProsectException;
import org.prosect.core.prompt.MeshGallery;
import org.prosect.core.prompt.PromptContext;

/** Mesh prompts that name a canonical mesh. */
class MeshGalleryTest {

    @TempDir
    Path folder;

    private PromptContext context() {
        PromptContext plain = PromptFixture.on(PromptFixture.PLAIN);
        return new PromptContext(plain.study(), plain.image(), new MeshGallery() {

            @Override
            public List<String> ids() {
                return List.of("liver", "left-kidney");
            }

            @Override
            public Optional<Path> find(String id) {
                return ids().contains(id) ? Optional.of(folder.resolve(id + ".ply")) : Optional.empty();
            }
        });
    }

    @Test
    void anIdGivesTheFileOfTheCanonicalMesh() throws Exception {
        var prompt = new MeshPromptType().parse("left-kidney@1,2,3", context());
        assertEquals(folder.resolve("left-kidney.ply").toAbsolutePath().normalize().toString(), prompt.getMesh().getUri());
    }

    @Test
    void anUnknownIdIsRefusedWithThoseThatThereAre() {
        ProsectException e = assertThrows(ProsectException.class, () -> new MeshPromptType().parse("spleen@1,2,3", context()));
        assertTrue(e.getMessage().contains("spleen") && e.getMessage().contains("left-kidney"), e.getMessage());
    }

    @Test
    void aMissingFileIsStillToldAsOne() {
        ProsectException e = assertThrows(ProsectException.class, () -> new MeshPromptType().parse("spleen.ply@1,2,3", context()));
        assertTrue(e.getMessage().contains("no file"), e.getMessage());
    }
}
