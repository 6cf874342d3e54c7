package org.prosect.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.prosect.core.ProsectException;
import org.prosect.nn.checkpoint.Checkpoint;
import org.prosect.nn.checkpoint.CheckpointException;
import org.prosect.nn.checkpoint.Checkpoints;
import org.prosect.nn.checkpoint.StoredTensor;
import org.prosect.nn.checkpoint.WeightChecks;
import org.prosect.nn.checkpoint.WeightNames;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What a file of network weights holds. */
final class CheckpointInfo {

    /** Beyond this many, entries that are no tensors are only in the JSON. */
    private static final int SHOWN_NOTES = 20;

    private final Console console;

    CheckpointInfo(Console console) {
        this.console = console;
    }

    /** Whether a file is a checkpoint, by its content; one that cannot be opened is none. */
    static boolean recognises(Path file) {
        try {
            return Checkpoints.recognise(file).isPresent();
        } catch (CheckpointException e) {
            return false;
        }
    }

    /**
     * Lists the tensors of a checkpoint.
     *
     * @param values whether all values are read to count those that are not finite
     */
    JsonObject show(Path file, boolean values) throws ProsectException {
        try (Checkpoint checkpoint = Checkpoints.open(file)) {
            JsonObject o = new JsonObject();
            o.addProperty("file", file.toString());
            o.addProperty("format", checkpoint.format().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            console.line("%s", file);
            row("format", checkpoint.format().label());
            summary(o, checkpoint);
            o.add("tensors", tensors(checkpoint));
            if (values) {
                o.add("notFinite", notFinite(file, checkpoint));
            }
            o.add("notes", notes(checkpoint));
            return o;
        } catch (CheckpointException e) {
            throw new ProsectException(e.what(), e.remedy(), e);
        }
    }

    private void summary(JsonObject o, Checkpoint checkpoint) {
        String prefix = WeightNames.commonPrefix(checkpoint.unwrapped());
        o.addProperty("count", checkpoint.tensors().size());
        o.addProperty("parameters", checkpoint.parameters());
        o.addProperty("wrapper", checkpoint.wrapper());
        o.addProperty("commonPrefix", prefix);
        row("tensors", Integer.toString(checkpoint.tensors().size()));
        row("parameters", checkpoint.parameters() + " values");
        if (!checkpoint.wrapper().isEmpty()) {
            row("wrapper", checkpoint.wrapper() + " (its tensors are the weights)");
        }
        if (!prefix.isEmpty()) {
            row("prefix", printable(prefix) + " (of all names" + (checkpoint.wrapper().isEmpty() ? "" : " in the wrapper") + ")");
        }
    }

    private JsonArray tensors(Checkpoint checkpoint) {
        JsonArray array = new JsonArray();
        List<String[]> rows = new ArrayList<>();
        for (StoredTensor tensor : checkpoint.tensors()) {
            JsonObject entry = new JsonObject();
            entry.addProperty("name", tensor.name());
            entry.addProperty("type", tensor.type().label());
            JsonArray shape = new JsonArray();
            for (int size : tensor.shape().toArray()) {
                shape.add(size);
            }
            entry.add("shape", shape);
            array.add(entry);
            rows.add(new String[] {printable(tensor.name()), tensor.type().label(), tensor.shape().toString()});
        }
        int width = rows.stream().mapToInt(r -> r[0].length()).max().orElse(1);
        for (String[] r : rows) {
            console.line("    %-" + width + "s  %-4s  %s", r[0], r[1], r[2]);
        }
        return array;
    }

    private JsonObject notFinite(Path file, Checkpoint checkpoint) {
        JsonObject found = new JsonObject();
        for (Map.Entry<String, Long> entry : WeightChecks.notFinite(checkpoint).entrySet()) {
            found.addProperty(entry.getKey(), entry.getValue());
            console.warning(file + ": " + printable(entry.getKey()) + " has " + entry.getValue() + " values that are NaN or infinite");
        }
        return found;
    }

    private JsonObject notes(Checkpoint checkpoint) {
        JsonObject notes = new JsonObject();
        int shown = 0;
        for (Map.Entry<String, String> note : checkpoint.notes().entrySet()) {
            notes.addProperty(note.getKey(), note.getValue());
            if (shown++ < SHOWN_NOTES) {
                row(printable(note.getKey()), printable(note.getValue()));
            }
        }
        if (shown > SHOWN_NOTES) {
            row("…", (shown - SHOWN_NOTES) + " more entries that are no tensors (--json lists them)");
        }
        return notes;
    }

    private void row(String name, String value) {
        console.line("  %-12s %s", name, value);
    }

    /** Names come from strangers: no escape sequences reach the terminal. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
