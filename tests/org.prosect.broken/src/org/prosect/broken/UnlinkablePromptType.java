package org.prosect.broken;

import org.eclipse.emf.ecore.EClass;

/** A prompt type that can be made, and fails to link as soon as it is asked what its prompts are. */
public final class UnlinkablePromptType extends MarkerPromptType {

    @Override
    public EClass eClass() {
        throw new NoClassDefFoundError("org/example/GonePackage");
    }
}
