package org.prosect.backend.onnxruntime;

import java.util.List;
import java.util.Locale;

import org.prosect.core.ProsectException;

import ai.onnxruntime.OrtException;

/** What ONNX Runtime reports, for people. */
final class OrtErrors {

    static final String MEMORY = "Work on a smaller image or in smaller pieces, close other programs, or choose another device";

    private static final List<String> OUT_OF_MEMORY = List.of("failed to allocate memory", "bad_alloc", "bad allocation", "out of memory",
            "bad array new length",
            "available memory", "cublas_status_alloc_failed", "max allocation");

    private OrtErrors() { }

    /** @param what what failed, such as {@code network unet cannot run} */
    static ProsectException wrap(String what, OrtException e) {
        String message = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ").replaceAll("\\.$", "");
        String small = message.toLowerCase(Locale.ROOT);
        if (OUT_OF_MEMORY.stream().anyMatch(small::contains)) {
            return new ProsectException(what + ": the device has too little memory (" + message + ")", MEMORY, e);
        }
        return new ProsectException(what + " (" + message + ")", switch (e.getCode()) {
            case ORT_NOT_IMPLEMENTED, ORT_INVALID_GRAPH, ORT_FAIL -> "This engine may lack an operator: choose another backend";
            case ORT_INVALID_PROTOBUF, ORT_NO_MODEL -> "The model is damaged: fetch it again";
            case ORT_EP_FAIL, ORT_ENGINE_ERROR, ORT_DEVICE_RESET -> "Choose another device, such as cpu";
            default -> "Choose another device or backend, and report this if it persists";
        }, e);
    }
}
