package org.prosect.benchmarks.engines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link Worker} in a process of its own. Closing ends it. */
final class EngineProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final String engine;
    private final Path folder;
    private final Process process;
    private final BufferedReader answers;
    private final Writer commands;
    private final double preparing;

    /** Starts it; returns when the network is ready. */
    EngineProcess(String engine, Kind kind, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ActiveProcessorCount=2", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "--add-opens",
                "java.base/java.lang=ALL-UNNAMED", "-Djava.awt.headless=true", "-Dorg.bytedeco.javacpp.maxBytes=0",
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0"));
        if (kind == Kind.LEAK) {
            // a heap that is resident from the beginning cannot hide or feign a leak of native memory
            command.addAll(List.of("-Xms128m", "-Xmx128m", "-XX:+AlwaysPreTouch"));
        }
        command.addAll(List.of(Worker.class.getName(), engine, kind.name(), folder.toString()));
        this.engine = engine;
        this.folder = folder;
        process = new ProcessBuilder(command).redirectError(folder.resolve(engine + ".log").toFile()).start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        commands = process.outputWriter(StandardCharsets.UTF_8);
        preparing = answer();
    }

    /** Seconds to make the network ready. */
    double preparing() {
        return preparing;
    }

    /** Sends a command; returns the number of the answer. */
    double ask(String command) throws IOException {
        commands.write(command + "\n");
        commands.flush();
        return answer();
    }

    private double answer() throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith("@")) {
                return Double.parseDouble(line.substring(1));
            }
        }
        throw new IOException(engine + " ended before it answered:\n" + Files.readString(folder.resolve(engine + ".log")));
    }

    @Override
    public void close() throws IOException {
        commands.close();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
