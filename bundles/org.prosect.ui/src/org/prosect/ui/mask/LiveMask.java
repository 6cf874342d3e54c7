package org.prosect.ui.mask;

import org.prosect.imaging.Mask;

/** A mask that was edited or is to be. */
final class LiveMask {

    private final String uri;
    private final Mask mask;
    private long fingerprint;
    private long inFile;

    /**
     * @param uri as it stands in the model
     * @param fingerprint of its voxels now
     * @param inFile of the voxels that its file has
     */
    LiveMask(String uri, Mask mask, long fingerprint, long inFile) {
        this.uri = uri;
        this.mask = mask;
        this.fingerprint = fingerprint;
        this.inFile = inFile;
    }

    String uri() {
        return uri;
    }

    Mask mask() {
        return mask;
    }

    long fingerprint() {
        return fingerprint;
    }

    void setFingerprint(long value) {
        fingerprint = value;
    }

    boolean isSaved() {
        return fingerprint == inFile;
    }

    void saved() {
        inFile = fingerprint;
    }
}
