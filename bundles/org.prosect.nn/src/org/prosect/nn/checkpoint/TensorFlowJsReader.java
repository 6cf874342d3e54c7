package org.prosect.nn.checkpoint;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.prosect.nn.Shape;

/**
 * Weights of TensorFlow.js layers and graph models: model.json with a weightsManifest, and files of values beside it, of which those of a group
 * form one run of bytes. Quantised values are {@code scale · stored + min} (uint8, uint16) or float16.
 */
final class TensorFlowJsReader {

    static final int MAX_JSON = 1 << 26;

    private final FileBytes file;
    private final TensorTable table;
    private final Arena arena;

    TensorFlowJsReader(FileBytes file, TensorTable table, Arena arena) {
        this.file = file;
        this.table = table;
        this.arena = arena;
    }

    /** Whether the file begins as a JSON object and speaks of a weightsManifest anywhere, which can be its last field. */
    static boolean recognises(FileBytes file) throws CheckpointException {
        int length = (int) Math.min(64, file.size());
        boolean object = new String(file.copy(0, length), java.nio.charset.StandardCharsets.ISO_8859_1).stripLeading().startsWith("{");
        if (!object || file.size() > MAX_JSON) {
            return false;
        }
        for (long at = 0; at < file.size(); at++) {
            if (file.u8(at) == '"' && file.has(at, "\"weightsManifest\"")) {
                return true;
            }
        }
        return false;
    }

    void read() throws CheckpointException {
        Map<String, Object> model;
        try {
            model = Json.object(Json.parse(file.text(0, (int) file.size()))).orElseThrow();
        } catch (Json.Malformed e) {
            throw new CheckpointException(file.path(), "it cannot be read: " + e.getMessage(), FileBytes.DAMAGED, e);
        }
        List<Object> manifest = Json.list(model, "weightsManifest");
        if (manifest.isEmpty()) {
            throw file.refused("it is JSON without a weightsManifest, so no TensorFlow.js model", "Give the model.json of the model");
        }
        for (Map.Entry<String, Object> field : model.entrySet()) {
            if (field.getValue() instanceof String text) {
                table.note(field.getKey(), text);
            }
        }
        noteLayers(model);
        for (Object group : manifest) {
            readGroup(Json.object(group).orElseThrow(() -> file.damaged("its weightsManifest has something that is no group")));
        }
    }

    /** What no tensor of a layers model tells, as notes such as {@code conv3d_2.dilation_rate}: 2,2,2. */
    private void noteLayers(Map<String, Object> model) throws CheckpointException {
        Map<String, Object> topology = Json.object(model.get("modelTopology")).orElse(Map.of());
        Map<String, Object> network = Json.object(topology.get("model_config")).orElse(Map.of());
        for (Object entry : Json.list(Json.object(network.get("config")).orElse(Map.of()), "layers")) {
            Map<String, Object> layer = Json.object(Json.object(entry).orElse(Map.of()).get("config")).orElse(Map.of());
            for (String field : List.of("activation", "dilation_rate", "padding", "strides")) {
                Optional<long[]> numbers = Json.longs(layer, field);
                String text = numbers.map(n -> Arrays.stream(n).mapToObj(Long::toString).collect(Collectors.joining(",")))
                        .orElse(Json.string(layer, field));
                if (!text.isEmpty()) {
                    table.note(Json.string(layer, "name") + "." + field, text);
                }
            }
        }
    }

    private void readGroup(Map<String, Object> group) throws CheckpointException {
        List<MemorySegment> shards = new ArrayList<>();
        long total = 0;
        for (Object path : Json.list(group, "paths")) {
            MemorySegment shard = shard(String.valueOf(path));
            shards.add(shard);
            total += shard.byteSize();
        }
        long at = 0;
        for (Object weight : Json.list(group, "weights")) {
            Map<String, Object> fields = Json.object(weight).orElseThrow(() -> file.damaged("its weightsManifest has something that is no weight"));
            at += readWeight(fields, shards, at, total);
        }
        if (at != total) {
            throw file.damaged("its weights need " + at + " bytes, the files beside it have " + total);
        }
    }

    /** Reads one weight; returns how many bytes it has. */
    private long readWeight(Map<String, Object> fields, List<MemorySegment> shards, long at, long total) throws CheckpointException {
        String name = Json.string(fields, "name");
        String shown = TensorTable.shown(name);
        long[] sizes = Json.longs(fields, "shape").orElseThrow(() -> file.damaged("tensor " + shown + " has no shape"));
        String dtype = Json.string(fields, "dtype");
        Optional<Map<String, Object>> quantisation = Json.object(fields.get("quantization"));
        StoredType type = type(shown, quantisation.isPresent() ? Json.string(quantisation.get(), "dtype") : dtype);
        Affine affine = quantisation.isPresent() && type.isInteger() ? affine(shown, quantisation.get(), dtype) : Affine.IDENTITY;
        Shape shape = table.shape(name, sizes);
        long bytes = shape.count() * type.bytes();
        if (bytes > total - at) {
            throw file.damaged("tensor " + shown + " of " + shape + " needs " + bytes + " bytes, the files beside it have " + (total - at)
                    + " left");
        }
        table.addStrided(name, type, sizes, Strides.rowMajor(shape.toArray()), 0, part(shards, at, bytes), ByteOrder.LITTLE_ENDIAN, affine);
        return bytes;
    }

    private Affine affine(String shown, Map<String, Object> quantisation, String dtype) throws CheckpointException {
        if (!(quantisation.get("scale") instanceof Number scale && quantisation.get("min") instanceof Number min)) {
            throw file.damaged("the quantised tensor " + shown + " has no scale or no min");
        }
        return new Affine(scale.doubleValue(), min.doubleValue(), dtype.equals("int32"));
    }

    private StoredType type(String shown, String dtype) throws CheckpointException {
        return switch (dtype) {
            case "float32" -> StoredType.F32;
            case "float16" -> StoredType.F16;
            case "int32" -> StoredType.I32;
            case "uint8" -> StoredType.U8;
            case "uint16" -> StoredType.U16;
            case "bool" -> StoredType.BOOL;
            default -> throw file.refused("tensor " + shown + " is of the type " + TensorTable.shown(dtype) + ", which is not read",
                    "Convert the model with float32 weights");
        };
    }

    private MemorySegment shard(String path) throws CheckpointException {
        boolean plain = path.matches("[^/\\\\:\\p{Cntrl}]{1,255}") && !path.equals("..") && !path.equals(".");
        if (!plain) {
            throw file.refused("its values are at " + TensorTable.shown(path) + ", which is not beside it; such files are not opened",
                    "Put all files of the model into one folder and their plain names into model.json");
        }
        Path beside = file.path().toAbsolutePath().resolveSibling(path);
        FileBytes shard = FileBytes.map(beside, arena);
        return shard.slice(0, shard.size());
    }

    /** A run of bytes: a view where it lies within one file, else a copy. */
    private MemorySegment part(List<MemorySegment> shards, long at, long length) throws CheckpointException {
        MemorySegment joined = MemorySegment.NULL;
        long start = 0;
        for (MemorySegment shard : shards) {
            long from = Math.max(at, start);
            long to = Math.min(at + length, start + shard.byteSize());
            if (from == at && to == at + length) {
                return shard.asSlice(from - start, length);
            }
            if (from < to) {
                joined = joined.byteSize() == 0 ? arena.allocate(length) : joined;
                MemorySegment.copy(shard, from - start, joined, from - at, to - from);
            }
            start += shard.byteSize();
        }
        return joined;
    }
}
