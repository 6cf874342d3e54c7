package org.prosect.backend.tensorflow;

import java.nio.file.Path;

import org.prosect.core.ProsectException;
import org.prosect.core.compute.NativeLibrary;
import org.tensorflow.TensorFlow;

/**
 * TensorFlow's native library. Loaded by the first call, once per process: in half a second, or some seconds where its 650 MB have to be unpacked
 * first. Call {@link #version()} before anything of {@code org.tensorflow}.
 */
final class TensorFlowLibrary {

    private static final NativeLibrary LIBRARY = load(NativeLibrary.folderFor("tensorflow-1.1.0"));

    private TensorFlowLibrary() {
    }

    /**
     * The version of TensorFlow, which works.
     *
     * @throws ProsectException when it could not be loaded
     */
    static String version() throws ProsectException {
        return LIBRARY.version();
    }

    private static NativeLibrary load(Path folder) {
        // the product's launchers set the limits too: without them JavaCPP ends the program at four times the heap's size of resident memory
        System.getProperties().putIfAbsent("org.bytedeco.javacpp.maxBytes", "0");
        System.getProperties().putIfAbsent("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        System.getProperties().putIfAbsent("org.bytedeco.javacpp.cachedir", folder.toString());
        return NativeLibrary.load("TensorFlow", folder, () -> {
            OwnSymbols.prefer();
            return TensorFlow.version();
        });
    }
}
