package org.prosect.core.compute;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.prosect.core.ProsectException;
import org.prosect.nn.Network;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;

/** A backend whose devices do what their names say. */
public abstract class ScriptedBackend implements ComputeBackend {

    private final List<String> ids;

    ScriptedBackend(String... ids) {
        this.ids = List.of(ids);
    }

    /** Has one device that works. */
    public static final class Right extends ScriptedBackend {

        public Right() {
            super("right");
        }
    }

    /** Has devices that fail in every way before one that works. */
    public static final class Mixed extends ScriptedBackend {

        public Mixed() {
            super("wrong", "nan", "memory", "crash", "right");
        }
    }

    /** Has a native library that is not there. */
    public static final class Unlinked extends ScriptedBackend {

        @Override
        public List<Device> devices() {
            throw new UnsatisfiedLinkError("no tensorflow in java.library.path");
        }
    }

    @Override
    public List<Device> devices() throws ProsectException {
        return ids.stream().map(id -> new Device(id, "device " + id, OptionalLong.empty())).toList();
    }

    @Override
    public CompiledNetwork compile(Network network, Weights weights, Device device) throws ProsectException {
        if (device.id().equals("memory")) {
            throw new ProsectException("it has too little memory", "Close something");
        }
        return new CompiledNetwork() {

            @Override
            public Map<String, Tensor> run(Map<String, Tensor> inputs) {
                if (device.id().equals("crash")) {
                    throw new IllegalStateException("driver error 700");
                }
                float[] values = SelfTest.expected();
                values[5] = device.id().equals("wrong") ? values[5] + 0.01f : device.id().equals("nan") ? Float.NaN : values[5];
                return Map.of("y", new Tensor(Shape.of(12, 3), values));
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
