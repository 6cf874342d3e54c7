package org.prosect.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.prosect.core.ProsectException;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * What all answers of one results.csv have in common.
 *
 * @param seed seed of all random numbers
 * @param boxMargin room in boxes, millimetres
 * @param meshes the meshes given to prompt with
 */
record BenchmarkSettings(long seed, double boxMargin, List<String> meshes) {

    private JsonObject json() {
        JsonObject o = new JsonObject();
        o.addProperty("seed", seed);
        o.addProperty("boxMargin", boxMargin);
        o.addProperty("meshes", String.join(" ", meshes));
        return o;
    }

    void write(Path file) throws ProsectException {
        JsonOutput.writeText(file, new GsonBuilder().setPrettyPrinting().create().toJson(json()) + "\n");
    }

    /**
     * Nothing when there is no file.
     *
     * @throws ProsectException when the settings of a file are others: its answers and new ones would not belong into one table
     */
    void checkSame(Path file) throws ProsectException {
        if (!Files.exists(file)) {
            return;
        }
        JsonObject before;
        try {
            before = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be read (" + ImageFiles.reason(e) + ")", "Check your rights, or give a new folder", e);
        } catch (JsonParseException | IllegalStateException e) {
            throw new FormatException(file, "it is damaged (" + e.getMessage() + ")",
                    "Delete it when you know that the settings are the same, or give a new folder", e);
        }
        for (var now : json().entrySet()) {
            if (!now.getValue().equals(before.get(now.getKey()))) {
                throw new ProsectException("the answers in " + file.getParent() + " were made with " + now.getKey()
                        + " " + before.get(now.getKey()) + ", not "
                        + now.getValue(), "Give the same, or a new folder");
            }
        }
    }
}
