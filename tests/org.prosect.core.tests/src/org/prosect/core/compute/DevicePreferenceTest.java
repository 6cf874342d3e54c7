package org.prosect.core.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.eclipse.core.runtime.preferences.ConfigurationScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.prefs.BackingStoreException;
import org.prosect.core.ProsectException;

class DevicePreferenceTest {

    private final IEclipsePreferences user = ConfigurationScope.INSTANCE.getNode("org.prosect.core.tests.user");
    private final IEclipsePreferences product = ConfigurationScope.INSTANCE.getNode("org.prosect.core.tests.product");

    @BeforeEach
    @AfterEach
    void clear() throws BackingStoreException {
        user.clear();
        product.clear();
        user.flush();
        product.flush();
    }

    @Test
    void theUsersChoiceIsKeptAndComesBeforeTheProducts() throws ProsectException {
        assertTrue(new DevicePreference(user, product).get().isBest());
        product.put("backend", "vendor");
        assertEquals(DeviceChoice.of("vendor", ""), new DevicePreference(user, product).get());
        new DevicePreference(user, product).set(DeviceChoice.of("right", "cuda:0"));
        assertEquals(new DeviceChoice(Optional.of("right"), Optional.of("cuda:0")), new DevicePreference(user, product).get());
        new DevicePreference(user, product).set(DeviceChoice.BEST);
        assertTrue(new DevicePreference(user, product).get().isBest());
    }
}
