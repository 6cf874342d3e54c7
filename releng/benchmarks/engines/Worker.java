package org.prosect.benchmarks.engines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.prosect.backend.onnxruntime.OnnxRuntimeBackend;
import org.prosect.backend.tensorflow.TensorFlowBackend;

/**
 * A process that does one job with one engine: {@code Worker ENGINE KIND FOLDER}. It does a unit of work for each line {@code run} of standard input
 * and answers with a line that begins with {@code @}.
 */
final class Worker {

    private Worker() { }

    public static void main(String[] arguments) throws Exception {
        Kind kind = Kind.valueOf(arguments[1]);
        Path folder = Path.of(arguments[2]);
        ProcessMemory memory = new ProcessMemory();
        if (kind == Kind.LOADING) {
            memory.watch();
        }
        float[] output = {};
        try (Job job = job(arguments[0], kind, folder.resolve(kind.file()));
                BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            long start = System.nanoTime();
            job.prepare();
            answer((System.nanoTime() - start) / 1e9);
            for (String command = commands.readLine(); command != null; command = commands.readLine()) {
                switch (command) {
                    case "run" -> {
                        long from = System.nanoTime();
                        output = job.run();
                        answer((System.nanoTime() - from) / 1e9 / kind.runs());
                    }
                    case "value" -> answer(output[0]);
                    case "output" -> write(folder.resolve(arguments[0] + ".output"), output);
                    case "peak" -> answer(ProcessMemory.peak());
                    case "peak-own" -> answer(memory.peakOwn());
                    case "now" -> {
                        System.gc();
                        answer(ProcessMemory.now());
                    }
                    default -> throw new IllegalArgumentException(command);
                }
            }
        }
    }

    private static Job job(String engine, Kind kind, Path weights) throws Exception {
        return switch (engine) {
            case "tensorflow" -> new ProsectJob(new TensorFlowBackend(), kind, weights);
            case "onnxruntime" -> new ProsectJob(new OnnxRuntimeBackend(), kind, weights);
            case "libtorch" -> new TorchJob(kind, weights);
            default -> throw new IllegalArgumentException(engine);
        };
    }

    private static void write(Path file, float[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        Files.write(file, bytes.array());
        answer(values.length);
    }

    private static void answer(double number) {
        System.out.println("@" + number);
        System.out.flush();
    }
}
