package org.prosect.backend.onnxruntime;

import java.nio.file.Path;

import org.prosect.core.ProsectException;
import org.prosect.core.compute.NativeLibrary;

import ai.onnxruntime.OrtEnvironment;

/**
 * ONNX Runtime's native library. Loaded by the first call, once per process; it unpacks itself into the system's folder for temporary files each
 * time. Call {@link #version()} before anything of {@code ai.onnxruntime}.
 */
final class OnnxRuntimeLibrary {

    private static final NativeLibrary LIBRARY = NativeLibrary.load("ONNX Runtime", Path.of(System.getProperty("java.io.tmpdir")),
            () -> OrtEnvironment.getEnvironment().getVersion());

    private OnnxRuntimeLibrary() {
    }

    /**
     * The version of ONNX Runtime, which works.
     *
     * @throws ProsectException when it could not be loaded
     */
    static String version() throws ProsectException {
        return LIBRARY.version();
    }
}
