package org.prosect.ui.view;

/** The three planes of a patient, and of an image the nearest to them. */
public enum SliceDirection {

    /** Seen from the feet. */
    AXIAL,
    /** Seen from the front. */
    CORONAL,
    /** Seen from the patient's left. */
    SAGITTAL
}
