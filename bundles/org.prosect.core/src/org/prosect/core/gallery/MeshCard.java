package org.prosect.core.gallery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import org.prosect.core.ProsectException;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.InputFiles;
import org.prosect.core.format.MeshFormat;
import org.prosect.core.registry.FormatDescriptor;
import org.prosect.geometry.TriangleMesh;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * What is known of a canonical mesh. In a user's folder it stands beside the mesh in a JSON file with these components as keys, all of them optional.
 *
 * @param name the structure, for people
 * @param codeSystem such as SCT for SNOMED CT; empty when there is no code
 * @param code of the structure in that system; empty when there is none
 * @param licence licence of the mesh; empty when unknown
 * @param description where the mesh comes from; empty when unknown
 * @param correspondence id of the order of the vertices, see {@link #correspondence(TriangleMesh)}; empty when unknown
 */
public record MeshCard(String name, String codeSystem, String code, String licence, String description, String correspondence) {

    private static final long LARGEST = 1 << 16;
    private static final int LONGEST = 1000;
    private static final int DIGITS = 16;

    /** The name of a mesh file without the ending that tells its format, as in NAME.json; the whole name when no format is told. */
    public static String meshName(Path file, List<FormatDescriptor<MeshFormat>> formats) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        int ending = formats.stream().flatMap(f -> f.suffixes().stream()).filter(s -> lower.endsWith(s) && s.length() < lower.length())
                .mapToInt(String::length).max().orElse(0);
        return name.substring(0, name.length() - ending);
    }

    /** A mesh of which only the name is known. */
    public static MeshCard named(String name) {
        return new MeshCard(name, "", "", "", "", "");
    }

    /**
     * An id that meshes have in common when they have equally many vertices and the same triangles between them, such as a canonical mesh and what
     * methods make of it: 16 hexadecimal digits of a SHA-256.
     */
    public static String correspondence(TriangleMesh mesh) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * 1024);
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        digest.update(bytes.putInt(mesh.vertexCount()).flip());
        bytes.clear();
        for (int corner : mesh.triangles()) {
            if (!bytes.hasRemaining()) {
                digest.update(bytes.flip());
                bytes.clear();
            }
            bytes.putInt(corner);
        }
        digest.update(bytes.flip());
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    /**
     * Reads the file of a card.
     *
     * @param otherwise the name when the card gives none
     * @throws FormatException when it is damaged
     */
    static MeshCard read(Path file, String otherwise) throws FormatException {
        long bytes = InputFiles.size(file);
        if (bytes > LARGEST) {
            throw new FormatException(file, "a card of " + bytes + " bytes is none", "Remove the file, or write a smaller one");
        }
        try {
            JsonObject card = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            String name = text(file, card, "name");
            return new MeshCard(name.isEmpty() ? otherwise : name, text(file, card, "codeSystem"), text(file, card, "code"), text(file, card,
                    "licence"),
                    text(file, card, "description"), text(file, card, "correspondence"));
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be read (" + ImageFiles.reason(e) + ")", "Check the file and your rights", e);
        } catch (JsonParseException | IllegalStateException e) {
            throw new FormatException(file, "it is no JSON object (" + InputFiles.shown(String.valueOf(e.getMessage())) + ")",
                    "Correct or remove the file", e);
        }
    }

    /**
     * Writes the file of a card, all of it or nothing.
     *
     * @throws ProsectException when it cannot be written
     */
    public void write(Path file) throws ProsectException {
        JsonObject card = new JsonObject();
        card.addProperty("name", name);
        card.addProperty("codeSystem", codeSystem);
        card.addProperty("code", code);
        card.addProperty("licence", licence);
        card.addProperty("description", description);
        card.addProperty("correspondence", correspondence);
        Path aside = file.resolveSibling(".writing-" + ProcessHandle.current().pid() + "-" + file.getFileName());
        try {
            try {
                Files.writeString(aside, new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(card) + "\n",
                        StandardCharsets.UTF_8);
                Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be written (" + ImageFiles.reason(e) + ")", "Check the folder and the disk's free space", e);
        }
    }

    /** One line without control characters, which could do harm on a terminal. */
    private static String text(Path file, JsonObject card, String key) throws FormatException {
        JsonElement value = card.get(key);
        if (value == null || value.isJsonNull()) {
            return "";
        }
        if (!value.isJsonPrimitive() || value.getAsString().length() > LONGEST) {
            throw new FormatException(file, "its '" + key + "' is " + InputFiles.shown(value.toString()), "Give a text of at most " + LONGEST
                    + " characters");
        }
        return value.getAsString().replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
