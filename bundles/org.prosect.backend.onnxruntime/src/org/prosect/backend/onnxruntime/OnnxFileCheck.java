package org.prosect.backend.onnxruntime;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

import org.prosect.core.ProsectException;

/**
 * Reads through an .onnx file of somebody else before the engine sees it: tensors in other files have to lie in the model's folder and be as long as
 * the model says, and operators have to be those that ONNX Runtime has itself. Numbers of fields are those of onnx.proto.
 */
final class OnnxFileCheck {

    private static final Set<String> KNOWN_DOMAINS = Set.of("", "ai.onnx", "ai.onnx.ml", "com.microsoft", "com.microsoft.nchwc");
    private static final int DEEPEST = 64;
    private static final String FETCH_AGAIN = "Fetch the file again; it is incomplete, damaged, or no ONNX model";

    private final Path file;
    private final Path folder;
    private final Set<String> functions = new HashSet<>();
    private boolean graph;

    private OnnxFileCheck(Path file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /**
     * Checks a file.
     *
     * @throws ProsectException when it cannot be read, is damaged, reaches out of its folder, or needs operators of a library
     */
    static void check(Path file) throws ProsectException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new ProsectException(file + " has " + channel.size() + " bytes; an ONNX model has at most 2 GB",
                        "Save the model with external data");
            }
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            OnnxFileCheck check = new OnnxFileCheck(file, file.toRealPath().getParent());
            check.functions(new ProtoReader(bytes.duplicate()));
            check.model(new ProtoReader(bytes));
            if (!check.graph) {
                throw new ProsectException(file + " holds no ONNX graph", FETCH_AGAIN);
            }
        } catch (IOException e) {
            throw new ProsectException(file + " cannot be read (" + e.getMessage() + ")", "Check that it is a file and may be read", e);
        } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException e) {
            throw new ProsectException(file + " is no ONNX model, or it is damaged (" + (e.getMessage() == null ? "it ends early" : e.getMessage())
                    + ")",
                    FETCH_AGAIN, e);
        }
    }

    /** Functions that the model itself brings have domains of their own. */
    private void functions(ProtoReader model) {
        while (model.next()) {
            if (model.field() == 25) {
                ProtoReader function = model.message();
                while (function.next()) {
                    if (function.field() == 10) {
                        functions.add(function.text());
                    }
                }
            }
        }
    }

    private void model(ProtoReader model) throws ProsectException, IOException {
        while (model.next()) {
            switch (model.field()) {
                case 7 -> {
                    graph = true;
                    graph(model.message(), 0);
                }
                case 25 -> {
                    ProtoReader function = model.message();
                    while (function.next()) {
                        if (function.field() == 7) {
                            node(function.message(), 0);
                        }
                    }
                }
                default -> { }
            }
        }
    }

    private void graph(ProtoReader fields, int depth) throws ProsectException, IOException {
        if (depth > DEEPEST) {
            throw new ProsectException(file + " has graphs in graphs, more than " + DEEPEST + " deep", "Use a model from a trustworthy source");
        }
        while (fields.next()) {
            switch (fields.field()) {
                case 1 -> node(fields.message(), depth);
                case 5 -> tensor(fields.message());
                case 15 -> sparse(fields.message());
                default -> { }
            }
        }
    }

    private void node(ProtoReader fields, int depth) throws ProsectException, IOException {
        String operator = "";
        String domain = "";
        while (fields.next()) {
            switch (fields.field()) {
                case 4 -> operator = fields.text();
                case 7 -> domain = fields.text();
                case 5 -> attribute(fields.message(), depth);
                default -> { }
            }
        }
        if (!KNOWN_DOMAINS.contains(domain) && !functions.contains(domain)) {
            throw new ProsectException(file + " needs the operator " + operator + " of " + domain + ", which is no part of ONNX Runtime",
                    "Use a model of standard operators; libraries of custom operators are not loaded");
        }
        if (operator.equals("EPContext")) {
            throw new ProsectException(file + " is compiled for one particular device (operator EPContext)",
                    "Use the model as its authors exported it");
        }
    }

    private void attribute(ProtoReader fields, int depth) throws ProsectException, IOException {
        while (fields.next()) {
            switch (fields.field()) {
                case 5, 10 -> tensor(fields.message());
                case 22, 23 -> sparse(fields.message());
                case 6, 11 -> graph(fields.message(), depth + 1);
                default -> { }
            }
        }
    }

    private void sparse(ProtoReader fields) throws ProsectException, IOException {
        while (fields.next()) {
            if (fields.field() == 1 || fields.field() == 2) {
                tensor(fields.message());
            }
        }
    }

    private void tensor(ProtoReader fields) throws ProsectException, IOException {
        String name = "";
        String location = "";
        long offset = 0;
        long length = 0;
        boolean external = false;
        while (fields.next()) {
            switch (fields.field()) {
                case 8 -> name = fields.text();
                case 14 -> external |= fields.number() == 1;
                case 13 -> {
                    String[] entry = entry(fields.message());
                    external = true;
                    switch (entry[0]) {
                        case "location" -> location = entry[1];
                        case "offset" -> offset = Long.parseLong(entry[1]);
                        case "length" -> length = Long.parseLong(entry[1]);
                        default -> { }
                    }
                }
                default -> { }
            }
        }
        if (external) {
            outside(name, location, offset, length);
        }
    }

    private static String[] entry(ProtoReader fields) {
        String[] entry = {"", ""};
        while (fields.next()) {
            if (fields.field() == 1 || fields.field() == 2) {
                entry[fields.field() - 1] = fields.text();
            }
        }
        return entry;
    }

    private void outside(String tensor, String location, long offset, long length) throws ProsectException, IOException {
        Path data;
        try {
            data = folder.resolve(location).normalize();
        } catch (InvalidPathException e) {
            throw new ProsectException(file + ": tensor " + tensor + " lies in " + location + ", which is no name of a file", FETCH_AGAIN, e);
        }
        boolean inside = !location.isEmpty() && !Path.of(location).isAbsolute() && data.startsWith(folder) && !data.equals(folder);
        if (inside && Files.exists(data)) {
            inside = data.toRealPath().startsWith(folder);
        }
        if (!inside) {
            throw new ProsectException(file + ": tensor " + tensor + " lies in " + (location.isEmpty() ? "no file" : location)
                    + ", outside the folder of the model", "Use a model from a trustworthy source");
        }
        if (!Files.isRegularFile(data)) {
            throw new ProsectException(file + ": tensor " + tensor + " lies in " + location + ", which is not there",
                    "Fetch all files of the model");
        }
        if (offset < 0 || length < 0 || offset > Files.size(data) || length > Files.size(data) - offset) {
            throw new ProsectException(file + ": tensor " + tensor + " reaches from byte " + offset + " over " + length + " bytes, " + location
                    + " has "
                    + Files.size(data), "Fetch the files again; one is incomplete or they do not belong together");
        }
    }
}
