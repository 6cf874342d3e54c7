package org.prosect.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** The option --prompts: a JSON file with prompts in their text forms, {@code ["point:1,2,3", …]} or {@code {"prompts": […]}}. */
final class PromptFile {

    private static final long MAX_BYTES = 16 << 20;

    private PromptFile() { }

    static List<String> read(Path file) throws ProsectException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw wrong(file, "it has " + Files.size(file) + " bytes, at most " + MAX_BYTES + " are read", null);
            }
            JsonElement root = JsonParser.parseString(Files.readString(file));
            JsonElement list = root.isJsonObject() ? root.getAsJsonObject().get("prompts") : root;
            if (!(list instanceof JsonArray array)) {
                throw wrong(file, "it holds no list of prompts", null);
            }
            List<String> texts = new ArrayList<>();
            for (JsonElement e : array) {
                if (!e.isJsonPrimitive() || !e.getAsJsonPrimitive().isString()) {
                    throw wrong(file, "entry " + texts.size() + " is not a text: " + e, null);
                }
                texts.add(e.getAsString());
            }
            return texts;
        } catch (IOException e) {
            throw new ProsectException(file + ": it cannot be read (" + ImageFiles.reason(e) + ")", "Check the path", e);
        } catch (JsonParseException | StackOverflowError e) {
            throw wrong(file, "it is not JSON", e);
        }
    }

    private static ProsectException wrong(Path file, String what, Throwable cause) {
        return new ProsectException(file + ": " + what, "Write a list of prompt texts, such as [\"point:10,20,30,+\"]", cause);
    }
}
