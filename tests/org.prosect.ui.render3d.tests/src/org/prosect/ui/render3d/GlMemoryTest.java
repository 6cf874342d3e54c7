package org.prosect.ui.render3d;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GlMemoryTest {

    private IEclipsePreferences preferences;

    @BeforeEach
    void node() {
        assumeTrue(Platform.isRunning(), "needs the platform's preferences");
        preferences = InstanceScope.INSTANCE.getNode("org.prosect.ui.render3d.tests");
    }

    @AfterEach
    void remove() throws Exception {
        if (preferences != null) {
            preferences.removeNode();
        }
    }

    @Test
    void aStartThatNeverEndedFailed() throws Exception {
        new GlMemory(preferences).begins(GlMemory.Way.CANVAS);
        // the next run
        GlMemory next = new GlMemory(preferences);
        assertTrue(next.failed(GlMemory.Way.CANVAS));
        assertFalse(next.failed(GlMemory.Way.IMAGE));
        next.forget();
        assertFalse(next.failed(GlMemory.Way.CANVAS));
    }

    @Test
    void aStartThatEndedDidNotFail() throws Exception {
        GlMemory memory = new GlMemory(preferences);
        memory.begins(GlMemory.Way.IMAGE);
        memory.ended(GlMemory.Way.IMAGE);
        assertFalse(new GlMemory(preferences).failed(GlMemory.Way.IMAGE));
    }

    @Test
    void theNoteIsOnTheDiskBeforeTheStartGoesOn() throws Exception {
        new GlMemory(preferences).begins(GlMemory.Way.CANVAS);
        Path file = Platform.getLocation().append(".metadata/.plugins/org.eclipse.core.runtime/.settings/org.prosect.ui.render3d.tests.prefs")
                .toPath();
        assertTrue(Files.readString(file).contains("start.tried.canvas=true"));
    }
}
