package org.prosect.core.method;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.study.model.PromptSet;

/** A method at work on one image. Used by one thread at a time; need not be thread-safe. */
public interface SegmentationSession extends AutoCloseable {

    /**
     * Segments what the prompts show, as often as the user likes. A call that throws leaves the session usable.
     *
     * @param prompts a detached copy of the user's prompts: only enabled ones of the declared types, all inside the image; may be kept and
     *            changed. Positions are patient millimetres (LPS).
     * @param progress to be checked at least ten times a second: cancelling answers within half a second
     * @return a mask on exactly the grid of the image
     * @throws ProsectException when these prompts do not suffice (say what is missing)
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    Segmentation segment(PromptSet prompts, Progress progress) throws ProsectException;

    /** Gives back memory and devices. Called once, last; does not fail. */
    @Override
    void close();
}
