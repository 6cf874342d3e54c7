package org.prosect.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.ui.testing.Waiting.until;
import static org.prosect.ui.testing.Waiting.untilIdle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;

/** Files are dragged with the mouse from another window, as from the desktop, and dropped on the study. */
class DropTest extends UiTest {

    private static final int PAUSE_MILLIS = 120;

    /** What is shown of the study and takes files: the tree, or the page in its place. */
    private Control studyControl() throws Exception {
        studyView();
        untilIdle();
        return all(window.getShell()).stream().filter(Control::isVisible)
                .filter(control -> control.getData(DND.DROP_TARGET_KEY) instanceof DropTarget target && Arrays.stream(target.getDropListeners())
                        .anyMatch(l -> l.getClass().getSimpleName().equals("StudyDrop"))).findFirst().orElseThrow();
    }

    private static List<Control> all(Control control) {
        List<Control> found = new ArrayList<>(List.of(control));
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                found.addAll(all(child));
            }
        }
        return found;
    }

    private static void post(int type, Point at) {
        Event event = new Event();
        event.type = type;
        event.x = at.x;
        event.y = at.y;
        event.button = type == SWT.MouseMove ? 0 : 1;
        assertTrue(Display.getCurrent().post(event), "the display takes no events of the mouse");
        AtomicBoolean over = new AtomicBoolean();
        Display.getCurrent().timerExec(PAUSE_MILLIS, () -> over.set(true));
        until("the mouse has moved", over::get);
    }

    /** Drags files from a window of its own to the middle of a control. */
    private void drag(Control to, Path... files) {
        Display display = Display.getCurrent();
        Rectangle screen = display.getPrimaryMonitor().getBounds();
        Shell desktop = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
        desktop.setLayout(new FillLayout());
        desktop.setBounds(screen.x + screen.width - 120, screen.y + screen.height - 80, 110, 70);
        Label icon = new Label(desktop, SWT.NONE);
        icon.setText("files");
        DragSource source = new DragSource(icon, DND.DROP_COPY);
        source.setTransfer(FileTransfer.getInstance());
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = Arrays.stream(files).map(Path::toString).toArray(String[]::new);
            }
        });
        try {
            desktop.open();
            untilIdle();
            Point from = display.map(icon, null, 50, 30);
            Point target = display.map(to, null, to.getSize().x / 2, to.getSize().y / 2);
            post(SWT.MouseMove, from);
            post(SWT.MouseDown, from);
            for (int step = 1; step <= 6; step++) {
                post(SWT.MouseMove, new Point(from.x + (target.x - from.x) * step / 6, from.y + (target.y - from.y) * step / 6));
            }
            post(SWT.MouseMove, new Point(target.x + 2, target.y + 2));
            post(SWT.MouseUp, new Point(target.x + 2, target.y + 2));
        } finally {
            desktop.dispose();
        }
    }

    @Test
    void imagesOfADroppedFolderComeIntoTheStudy() throws Exception {
        session.open(studyFolder());
        Path images = Files.createDirectory(folder.resolve("images to come"));
        Files.move(imageFile("first.nii.gz"), images.resolve("first.nii.gz"));
        Files.move(imageFile("second image.nii.gz"), images.resolve("second image.nii.gz"));
        drag(studyControl(), images);
        var study = session.current().orElseThrow().study();
        until("both images are there", () -> study.getImages().size() == 3);
        assertEquals(List.of("ball", "first", "second image"), study.getImages().stream().map(i -> i.getName()).sorted().toList());
        assertEquals(List.of(), problems());
    }

    @Test
    void anImageWithoutAStudyIsToldWhatToDo() throws Exception {
        drag(studyControl(), imageFile("alone.nii.gz"));
        until("a problem is told", () -> !problems().isEmpty());
        assertTrue(labels(problems().getFirst()).contains(Messages.Drop_noStudy_remedy), labels(problems().getFirst()));
    }

    @Test
    void aDroppedStudyIsOpened() throws Exception {
        Path place = studyFolder();
        drag(studyControl(), place);
        until("the study is open", () -> session.current().isPresent());
        assertEquals("Case", session.current().orElseThrow().name());
    }
}
