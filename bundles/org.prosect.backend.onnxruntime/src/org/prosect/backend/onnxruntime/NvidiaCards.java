package org.prosect.backend.onnxruntime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

import org.prosect.core.compute.Device;

/** The machine's NVIDIA cards as {@code nvidia-smi} of their driver tells. */
final class NvidiaCards {

    private static final int SECONDS = 10;

    private NvidiaCards() { }

    /** One device a card, or one of unknown name where the driver's tool does not say. */
    static List<Device> list(String prefix) {
        List<Device> cards = new ArrayList<>();
        for (String line : ask()) {
            String[] parts = line.split(",\\s*");
            if (parts.length == 3 && parts[0].matches("\\d{1,3}")) {
                cards.add(new Device(prefix + parts[0], parts[1], parts[2].matches("\\d{1,9}") ? OptionalLong.of(Long.parseLong(parts[2]) << 20)
                        : OptionalLong.empty()));
            }
        }
        return cards.isEmpty() ? List.of(new Device(prefix + "0", "NVIDIA card", OptionalLong.empty())) : cards;
    }

    private static List<String> ask() {
        try {
            Process process = new ProcessBuilder("nvidia-smi", "--query-gpu=index,name,memory.total", "--format=csv,noheader,nounits")
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return List.of();
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).toList();
        } catch (IOException e) {
            return List.of(); // there is no such tool: no driver, or one without it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
