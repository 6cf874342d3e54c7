package org.prosect.nn;

/** Shapes that do not fit; says in which network and layer. */
public final class LayerException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    LayerException(String message) {
        super(message);
    }
}
