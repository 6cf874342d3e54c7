package org.prosect.ui.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.prosect.core.format.ImageFormat;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.FormatDescriptor;
import org.prosect.ui.Messages;
import org.prosect.ui.exchange.FileImport;
import org.prosect.ui.exchange.FileKind;
import org.prosect.ui.session.StudySession;

/** Asks for image files and brings them into the study, in the background. */
public final class ImportImageHandler extends SessionHandler {

    public ImportImageHandler() {
        super("org.prosect.ui.importImage");
    }

    @Override
    boolean isPossible(StudySession session) {
        return session.current().isPresent();
    }

    @Override
    void run(StudySession session, IWorkbenchWindow window) {
        List<FormatDescriptor<ImageFormat>> formats = Contributions.ofPlatform().imageFormats();
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(Messages.ImportImage_title);
        List<String> names = new ArrayList<>();
        List<String> patterns = new ArrayList<>();
        if (!formats.isEmpty()) {
            names.add(NLS.bind(Messages.ImportImage_filter, formats.stream().map(FormatDescriptor::name).collect(Collectors.joining(", "))));
            patterns.add(formats.stream().flatMap(f -> f.suffixes().stream()).distinct().map(s -> "*" + s).collect(Collectors.joining(";")));
        }
        names.add(Messages.ImportImage_allFiles);
        patterns.add("*");
        dialog.setFilterNames(names.toArray(String[]::new));
        dialog.setFilterExtensions(patterns.toArray(String[]::new));
        if (dialog.open() != null) {
            List<Path> files = Arrays.stream(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList();
            new FileImport(session, window, files, FileKind.IMAGE, Optional.empty()).schedule();
        }
    }
}
