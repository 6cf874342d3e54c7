package org.prosect.core.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.prosect.core.ProsectException;
import org.prosect.core.registry.BackendDescriptor;

/**
 * The devices of all installed backends. Each is tested once, when it is first asked for, with a small network whose result is known; those that fail
 * are passed over with a message. May be used by several threads.
 */
public final class ComputeDevices {

    private final List<BackendDescriptor> backends;
    private final Map<String, List<DeviceReport>> tested = new LinkedHashMap<>();

    /** @param backends best first, as {@link org.prosect.core.registry.Contributions#backends()} has them */
    public ComputeDevices(List<BackendDescriptor> backends) {
        this.backends = List.copyOf(backends);
    }

    /** All devices of all backends, best first. */
    public List<DeviceReport> reports() {
        List<DeviceReport> all = new ArrayList<>();
        backends.forEach(b -> all.addAll(reports(b)));
        return all;
    }

    /**
     * The best device that works.
     *
     * @param wanted which may be used
     * @param messages told about each device that is passed over, and why
     * @throws ProsectException when none works, with what there is
     */
    public ChosenDevice choose(DeviceChoice wanted, Consumer<String> messages) throws ProsectException {
        Optional<String> backend = wanted.backend();
        Optional<String> device = wanted.device();
        List<String> known = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        for (BackendDescriptor b : backends) {
            if (backend.isPresent() && !backend.get().equals(b.id())) {
                known.add(b.id());
                continue;
            }
            for (DeviceReport report : reports(b)) {
                String id = b.id() + report.device().map(d -> " " + d.id()).orElse("");
                known.add(id);
                if (device.isPresent() && report.device().isPresent() && !device.get().equals(report.device().get().id())) {
                    continue;
                }
                if (report.works()) {
                    troubles.forEach(messages);
                    return new ChosenDevice(b, b.code().get(), report.device().orElseThrow());
                }
                troubles.add(id + " is not used: " + report.trouble().orElseThrow());
            }
        }
        String asked = backend.map(b -> "backend " + b).orElse("") + (backend.isPresent() && device.isPresent() ? ", " : "")
                + device.map(d -> "device " + d).orElse("");
        throw new ProsectException((asked.isEmpty() ? "there is nothing that networks can run on" : "there is no working " + asked)
                + (troubles.isEmpty() ? "" : " (" + String.join("; ", troubles) + ")"),
                known.isEmpty() ? "Install a bundle that contributes a compute backend" : "There are " + String.join(", ", known));
    }

    private List<DeviceReport> reports(BackendDescriptor backend) {
        synchronized (tested) {
            return tested.computeIfAbsent(backend.id(), key -> test(backend));
        }
    }

    private static List<DeviceReport> test(BackendDescriptor backend) {
        List<DeviceReport> reports = new ArrayList<>();
        try {
            ComputeBackend code = backend.code().get();
            for (Device device : code.devices()) {
                reports.add(new DeviceReport(backend, Optional.of(device), SelfTest.trouble(code, device)));
            }
            if (reports.isEmpty()) {
                reports.add(new DeviceReport(backend, Optional.empty(), Optional.of("it finds no device")));
            }
        } catch (ProsectException e) {
            reports.add(new DeviceReport(backend, Optional.empty(), Optional.of(e.what())));
        } catch (RuntimeException | LinkageError e) {
            reports.add(new DeviceReport(backend, Optional.empty(), Optional.of("it failed (" + e + ")")));
        }
        return reports;
    }
}
