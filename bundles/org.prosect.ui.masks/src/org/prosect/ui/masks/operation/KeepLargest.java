package org.prosect.ui.masks.operation;

import java.util.Comparator;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.imaging.ConnectedComponents;
import org.prosect.imaging.Connectivity;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;

/**
 * Keeps the largest parts of the mask that hang together, by faces, edges or corners.
 *
 * @param count how many parts; of equally large ones those that come first in the grid
 */
public record KeepLargest(int count) implements MaskOperation {

    @Override
    public Mask apply(Mask mask, Progress progress) throws ProsectException {
        Requirements.notEmpty(mask);
        if (count < 1) {
            throw new ProsectException(NLS.bind(Messages.KeepLargest_count, count), Messages.KeepLargest_count_remedy);
        }
        Region bounds = mask.bounds();
        ConnectedComponents parts = ConnectedComponents.of(Crop.of(mask, bounds), Connectivity.CORNERS, () -> Requirements.goOn(progress, 0.5));
        boolean[] keep = new boolean[parts.count() + 1];
        IntStream.rangeClosed(1, parts.count()).boxed().sorted(Comparator.comparing(parts::size, Comparator.reverseOrder())).limit(count)
                .forEach(part -> keep[part] = true);
        return Crop.into(mask, bounds, parts.mask(keep));
    }
}
