package org.prosect.core.method;

import org.prosect.core.ProsectException;
import org.prosect.imaging.Volume;

/** Reads the images that prompts name by uri; supplied by the host, which knows the study folder. */
@FunctionalInterface
public interface ImageSource {

    /** Reads the image at a uri, which is relative to the study folder or absolute. */
    Volume read(String uri) throws ProsectException;
}
