package org.prosect.backend.tensorflow;

import org.prosect.core.ProsectException;
import org.prosect.core.compute.Device;
import org.tensorflow.exceptions.TFResourceExhaustedException;
import org.tensorflow.exceptions.TensorFlowException;

/** What TensorFlow throws, as something that a user can act on. */
final class Failures {

    private Failures() { }

    /** Something that may make TensorFlow throw. */
    interface Step<T> {
        T take();
    }

    /** Takes a step for a network on a device. */
    static <T> T guarded(String network, Device device, Step<T> step) throws ProsectException {
        try {
            return step.take();
        } catch (TFResourceExhaustedException | OutOfMemoryError e) {
            throw new ProsectException("network " + network + " needs more memory than " + device.id() + " (" + device.name() + ") has: "
                    + firstLine(e),
                    "Use a smaller input, patches or another device, or give the program more memory", e);
        } catch (TensorFlowException e) {
            throw new ProsectException("network " + network + " failed in TensorFlow on " + device.id() + ": " + firstLine(e),
                    "Use another backend or device, and report this", e);
        }
    }

    private static String firstLine(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().strip();
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
