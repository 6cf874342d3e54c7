package org.prosect.benchmarks.engines;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;

import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;

/** libtorch on two threads, and tensors in its own memory. */
final class TorchTensors {

    private static final int THREADS = 2;

    private TorchTensors() { }

    /** Loads libtorch. */
    static PtNDManager start() {
        PtNDManager manager = (PtNDManager) Engine.getEngine("PyTorch").newBaseManager(Device.cpu());
        JniUtils.setNumThreads(THREADS);
        JniUtils.setGradMode(false);
        // nothing is fused or profiled: scripted functions run operator by operator
        JniUtils.setGraphExecutorOptimize(false);
        return manager;
    }

    /** All weights, each copied once, from the mapped file into libtorch's memory. */
    static Map<String, PtNDArray> load(PtNDManager manager, Weights weights) {
        Map<String, PtNDArray> loaded = new LinkedHashMap<>();
        for (String name : weights.names()) {
            PtNDArray view = JniUtils.createNdFromByteBuffer(manager,
                    MemorySegment.ofBuffer(weights.values(name)).asByteBuffer().order(ByteOrder.nativeOrder()), shape(weights.shape(name)),
                    DataType.FLOAT32, SparseFormat.DENSE, Device.cpu());
            loaded.put(name, JniUtils.clone(view));
            view.close();
        }
        return loaded;
    }

    static PtNDArray of(PtNDManager manager, Tensor tensor) {
        return (PtNDArray) manager.create(tensor.values(), shape(tensor.shape()));
    }

    static Shape shape(org.prosect.nn.Shape shape) {
        long[] sizes = new long[shape.rank()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = shape.size(i);
        }
        return new Shape(sizes);
    }

    /** Gives up handles; libtorch frees what nothing else holds, as when a Python variable ends. */
    static void free(NDArray... arrays) {
        for (NDArray array : arrays) {
            array.close();
        }
    }
}
