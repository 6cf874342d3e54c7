package org.prosect.ui.masks;

import java.util.List;

import org.prosect.core.ProsectException;
import org.prosect.ui.masks.operation.MaskOperation;

/** A classical tool: what it asks for, and what it does. */
interface MaskTool {

    /** Its name, as the title of its dialog. */
    String title();

    /** What it does, in a sentence or two. */
    String help();

    /** Its name in the provenance, in English. */
    String id();

    List<Field> fields(MaskEdit edit);

    /**
     * Makes the operation.
     *
     * @throws ProsectException when what is needed is not there
     */
    MaskOperation operation(MaskEdit edit, Values values) throws ProsectException;

    /** Whether it can begin with nothing: then a new mask is made when there is none. */
    default boolean makesMasks() {
        return false;
    }

    /** Whether what it does depends on where the crosshair is. */
    default boolean usesCrosshair() {
        return false;
    }

    /** Whether voxels of other structures are left alone where the user wants that. */
    default boolean mayBeProtected() {
        return true;
    }
}
