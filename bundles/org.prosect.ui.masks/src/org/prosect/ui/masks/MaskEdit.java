package org.prosect.ui.masks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.services.IServiceLocator;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.study.model.Image;
import org.prosect.study.model.Result;
import org.prosect.study.model.Structure;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.mask.LiveMasks;
import org.prosect.ui.method.MethodState;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.view.ViewState;
import org.prosect.ui.volume.VolumeStore;

/**
 * What a tool works on: the image that is looked at and the mask that is meant. Found when a command begins.
 *
 * @param others masks of other structures on the image, with their results
 */
record MaskEdit(OpenStudy study, LiveMasks masks, ViewState view, Image image, Volume volume, Result result, Mask mask, List<Other> others,
        boolean isProtecting) {

    /**
     * Another mask on the image.
     *
     * @param isOtherStructure false for another result of the same structure
     */
    record Other(Result result, Mask mask, boolean isOtherStructure) { }

    /**
     * What is to be edited now.
     *
     * @param create whether a new mask is made when there is none
     * @throws ProsectException when there is no study, image or mask, or one of them is still being read
     */
    static MaskEdit now(IServiceLocator services, boolean create) throws ProsectException {
        ViewState view = services.getService(ViewState.class);
        LiveMasks masks = services.getService(LiveMasks.class);
        OpenStudy study = services.getService(StudySession.class).current()
                .orElseThrow(() -> new ProsectException(Messages.Edit_noStudy, Messages.Edit_noStudy_remedy));
        Image image = view.now().image().orElseThrow(() -> new ProsectException(Messages.Edit_noImage, Messages.Edit_noImage_remedy));
        Volume volume = ready(services.getService(VolumeStore.class).volume(study.folder(), image, part -> { }), image.getName());
        Optional<Structure> structure = view.now().structure().filter(s -> s.getStudy() == study.study());
        Optional<Result> target = Targets.result(masks, image, structure);
        if (target.isEmpty() && !create) {
            throw new ProsectException(NLS.bind(Messages.Edit_noMask, structure.map(Structure::getName).orElse(image.getName())),
                    Messages.Edit_noMask_remedy);
        }
        Result result = target.isPresent() ? target.get()
                : ManualResult.create(study, masks, image, structure.orElseGet(() -> Targets.firstStructure(study.study())), volume.geometry());
        Mask mask = ready(masks.open(result), Targets.name(result));
        List<Other> others = new ArrayList<>();
        List<Result> foreign = Targets.others(image, Targets.structure(result));
        for (Result other : image.getResults()) {
            if (other != result && other.getMaskUri() != null) {
                others.add(new Other(other, ready(masks.mask(other, part -> { }), Targets.name(other)), foreign.contains(other)));
            }
        }
        return new MaskEdit(study, masks, view, image, volume, result, mask, List.copyOf(others),
                services.getService(MethodState.class).now().protecting());
    }

    private static <T> T ready(CompletableFuture<T> future, String name) throws ProsectException {
        if (!future.isDone()) {
            throw new ProsectException(NLS.bind(Messages.Edit_reading, name), Messages.Edit_reading_remedy);
        }
        if (future.isCompletedExceptionally()) {
            throw future.isCancelled() ? new ProsectException(NLS.bind(Messages.Edit_reading, name), Messages.Edit_reading_remedy)
                    : future.exceptionNow() instanceof ProsectException e ? e
                            : ProblemDialog.unexpected(new IllegalStateException(future.exceptionNow()));
        }
        return future.join();
    }

    /** The masks of other structures when they may not be overwritten. */
    List<Mask> guarded() {
        return isProtecting ? others.stream().filter(Other::isOtherStructure).map(Other::mask).toList() : List.of();
    }
}
