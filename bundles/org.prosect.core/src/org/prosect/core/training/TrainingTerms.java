package org.prosect.core.training;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;

/**
 * What a training in a folder was begun with ({@value #FILE}): method, seed, cases and parameters. Only with the same does it make sense to go on;
 * limits may change.
 */
public final class TrainingTerms {

    /** The file in the folder of a training. */
    public static final String FILE = "training.properties";

    private TrainingTerms() { }

    /** Whether a folder holds a training that was begun. */
    public static boolean isBegun(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /**
     * Notes the terms of a new training, or compares them with those of the one that is to go on.
     *
     * @param method id of the method
     * @throws ProsectException when the training in the folder was begun with others, with all that differ
     */
    public static void check(String method, TrainingRequest request) throws ProsectException {
        Map<String, String> wanted = new TreeMap<>();
        wanted.put("method", method);
        wanted.put("seed", Long.toString(request.seed()));
        wanted.put("simulated", Boolean.toString(request.simulated()));
        wanted.put("cases", String.join(" ", request.cases().stream().map(TrainingCase::name).toList()));
        request.parameters().asMap().forEach((name, value) -> wanted.put("set." + name, value));
        Path file = request.folder().resolve(FILE);
        try {
            if (isBegun(request.folder())) {
                compare(request.folder(), read(file), wanted);
                return;
            }
            Files.createDirectories(request.folder());
            Properties properties = new Properties();
            properties.putAll(wanted);
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                properties.store(out, null);
            }
        } catch (IOException e) {
            throw new ProsectException(request.folder() + " cannot be used (" + ImageFiles.reason(e) + ")", "Check the folder and your rights", e);
        }
    }

    /** Takes the terms back when a training failed before it learned anything; a folder that is empty then goes with them. */
    public static void forget(Path folder) throws ProsectException {
        if (Files.exists(folder.resolve(TrainingRun.STATE))) {
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve(FILE));
            try (Stream<Path> rest = Files.list(folder)) {
                if (rest.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new ProsectException(folder + " cannot be written (" + ImageFiles.reason(e) + ")", "Check the folder and your rights", e);
        }
    }

    private static Properties read(Path file) throws IOException, ProsectException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IllegalArgumentException e) {
            throw new ProsectException(file + " cannot be read (" + e.getMessage() + ")", "Train into a new folder", e);
        }
        return properties;
    }

    private static void compare(Path folder, Properties begun, Map<String, String> wanted) throws ProsectException {
        TreeSet<String> names = new TreeSet<>(wanted.keySet());
        names.addAll(begun.stringPropertyNames());
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            String before = begun.getProperty(name, "");
            String now = wanted.getOrDefault(name, "");
            if (!before.equals(now)) {
                differences.add(name.replace("set.", "") + (name.equals("cases") ? " differ" : " was '" + before + "' and is '" + now + "'"));
            }
        }
        if (!differences.isEmpty()) {
            throw new ProsectException("the training in " + folder + " was begun otherwise: " + String.join("; ", differences),
                    "Go on with the same method, cases, seed and parameters, or train into a new folder");
        }
    }
}
