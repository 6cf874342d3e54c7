package org.prosect.ui.study;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;
import org.prosect.core.ProsectException;
import org.prosect.study.model.Image;
import org.prosect.ui.Messages;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.SaveQuestion;
import org.prosect.ui.command.OpenStudyHandler;
import org.prosect.ui.exchange.FileImport;
import org.prosect.ui.exchange.FileKind;
import org.prosect.ui.exchange.FoundFiles;
import org.prosect.ui.session.StudySession;

/** Files and folders dropped from the desktop: a study is opened, images, masks and meshes are imported into the one that is open. */
final class StudyDrop extends DropTargetAdapter {

    private final IWorkbenchWindow window;
    private final StudySession session;
    private final Supplier<List<EObject>> selected;

    private StudyDrop(IWorkbenchWindow window, StudySession session, Supplier<List<EObject>> selected) {
        this.window = window;
        this.session = session;
        this.selected = selected;
    }

    /** @param selected what is selected in the study; masks go onto the image among it */
    static void install(Control control, IWorkbenchWindow window, StudySession session, Supplier<List<EObject>> selected) {
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
        target.addDropListener(new StudyDrop(window, session, selected));
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        // files are copied, whatever the desktop proposes
        event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : DND.DROP_NONE;
    }

    @Override
    public void dragOperationChanged(DropTargetEvent event) {
        dragEnter(event);
    }

    @Override
    public void drop(DropTargetEvent event) {
        if (event.data instanceof String[] names) {
            List<Path> paths = Arrays.stream(names).map(Path::of).toList();
            // the desktop waits until this returns
            event.display.asyncExec(() -> take(paths));
        }
    }

    private void take(List<Path> paths) {
        Optional<Path> study = FoundFiles.study(paths);
        if (study.isPresent()) {
            if (SaveQuestion.mayLeave(window.getShell(), session)) {
                OpenStudyHandler.open(window, study.get());
            }
            return;
        }
        try {
            if (session.current().isEmpty()) {
                throw new ProsectException(Messages.Drop_noStudy, Messages.Drop_noStudy_remedy);
            }
            Optional<Image> onto = selected.get().stream().filter(Image.class::isInstance).map(Image.class::cast).findFirst();
            new FileImport(session, window, FoundFiles.in(paths, FileKind.GUESS), FileKind.GUESS, onto).schedule();
        } catch (ProsectException e) {
            ProblemDialog.show(window, e);
        }
    }
}
