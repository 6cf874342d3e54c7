package org.prosect.core.method;

import org.prosect.core.ProsectException;
import org.prosect.imaging.Volume;

/**
 * A way to segment images from prompts; contributed to {@code org.prosect.core.segmentationMethods}. The host makes one instance through
 * the public constructor without arguments and may call {@link #open} from any thread.
 */
public interface SegmentationMethod {

    /**
     * Prepares an image once, so that many prompts on it are answered quickly (a network encodes it here).
     *
     * <p>Legal order of calls: {@code open}, then any number of {@link SegmentationSession#segment}, then
     * {@link SegmentationSession#close} once. Several sessions may be open side by side.
     *
     * @param image the image; must not be changed
     * @param context parameters, seed, progress, access to files the prompts name, trained weights and the device for networks
     * @throws ProsectException when the image is unfit (say which size or type is needed)
     * @throws java.util.concurrent.CancellationException when the context's progress is cancelled
     */
    SegmentationSession open(Volume image, MethodContext context) throws ProsectException;
}
