package org.prosect.backend.tensorflow;

import org.prosect.core.compute.Device;
import org.tensorflow.DeviceSpec;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;

/**
 * Sessions with one thread a processor inside an operation and the operations one after the other, which keeps results the same from run to run.
 * TensorFlow's arithmetic rewriting is off: it moves reshapes and scalings so that softmax and sums are no longer done in place, which costs half as
 * much memory again for attention and gains no time (measured: 1.7 against 2.6 GB for three blocks of a ViT-B at 1024²).
 */
final class Sessions {

    private Sessions() { }

    /** @param cards whether graphics cards may be used; their memory is taken as it is needed */
    static ConfigProto configuration(boolean cards) {
        ConfigProto.Builder builder = ConfigProto.newBuilder().setIntraOpParallelismThreads(Runtime.getRuntime().availableProcessors())
                .setInterOpParallelismThreads(1).setAllowSoftPlacement(true).setGpuOptions(GPUOptions.newBuilder().setAllowGrowth(true))
                .setGraphOptions(GraphOptions.newBuilder()
                        .setRewriteOptions(RewriterConfig.newBuilder().setArithmeticOptimization(RewriterConfig.Toggle.OFF)));
        return cards ? builder.build() : builder.putDeviceCount("GPU", 0).build();
    }

    static Session open(Graph graph, Device device) {
        return new Session(graph, configuration(!device.id().equals("cpu")));
    }

    /** Operations placed on a device. */
    static Ops on(Graph graph, Device device) {
        Ops tf = Ops.create(graph);
        if (device.id().equals("cpu")) {
            return tf;
        }
        int number = Integer.parseInt(device.id().substring("cuda:".length()));
        return tf.withDevice(DeviceSpec.newBuilder().deviceType(DeviceSpec.DeviceType.GPU).deviceIndex(number).build());
    }
}
