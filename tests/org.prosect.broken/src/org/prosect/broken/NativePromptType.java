package org.prosect.broken;

/** A prompt type that needs a native library which no machine has. */
public final class NativePromptType extends MarkerPromptType {

    public NativePromptType() {
        System.loadLibrary("prosect-is-not-here");
    }
}
