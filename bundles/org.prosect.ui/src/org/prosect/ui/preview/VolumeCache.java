package org.prosect.ui.preview;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.study.StudyImages;
import org.prosect.imaging.Volume;

/** Keeps the image that was read last while memory lasts, so that stepping through its results reads it once. */
final class VolumeCache {

    private String key = "";
    private SoftReference<Volume> last = new SoftReference<>(null);

    synchronized Volume read(PreviewRequest request, ImageFiles files, Progress progress) throws ProsectException {
        String wanted = key(request);
        Volume kept = last.get();
        if (kept != null && wanted.equals(key)) {
            return kept;
        }
        // first let go of the old one: both together may be too large
        last.clear();
        Volume volume = StudyImages.read(request.folder(), request.image(), files, progress);
        key = wanted;
        last = new SoftReference<>(volume);
        return volume;
    }

    private static String key(PreviewRequest request) throws ProsectException {
        Path file = StudyImages.file(request.folder(), request.image());
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be read (" + ImageFiles.reason(e) + ")",
                    "Put the file back, or remove the image from the study", e);
        }
    }
}
