package org.prosect.ui.masks.operation;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Mask;

/** Makes a mask of a mask. Takes no part in any user interface and may run in any thread. */
@FunctionalInterface
public interface MaskOperation {

    /**
     * Does it.
     *
     * @param mask is left alone
     * @return on the same grid; may be the mask itself when nothing changes
     * @throws ProsectException when it cannot be done with this mask
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    Mask apply(Mask mask, Progress progress) throws ProsectException;
}
