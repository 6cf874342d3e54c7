package org.prosect.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;

import picocli.CommandLine.Option;

/** The option --json: the result with stable keys, to a file or to standard output. Numbers that are not finite become null. */
final class JsonOutput {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

    @Option(names = "--json", paramLabel = "PATH|-", description = "Write the result as JSON to a file, or to standard output (-).")
    private String target = "";

    /** To be called before the command prints anything. */
    void prepare(Console console) {
        if (toStandardOutput()) {
            console.jsonOnly();
        }
    }

    /** Whether standard output is taken. */
    boolean toStandardOutput() {
        return target.equals("-");
    }

    /** Writes the result where the user wants it; nothing when the option was not given. */
    void write(Console console, JsonElement result) throws ProsectException {
        if (target.equals("-")) {
            console.json(GSON.toJson(result));
        } else if (!target.isEmpty()) {
            writeText(Path.of(target), GSON.toJson(result) + "\n");
        }
    }

    /** Writes a text file, all of it or nothing. */
    static void writeText(Path file, String text) throws ProsectException {
        Path aside = file.resolveSibling(".writing-" + ProcessHandle.current().pid() + "-" + file.getFileName());
        try {
            try {
                Files.writeString(aside, text);
                Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new ProsectException(file + ": it cannot be written (" + ImageFiles.reason(e) + ")", "Check the folder and the disk's free space",
                    e);
        }
    }

    /** A number for JSON: null when it is not finite, because JSON has no NaN. */
    static JsonElement number(double value) {
        return Double.isFinite(value) ? new com.google.gson.JsonPrimitive(value) : com.google.gson.JsonNull.INSTANCE;
    }
}
