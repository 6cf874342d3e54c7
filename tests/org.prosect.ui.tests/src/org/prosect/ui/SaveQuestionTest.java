package org.prosect.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prosect.study.StudyFolder;

class SaveQuestionTest extends UiTest {

    private Path place;

    @BeforeEach
    void changeAStudy() throws Exception {
        place = studyFolder();
        session.open(place);
        var study = session.current().orElseThrow();
        study.delete(study.study().getResults(), "Deletion");
    }

    @Test
    void cancelStays() throws Exception {
        assertFalse(answer(Messages.SaveQuestion_cancel));
        assertTrue(session.current().orElseThrow().isChanged());
        assertEquals(1, StudyFolder.open(place).study().getResults().size());
    }

    @Test
    void notSavingLeavesTheFileAsItWas() throws Exception {
        assertTrue(answer(Messages.SaveQuestion_discard));
        assertEquals(1, StudyFolder.open(place).study().getResults().size());
    }

    @Test
    void savingSaves() throws Exception {
        assertTrue(answer(Messages.SaveQuestion_save));
        assertEquals(0, StudyFolder.open(place).study().getResults().size());
    }

    private boolean answer(String button) {
        // runs in the dialog's own event loop
        Display.getCurrent().asyncExec(() -> press(button));
        return SaveQuestion.mayLeave(window.getShell(), session);
    }

    private static void press(String text) {
        Shell dialog = Arrays.stream(Display.getCurrent().getShells()).filter(s -> s.getText().equals(Messages.SaveQuestion_title)).findFirst()
                .orElseThrow();
        if (!press(dialog, text)) {
            dialog.close();
            throw new AssertionError("the dialog has no button " + text);
        }
    }

    private static boolean press(Composite parent, String text) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Button b && b.getText().equals(text)) {
                b.notifyListeners(SWT.Selection, new Event());
                return true;
            }
            if (child instanceof Composite inner && press(inner, text)) {
                return true;
            }
        }
        return false;
    }
}
