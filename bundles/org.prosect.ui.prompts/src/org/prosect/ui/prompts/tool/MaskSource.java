package org.prosect.ui.prompts.tool;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PlatformUI;
import org.prosect.imaging.Volume;
import org.prosect.study.model.Image;
import org.prosect.study.model.StudyFactory;
import org.prosect.ui.tool.ToolContext;
import org.prosect.ui.volume.VolumeStore;

/** Where tools get the voxels of the masks that prompts name. */
@FunctionalInterface
interface MaskSource {

    /**
     * The voxels of a file of the study, or empty while they are read; then the slices are drawn again when they are there.
     *
     * @param uri as the prompt has it
     */
    Optional<Volume> get(String uri, ToolContext context);

    /** From the store that all views share. Why a file cannot be read is in the log, once. */
    static MaskSource ofPlatform() {
        Set<String> unreadable = new HashSet<>();
        return (uri, context) -> {
            if (unreadable.contains(uri)) {
                return Optional.empty();
            }
            Image file = StudyFactory.eINSTANCE.createImage();
            file.setName(uri);
            file.setUri(uri);
            CompletableFuture<Volume> reading = PlatformUI.getWorkbench().getService(VolumeStore.class)
                    .volume(context.study().folder(), file, done -> { });
            if (!reading.isDone()) {
                reading.whenComplete((volume, problem) -> context.redraw());
                return Optional.empty();
            }
            if (reading.isCompletedExceptionally()) {
                unreadable.add(uri);
                ILog.of(MaskSource.class).warn(reading.exceptionNow().getMessage(), reading.exceptionNow());
                return Optional.empty();
            }
            return Optional.of(reading.join());
        };
    }
}
