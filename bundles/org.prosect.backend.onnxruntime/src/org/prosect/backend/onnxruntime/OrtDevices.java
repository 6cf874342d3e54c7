package org.prosect.backend.onnxruntime;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import javax.management.JMException;
import javax.management.ObjectName;

import org.prosect.core.ProsectException;
import org.prosect.core.compute.Device;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;

/**
 * What this build of ONNX Runtime can compute on. A provider that is built in but does not start (a driver is missing, for example) is listed: using
 * its device gives the reason.
 */
final class OrtDevices {

    private static final String CPU = "cpu";
    private static final String CUDA = "cuda:";
    private static final String CORE_ML = "coreml";

    private OrtDevices() { }

    /** Graphics cards first. */
    static List<Device> all() {
        List<Device> devices = new ArrayList<>();
        if (OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA)) {
            devices.addAll(NvidiaCards.list(CUDA));
        }
        if (OrtEnvironment.getAvailableProviders().contains(OrtProvider.CORE_ML)) {
            devices.add(new Device(CORE_ML, "Apple Core ML", OptionalLong.empty()));
        }
        devices.add(new Device(CPU, threads() + " processor threads", memory()));
        return List.copyOf(devices);
    }

    /**
     * Settings of a session on a device; the caller closes them.
     *
     * @throws ProsectException when the device is unknown or its provider does not start, with the reason
     */
    static OrtSession.SessionOptions options(Device device) throws ProsectException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        try {
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setIntraOpNumThreads(threads());
            options.setInterOpNumThreads(1);
            options.setDeterministicCompute(true);
            options.setMemoryPatternOptimization(false); // its one large block would come on top of what the first run took: twice the memory
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            options.addConfigEntry("session.force_spinning_stop", "1");
            use(device.id(), options);
            return options;
        } catch (OrtException e) {
            options.close();
            throw OrtErrors.wrap("device " + device.id() + " of ONNX Runtime cannot be used", e);
        } catch (ProsectException | RuntimeException e) {
            options.close();
            throw e;
        }
    }

    /** Whether a device computes the operators that only ONNX Runtime has; Core ML would leave them to the processor. */
    static boolean hasOwnOperators(Device device) {
        return !device.id().equals(CORE_ML);
    }

    private static void use(String id, OrtSession.SessionOptions options) throws ProsectException, OrtException {
        if (id.startsWith(CUDA) && id.substring(CUDA.length()).matches("\\d{1,3}")) {
            require(OrtProvider.CUDA, id);
            options.addCUDA(Integer.parseInt(id.substring(CUDA.length())));
        } else if (id.equals(CORE_ML)) {
            require(OrtProvider.CORE_ML, id);
            options.addCoreML(Map.of());
        } else if (!id.equals(CPU)) {
            throw new ProsectException("ONNX Runtime has no device " + id, "Choose one of " + all().stream().map(Device::id).toList());
        }
    }

    private static void require(OrtProvider provider, String id) throws ProsectException {
        if (!OrtEnvironment.getAvailableProviders().contains(provider)) {
            throw new ProsectException("device " + id + " needs ONNX Runtime with " + provider.getName() + ", the one installed has "
                    + OrtEnvironment.getAvailableProviders().stream().map(OrtProvider::getName).toList(),
                    provider == OrtProvider.CUDA ? "Install Prosect's CUDA feature for ONNX Runtime, or choose cpu" : "Choose cpu");
        }
    }

    private static OptionalLong memory() {
        try {
            ObjectName system = new ObjectName("java.lang:type=OperatingSystem");
            return OptionalLong.of((Long) ManagementFactory.getPlatformMBeanServer().getAttribute(system, "TotalMemorySize"));
        } catch (JMException e) {
            return OptionalLong.empty(); // virtual machines of other makers may not tell
        }
    }

    private static int threads() {
        return Runtime.getRuntime().availableProcessors();
    }
}
