package org.prosect.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.ui.testing.Waiting.untilIdle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.prosect.ui.command.OpenStudyHandler;

class DamagedStudyTest extends UiTest {

    @Test
    void showsWhatAndRemedyLogsThemAndKeepsTheWindowUsable() throws Exception {
        session.open(studyFolder());
        var before = session.current().orElseThrow();
        List<String> logged = new ArrayList<>();
        ILogListener listener = (status, plugin) -> logged.add(status.getMessage());
        Platform.addLogListener(listener);
        Path damaged = damagedStudyFolder();
        OpenStudyHandler.open(window, damaged);
        Platform.removeLogListener(listener);
        untilIdle();
        assertEquals(1, problems().size());
        Shell dialog = problems().getFirst();
        String text = labels(dialog);
        assertTrue(text.contains(damaged.resolve("study.xmi") + " is damaged"), text);
        assertTrue(text.contains("Restore study.xmi from a backup"), text);
        assertTrue(text.strip().endsWith("."), text);
        assertTrue(logged.stream().anyMatch(message -> message.contains("study.xmi")), logged.toString());
        dialog.close();
        assertSame(before, session.current().orElseThrow(), "the study that was open stays open");
        var image = before.study().getImages().getFirst();
        before.delete(List.of(image), "Deletion");
        before.undo();
        assertEquals(image, before.study().getImages().getFirst());
    }

    @Test
    void folderWithoutStudyIsAProblemAndNotAStudy() throws Exception {
        OpenStudyHandler.open(window, folder.resolve("nothing-here"));
        assertEquals(1, problems().size());
        assertTrue(session.current().isEmpty());
        assertTrue(labels(problems().getFirst()).contains("nothing-here"));
    }
}
