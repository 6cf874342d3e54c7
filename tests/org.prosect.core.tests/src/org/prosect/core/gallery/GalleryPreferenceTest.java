package org.prosect.core.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.preferences.ConfigurationScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.prefs.BackingStoreException;
import org.prosect.core.ProsectException;

class GalleryPreferenceTest {

    private final IEclipsePreferences user = ConfigurationScope.INSTANCE.getNode("org.prosect.core.tests.galleries.user");
    private final IEclipsePreferences product = ConfigurationScope.INSTANCE.getNode("org.prosect.core.tests.galleries.product");

    @BeforeEach
    @AfterEach
    void clear() throws BackingStoreException {
        user.clear();
        product.clear();
        user.flush();
        product.flush();
    }

    @Test
    void theUsersFoldersAreKeptAndComeInsteadOfTheProducts() throws ProsectException {
        assertEquals(List.of(), new GalleryPreference(user, product).get());
        product.put("galleries", "of the product");
        assertEquals(List.of(Path.of("of the product")), new GalleryPreference(user, product).get());
        Path one = Path.of("one").toAbsolutePath();
        Path two = Path.of("a folder, with signs").toAbsolutePath();
        new GalleryPreference(user, product).set(List.of(Path.of("one"), two));
        assertEquals(List.of(one, two), new GalleryPreference(user, product).get());
        new GalleryPreference(user, product).set(List.of());
        assertEquals(List.of(), new GalleryPreference(user, product).get());
    }

    @Test
    void aNameThatNoFolderCanHaveIsTold() {
        product.put("galleries", "good\nbad\u0000name");
        ProsectException e = assertThrows(ProsectException.class, () -> new GalleryPreference(user, product).get());
        assertTrue(e.getMessage().contains("no folder can be called"), e.getMessage());
    }
}
