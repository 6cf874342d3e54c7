package org.prosect.ui.results.compare;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.Result;
import org.prosect.ui.volume.VolumeStore;

/**
 * What a comparison needs, being read.
 *
 * @param volume the image; empty: only the masks are wanted
 * @param masks in the order of the results
 * @param names of the results
 */
record ComparisonRequest(Optional<CompletableFuture<Volume>> volume, List<CompletableFuture<Mask>> masks, List<String> names) {

    /**
     * Begins to read.
     *
     * @param image the image; empty: only the masks are wanted
     */
    static ComparisonRequest of(VolumeStore store, StudyFolder folder, Optional<Image> image, List<Result> results) {
        return new ComparisonRequest(image.map(i -> store.volume(folder, i, f -> { })), results.stream()
                .map(r -> store.mask(folder, r, f -> { })).toList(), results.stream().map(r -> Optional.ofNullable(r.getName()).orElse("")).toList());
    }

    /** Done when all is read, exceptionally when something cannot be. */
    CompletableFuture<Void> all() {
        CompletableFuture<?>[] waiting = Stream.concat(volume.stream(), masks.stream()).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(waiting);
    }

    /** What was read; to be called when {@link #all()} is done. */
    List<Compared> compared() {
        return IntStream.range(0, masks.size()).mapToObj(i -> new Compared(masks.get(i).join(), names.get(i))).toList();
    }

    /** Nobody needs it any more. */
    void cancel() {
        volume.ifPresent(v -> v.cancel(false));
        masks.forEach(mask -> mask.cancel(false));
    }
}
