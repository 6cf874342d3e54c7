package org.prosect.backend.tensorflow;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import javax.management.JMException;
import javax.management.ObjectName;

import org.bytedeco.javacpp.BytePointer;
import org.prosect.core.compute.Device;
import org.tensorflow.internal.c_api.TF_DeviceList;
import org.tensorflow.internal.c_api.TF_Graph;
import org.tensorflow.internal.c_api.TF_Session;
import org.tensorflow.internal.c_api.TF_SessionOptions;
import org.tensorflow.internal.c_api.TF_Status;
import org.tensorflow.internal.c_api.global.tensorflow;

/** The processor, and the graphics cards that TensorFlow sees. */
final class Devices {

    private static final Path DRIVER_CARDS = Path.of("/proc/driver/nvidia/gpus");

    private Devices() { }

    /** Graphics cards first. TensorFlow's Java interface does not list devices; its C interface does. */
    static List<Device> find() {
        List<Device> devices = new ArrayList<>();
        List<String> names = cardNames();
        byte[] configuration = Sessions.configuration(true).toByteArray();
        try (TF_Graph graph = TF_Graph.newGraph(); TF_SessionOptions options = TF_SessionOptions.newSessionOptions();
                TF_Status status = TF_Status.newStatus(); BytePointer bytes = new BytePointer(configuration)) {
            tensorflow.TF_SetConfig(options, bytes, configuration.length, status);
            status.throwExceptionIfNotOK();
            try (TF_Session session = TF_Session.newSession(graph, options, status)) {
                status.throwExceptionIfNotOK();
                TF_DeviceList list = tensorflow.TF_SessionListDevices(session, status);
                status.throwExceptionIfNotOK();
                for (int i = 0; i < tensorflow.TF_DeviceListCount(list); i++) {
                    if (tensorflow.TF_DeviceListType(list, i, status).getString().equals("GPU")) {
                        int number = devices.size();
                        String name = names.size() > number ? names.get(number) : "graphics card " + number;
                        devices.add(new Device("cuda:" + number, name, OptionalLong.of(tensorflow.TF_DeviceListMemoryBytes(list, i, status))));
                    }
                }
                tensorflow.TF_DeleteDeviceList(list);
            }
        }
        devices.add(new Device("cpu", Runtime.getRuntime().availableProcessors() + " processor cores", memory()));
        return List.copyOf(devices);
    }

    /** As NVIDIA's driver for Linux tells them; none elsewhere. */
    private static List<String> cardNames() {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(DRIVER_CARDS)) {
            try (DirectoryStream<Path> cards = Files.newDirectoryStream(DRIVER_CARDS)) {
                for (Path card : cards) {
                    Files.readAllLines(card.resolve("information")).stream().filter(line -> line.startsWith("Model:"))
                            .forEach(line -> names.add(line.substring("Model:".length()).strip()));
                }
            } catch (IOException e) {
                return List.of(); // a name is a courtesy: the cards are numbered without it
            }
        }
        return names;
    }

    private static OptionalLong memory() {
        try {
            ObjectName system = new ObjectName("java.lang:type=OperatingSystem");
            Object bytes = ManagementFactory.getPlatformMBeanServer().getAttribute(system, "TotalMemorySize");
            return OptionalLong.of((Long) bytes);
        } catch (JMException e) {
            return OptionalLong.empty(); // virtual machines of other makers may not tell
        }
    }
}
