package org.prosect.core.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.study.StudyImages;
import org.prosect.nn.Weights;
import org.prosect.nn.checkpoint.CheckpointException;
import org.prosect.nn.checkpoint.Safetensors;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** A model of a user's own: a folder with {@code weights.safetensors} and the card {@code model.json}. */
public final class ModelFolder {

    /** The card. */
    public static final String CARD = "model.json";
    /** The weights. */
    public static final String WEIGHTS = "weights.safetensors";
    private static final long LARGEST_CARD = 1 << 20;

    private ModelFolder() { }

    /** Whether a folder holds a card. */
    public static boolean isModel(Path folder) {
        return Files.isRegularFile(folder.resolve(CARD));
    }

    /**
     * Reads the card of a folder; the weights are not opened yet.
     *
     * @throws ProsectException when there is no card, it is damaged, or it names a file outside of the folder
     */
    public static Model read(Path folder) throws ProsectException {
        Path file = folder.resolve(CARD);
        JsonObject card;
        try {
            if (!Files.isRegularFile(file)) {
                throw new FormatException(folder, "this is no model folder: it has no " + CARD,
                        "Make one with 'prosect import-weights' or 'prosect train'");
            }
            if (Files.size(file) > LARGEST_CARD) {
                throw new FormatException(file, "a card of " + Files.size(file) + " bytes is none", "Import the model again");
            }
            card = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be read (" + ImageFiles.reason(e) + ")", "Check the file and your rights", e);
        } catch (JsonParseException | IllegalStateException e) {
            throw new FormatException(file, "it is not JSON (" + e.getMessage() + ")", "Import the model again", e);
        }
        String name = required(file, card, "file");
        Path weights = folder.resolve(name).normalize();
        if (name.contains("..") || !weights.startsWith(folder.normalize())) {
            throw new FormatException(file, "its weights '" + name + "' lie outside of the folder", "Do not use a model of this source");
        }
        String id = folder.toAbsolutePath().normalize().getFileName().toString();
        return new Model(text(card, "id", id), text(card, "name", id), required(file, card, "architecture"), weights, required(file, card, "sha256"),
                text(card, "licence", ""), text(card, "trainingData", ""), text(card, "intendedUse", ""));
    }

    /**
     * Writes weights and card into a folder, which is made when it is not there.
     *
     * @param architecture id of the architecture
     * @param settings what a method must know beside the weights; goes into the file of weights
     * @param card more lines of the card, such as licence and source
     * @return the card as written
     */
    public static JsonObject write(Path folder, String architecture, Weights weights, Map<String, String> settings, Map<String, String> card)
            throws ProsectException {
        Path file = folder.resolve(WEIGHTS);
        Map<String, String> metadata = new LinkedHashMap<>(settings);
        metadata.put("architecture", architecture);
        try {
            Files.createDirectories(folder);
            Safetensors.write(file, weights, metadata);
            JsonObject written = new JsonObject();
            written.addProperty("architecture", architecture);
            written.addProperty("file", WEIGHTS);
            written.addProperty("sha256", StudyImages.sha256(file, Progress.NONE));
            card.forEach(written::addProperty);
            Files.writeString(folder.resolve(CARD), new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(written) + "\n",
                    StandardCharsets.UTF_8);
            return written;
        } catch (IOException e) {
            throw new ProsectException(folder + " cannot be written (" + ImageFiles.reason(e) + ")", "Check the folder and the disk's free space", e);
        } catch (CheckpointException e) {
            throw new ProsectException(e.what(), e.remedy(), e);
        }
    }

    private static String required(Path file, JsonObject card, String key) throws ProsectException {
        String value = text(card, key, "");
        if (value.isBlank()) {
            throw new FormatException(file, "it does not say '" + key + "'", "Import the model again");
        }
        return value;
    }

    private static String text(JsonObject card, String key, String otherwise) {
        JsonElement value = card.get(key);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : otherwise;
    }
}
