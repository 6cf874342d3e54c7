package org.prosect.ui.masks.operation;

import java.util.concurrent.CancellationException;

import org.eclipse.osgi.util.NLS;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;

/** What several operations ask of their input. */
final class Requirements {

    private Requirements() { }

    static void notEmpty(Mask mask) throws ProsectException {
        if (mask.isEmpty()) {
            throw new ProsectException(Messages.Operation_empty, Messages.Operation_empty_remedy);
        }
    }

    static void sameGrid(Mask mask, Volume image) throws ProsectException {
        if (!mask.geometry().sameGrid(image.geometry())) {
            throw new ProsectException(NLS.bind(Messages.Operation_otherGrid, mask.geometry(), image.geometry()),
                    Messages.Operation_otherGrid_remedy);
        }
    }

    /** A length in millimetres. */
    static void length(double value, double most) throws ProsectException {
        if (!(value > 0 && value <= most)) {
            throw new ProsectException(NLS.bind(Messages.Operation_length, value), NLS.bind(Messages.Operation_length_remedy, most));
        }
    }

    static void goOn(Progress progress, double part) {
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
        progress.report(part, "");
    }
}
