package org.prosect.benchmarks.engines;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.prosect.nn.checkpoint.CheckpointException;
import org.prosect.nn.checkpoint.Safetensors;

/** The benchmark of the engines: starts a process for each engine, lets them take turns, compares what they give, and prints the table. */
final class Engines {

    private static final String PEER = "libtorch";
    private static final List<String> ALL = List.of("tensorflow", "onnxruntime", PEER);
    private static final List<String> TRAINING = List.of("tensorflow", PEER);
    private static final int LEAK_UNITS = 10;
    private static final double BYTES_PER_GB = 1e9;

    private final Path folder;
    private final int repeat;
    private final Report report = new Report();

    private Engines(Path folder, int repeat) {
        this.folder = folder;
        this.repeat = repeat;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = null;
        int repeat = 5;
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--folder" -> folder = Path.of(arguments[++i]);
                case "--repeat" -> repeat = Integer.parseInt(arguments[++i]);
                case "--only" -> kinds.add(Kind.valueOf(arguments[++i].toUpperCase(Locale.ROOT)));
                default -> {
                    System.out.println("engines.sh [--repeat N] [--only encoder|training|overhead|leak|loading]...   pairs of measurements: 5");
                    System.exit(arguments[i].equals("--help") ? 0 : 1);
                }
            }
        }
        Engines engines = new Engines(folder, repeat);
        System.out.printf(Locale.ROOT, "two threads for each engine; load before: %.1f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        for (Kind kind : kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds) {
            engines.measure(kind);
        }
        System.exit(engines.report.end());
    }

    private void measure(Kind kind) throws IOException, CheckpointException {
        Path weights = folder.resolve(kind.file());
        Safetensors.write(weights, new SeededWeights(Subjects.network(kind)));
        Map<String, EngineProcess> processes = new LinkedHashMap<>();
        try {
            for (String engine : kind == Kind.TRAINING ? TRAINING : ALL) {
                processes.put(engine, new EngineProcess(engine, kind, folder));
            }
            switch (kind) {
                case ENCODER -> encoder(processes);
                case TRAINING -> training(processes);
                case OVERHEAD -> overhead(processes);
                case LEAK -> leak(processes);
                case LOADING -> loading(processes, Files.size(weights));
            }
        } finally {
            for (EngineProcess process : processes.values()) {
                process.close();
            }
            Files.delete(weights);
        }
    }

    private void encoder(Map<String, EngineProcess> processes) throws IOException {
        report.title("SAM ViT-B image encoder, 1024 × 1024");
        processes.forEach((engine, process) -> report.row("making ready", engine, process.preparing(), "s",
                engine.equals(PEER) ? null : Target.below(5)));
        times(processes, 2, Target.atLeast(1.5));
        memory(processes);
        compare(processes);
    }

    private void training(Map<String, EngineProcess> processes) throws IOException {
        report.title("3D U-Net, 64³, 16 to 128 channels: a step of training");
        Map<String, List<Double>> losses = new LinkedHashMap<>();
        List<Map<String, Double>> turns = new ArrayList<>();
        for (int i = 0; i < 3 + 2 * repeat; i++) {
            Map<String, Double> turn = new LinkedHashMap<>();
            for (Map.Entry<String, EngineProcess> each : processes.entrySet()) {
                turn.put(each.getKey(), each.getValue().ask("run"));
                losses.computeIfAbsent(each.getKey(), e -> new ArrayList<>()).add(each.getValue().ask("value"));
            }
            turns.add(turn);
        }
        report.times(turns, 3, PEER, Target.atLeast(1));
        memory(processes);
        report.curves("loss of the first steps", losses, PEER, 6, 1e-3);
    }

    private void overhead(Map<String, EngineProcess> processes) throws IOException {
        report.title("four numbers, one addition: the cost of a run itself");
        for (int i = 0; i < repeat; i++) {
            for (EngineProcess process : processes.values()) {
                process.ask("run");
            }
        }
        for (Map.Entry<String, EngineProcess> each : processes.entrySet()) {
            double milliseconds = 1e3 * each.getValue().ask("run");
            report.row("a run", each.getKey(), milliseconds, "ms", each.getKey().equals(PEER) ? null : Target.below(1));
        }
    }

    private void leak(Map<String, EngineProcess> processes) throws IOException {
        report.title("resident memory over 1000 runs of a small 3D network, after 1000 to warm up");
        for (Map.Entry<String, EngineProcess> each : processes.entrySet()) {
            for (int i = 0; i < LEAK_UNITS; i++) {
                each.getValue().ask("run");
            }
            double[] resident = new double[LEAK_UNITS + 1];
            resident[0] = each.getValue().ask("now");
            for (int i = 1; i <= LEAK_UNITS; i++) {
                each.getValue().ask("run");
                resident[i] = each.getValue().ask("now");
            }
            report.growth(each.getKey(), resident, each.getKey().equals(PEER));
        }
    }

    private void loading(Map<String, EngineProcess> processes, long bytes) throws IOException {
        report.title(String.format(Locale.ROOT, "500 M parameters from a .safetensors file of %.2f GB", bytes / BYTES_PER_GB));
        for (Map.Entry<String, EngineProcess> each : processes.entrySet()) {
            Target once = each.getKey().equals(PEER) ? null : Target.below(1.5);
            report.row("making ready", each.getKey(), each.getValue().preparing(), "s", null);
            each.getValue().ask("run");
            report.row("most memory by file size", each.getKey(), each.getValue().ask("peak-own") / bytes, "×", once);
            report.row("the same with the mapped file", each.getKey(), each.getValue().ask("peak") / bytes, "×", null);
        }
        compare(processes);
    }

    private void times(Map<String, EngineProcess> processes, int cold, Target target) throws IOException {
        List<Map<String, Double>> turns = new ArrayList<>();
        for (int i = 0; i < cold + repeat; i++) {
            Map<String, Double> turn = new LinkedHashMap<>();
            for (Map.Entry<String, EngineProcess> each : processes.entrySet()) {
                turn.put(each.getKey(), each.getValue().ask("run"));
            }
            turns.add(turn);
        }
        report.times(turns, cold, PEER, target);
    }

    private void memory(Map<String, EngineProcess> processes) throws IOException {
        double peer = processes.get(PEER).ask("peak");
        for (Map.Entry<String, EngineProcess> each : processes.entrySet()) {
            double peak = each.getValue().ask("peak");
            report.row("most resident memory", each.getKey(), peak / BYTES_PER_GB, "GB", null);
            if (!each.getKey().equals(PEER)) {
                report.row("memory by libtorch's", each.getKey(), peak / peer, "×", Target.below(1.3));
            }
        }
    }

    /** The outputs must be the same to rounding. */
    private void compare(Map<String, EngineProcess> processes) throws IOException {
        Map<String, float[]> outputs = new LinkedHashMap<>();
        for (Map.Entry<String, EngineProcess> each : processes.entrySet()) {
            each.getValue().ask("output");
            Path file = folder.resolve(each.getKey() + ".output");
            FloatBuffer values = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
            float[] output = new float[values.remaining()];
            values.get(output);
            outputs.put(each.getKey(), output);
        }
        report.outputs(outputs, PEER, 1e-4);
    }
}
