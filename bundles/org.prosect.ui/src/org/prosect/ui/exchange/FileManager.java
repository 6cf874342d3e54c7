package org.prosect.ui.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.prosect.core.ProsectException;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.MaskPrompt;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.Result;
import org.prosect.study.model.Study;
import org.prosect.study.model.SurfaceMesh;

/** Shows the files of a study in the system's file manager. */
public final class FileManager {

    private FileManager() { }

    /** The file or folder of an element; empty when it has none of its own. */
    public static Optional<Path> fileOf(StudyFolder folder, EObject element) {
        String uri = switch (element) {
            case Study s -> "";
            case Image i -> i.getUri();
            case SurfaceMesh m -> m.getUri();
            case MeshPrompt m when m.getMesh() != null -> m.getMesh().getUri();
            case MaskPrompt m -> m.getUri();
            case Result r -> r.getMaskUri();
            default -> null;
        };
        if (uri == null || uri.isEmpty()) {
            return uri == null ? Optional.empty() : Optional.of(folder.folder());
        }
        try {
            return Optional.of(folder.resolve(uri));
        } catch (StudyException e) {
            // a uri that names no file: there is nothing to show
            return Optional.empty();
        }
    }

    /**
     * Shows a file among its neighbours, where the system can; else its folder.
     *
     * @throws ProsectException when the file is gone, or the system has no file manager
     */
    public static void show(Path file) throws ProsectException {
        if (!Files.exists(file)) {
            throw new ProsectException(NLS.bind(Messages.Reveal_gone, file), Messages.Reveal_gone_remedy);
        }
        Path folder = Files.isDirectory(file) ? file : file.getParent();
        List<String> command = switch (Platform.getOS()) {
            case Platform.OS_WIN32 -> List.of("explorer.exe", "/select," + file);
            case Platform.OS_MACOSX -> List.of("open", "-R", file.toString());
            default -> List.of();
        };
        try {
            if (!command.isEmpty()) {
                new ProcessBuilder(command).start();
            } else if (!Program.launch(folder.toString())) {
                throw new ProsectException(NLS.bind(Messages.Reveal_none, folder), Messages.Reveal_none_remedy);
            }
        } catch (IOException e) {
            throw new ProsectException(NLS.bind(Messages.Reveal_none, folder), Messages.Reveal_none_remedy, e);
        }
    }
}
