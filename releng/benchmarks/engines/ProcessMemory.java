package org.prosect.benchmarks.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resident memory of this process as Linux counts it, in bytes. */
final class ProcessMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int PAUSE_MS = 5;

    private volatile long mostOwn;

    /** Starts to watch the memory that is not of mapped files, of which Linux keeps no peak. */
    void watch() {
        Thread.ofPlatform().daemon().name("memory").start(() -> {
            while (true) {
                mostOwn = Math.max(mostOwn, read("RssAnon"));
                try {
                    Thread.sleep(PAUSE_MS);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    /** The most that was resident at once, pages of mapped files included. */
    static long peak() {
        return read("VmHWM");
    }

    static long now() {
        return read("VmRSS");
    }

    /** The most that was resident at once without pages of files. */
    long peakOwn() {
        mostOwn = Math.max(mostOwn, read("RssAnon"));
        return mostOwn;
    }

    private static long read(String field) {
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith(field + ":")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("this benchmark reads " + STATUS + ", which only Linux has", e);
        }
        throw new IllegalStateException(STATUS + " has no " + field);
    }
}
