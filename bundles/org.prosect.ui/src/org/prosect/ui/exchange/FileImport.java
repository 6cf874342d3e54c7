package org.prosect.ui.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.core.study.MaskImport;
import org.prosect.core.study.MeshImport;
import org.prosect.core.study.StudyImages;
import org.prosect.imaging.Geometry;
import org.prosect.study.Studies;
import org.prosect.study.StudyException;
import org.prosect.study.model.Image;
import org.prosect.study.model.Result;
import org.prosect.study.model.SurfaceMesh;
import org.prosect.ui.JobProgress;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;

/**
 * Brings files into the open study: read and copied in the background, added on the UI thread as one change that can be undone. Files that cannot be
 * read are told together at the end, and the others are imported. A cancelled import adds what was complete.
 */
public final class FileImport extends Job {

    /** What became of one file; exactly one of the three is there. */
    private record Imported(Optional<Image> image, Optional<SurfaceMesh> mesh, List<MaskImport.Prepared> masks) { }

    private final StudySession session;
    private final OpenStudy study;
    private final IWorkbenchWindow window;
    private final List<Path> files;
    private final FileKind kind;
    private final List<Image> images;
    private final List<Image> copies;
    private final int preferred;
    private final List<Imported> imported = new ArrayList<>();
    private final List<ProsectException> problems = new ArrayList<>();

    /**
     * An import into the study that is open now.
     *
     * @param onto the image that masks belong to when several have their grid
     */
    public FileImport(StudySession session, IWorkbenchWindow window, List<Path> files, FileKind kind, Optional<Image> onto) {
        super(files.size() == 1 ? NLS.bind(Messages.Import_job, files.getFirst().getFileName()) : NLS.bind(Messages.Import_jobMany, files.size()));
        this.session = session;
        this.study = session.current().orElseThrow();
        this.window = window;
        this.files = List.copyOf(files);
        this.kind = kind;
        this.images = List.copyOf(study.study().getImages());
        this.copies = images.stream().map(EcoreUtil::copy).toList();
        this.preferred = onto.map(images::indexOf).orElse(-1);
        setUser(true);
        // one after the other: two large images at once would need twice the memory
        setRule(new OneAtATime());
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Display display = window.getWorkbench().getDisplay();
        try {
            Progress progress = new JobProgress(monitor, getName());
            for (int i = 0; i < files.size(); i++) {
                progress.check();
                importFile(files.get(i), progress.part((double) i / files.size(), (i + 1.0) / files.size()));
            }
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } finally {
            monitor.done();
            display.asyncExec(this::finish);
        }
    }

    private void importFile(Path file, Progress progress) {
        try {
            Contributions all = Contributions.ofPlatform();
            ImageFiles formats = new ImageFiles(all.imageFormats());
            MeshFiles meshes = new MeshFiles(all.meshFormats());
            switch (kind == FileKind.GUESS ? guess(file, formats, meshes, progress.part(0, 0.3)) : kind) {
                case MESH -> imported.add(new Imported(Optional.empty(),
                        Optional.of(MeshImport.prepare(study.folder(), file, meshes, progress.part(0.3, 1))), List.of()));
                case MASK -> imported.add(new Imported(Optional.empty(), Optional.empty(),
                        MaskImport.prepare(study.folder(), file, copies, preferred, formats, progress.part(0.3, 1))));
                default -> imported.add(new Imported(Optional.of(StudyImages.prepare(study.folder(), file, formats, true, progress.part(0.3, 1))),
                        Optional.empty(), List.of()));
            }
        } catch (ProsectException e) {
            problems.add(e);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            problems.add(ProblemDialog.unexpected(e));
        }
    }

    private FileKind guess(Path file, ImageFiles formats, MeshFiles meshes, Progress progress) throws ProsectException {
        if (meshes.claims(file) && !formats.claims(file)) {
            return FileKind.MESH;
        }
        List<Geometry> grids = copies.stream().map(Image::getGeometry).filter(java.util.Objects::nonNull).toList();
        boolean candidate = grids.stream().anyMatch(formats.readHeader(file).geometry()::sameGrid);
        return candidate && MaskImport.looksLikeMasks(formats.read(file, progress), grids, file) ? FileKind.MASK : FileKind.IMAGE;
    }

    private void finish() {
        if (!imported.isEmpty() && session.current().equals(Optional.of(study))) {
            study.change(label(), () -> imported.forEach(this::add));
        } else if (!imported.isEmpty()) {
            problems.add(closedMeanwhile());
        }
        if (problems.size() == 1 && files.size() == 1) {
            ProblemDialog.show(window, problems.getFirst());
        } else if (!problems.isEmpty()) {
            ProblemDialog.show(window, together());
        }
    }

    private String label() {
        return files.size() == 1 ? NLS.bind(Messages.Import_command, files.getFirst().getFileName())
                : NLS.bind(Messages.Import_commandMany, imported.size());
    }

    private void add(Imported file) {
        file.image().ifPresent(image -> {
            image.setName(Studies.uniqueName(image.getName(), study.study().getImages().stream().map(Image::getName).toList()));
            study.study().getImages().add(image);
        });
        file.mesh().ifPresent(mesh -> {
            mesh.setName(Studies.uniqueName(mesh.getName(), study.study().getMeshes().stream().map(SurfaceMesh::getName).toList()));
            study.study().getMeshes().add(mesh);
        });
        for (MaskImport.Prepared mask : file.masks()) {
            Image image = images.get(mask.image());
            if (image.getStudy() == study.study()) {
                MaskImport.add(study.study(), image, mask);
            } else {
                ProsectException gone = new ProsectException(NLS.bind(Messages.Import_imageGone, mask.structure(), image.getName()),
                        Messages.Import_imageGone_remedy);
                MaskImport.discard(study.folder(), List.of(mask), gone);
                problems.add(gone);
            }
        }
    }

    /** All that went wrong as one problem, with the value and the remedy of each. */
    private ProsectException together() {
        String list = problems.stream().map(e -> "\u2022 " + e.what() + ". " + e.remedy() + ".").collect(Collectors.joining("\n"));
        ProsectException all = new ProsectException(NLS.bind(Messages.Import_problems, problems.size(), files.size()) + "\n\n" + list + "\n",
                imported.isEmpty() ? Messages.Import_problems_remedy : Messages.Import_problemsSome_remedy);
        problems.forEach(all::addSuppressed);
        return all;
    }

    private ProsectException closedMeanwhile() {
        ProsectException closed = new ProsectException(NLS.bind(Messages.Import_studyClosed, files.getFirst()), Messages.Import_studyClosed_remedy);
        for (Imported file : imported) {
            file.image().ifPresent(image -> delete(image.getUri(), closed));
            file.mesh().ifPresent(mesh -> delete(mesh.getUri(), closed));
            file.masks().stream().map(MaskImport.Prepared::result).map(Result::getMaskUri).forEach(uri -> delete(uri, closed));
        }
        return closed;
    }

    private void delete(String uri, Exception because) {
        try {
            Files.deleteIfExists(study.folder().resolve(uri));
        } catch (IOException | StudyException e) {
            because.addSuppressed(e);
        }
    }

    private static final class OneAtATime implements ISchedulingRule {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule instanceof OneAtATime;
        }
    }
}
