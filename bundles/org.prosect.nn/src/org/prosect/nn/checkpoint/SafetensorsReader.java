package org.prosect.nn.checkpoint;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Files of the safetensors format: a length of 8 bytes, a header in JSON, and the values, little-endian and row-major, without gaps
 * (<a href="https://github.com/huggingface/safetensors">its description</a>).
 */
final class SafetensorsReader {

    /** As in the reference implementation. */
    private static final long MAX_HEADER = 100_000_000;

    private SafetensorsReader() { }

    static boolean recognises(FileBytes file) {
        try {
            long header = file.i64(0);
            return file.u8(8) == '{' && header >= 2 && header <= MAX_HEADER;
        } catch (CheckpointException tooShort) {
            return false;
        }
    }

    static void read(FileBytes file, TensorTable table) throws CheckpointException {
        int length = (int) file.i64(0);
        if (length > file.size() - 8) {
            throw file.damaged("its header should have " + length + " bytes, the file has " + file.size());
        }
        Object parsed;
        try {
            parsed = Json.parse(file.text(8, length).stripTrailing());
        } catch (Json.Malformed e) {
            throw new CheckpointException(file.path(), "its header cannot be read: " + e.getMessage(), FileBytes.DAMAGED, e);
        }
        MemorySegment values = file.slice(8 + length, file.size() - 8 - length);
        List<long[]> parts = new ArrayList<>();
        for (Map.Entry<String, Object> entry : Json.object(parsed).orElseThrow(() -> file.damaged("its header is no JSON object")).entrySet()) {
            Map<String, Object> fields = Json.object(entry.getValue())
                    .orElseThrow(() -> file.damaged("its header says of " + TensorTable.shown(entry.getKey()) + " nothing that can be used"));
            if (entry.getKey().equals("__metadata__")) {
                for (Map.Entry<String, Object> field : fields.entrySet()) {
                    table.note(field.getKey(), String.valueOf(field.getValue()));
                }
            } else {
                parts.add(tensor(file, table, entry.getKey(), fields, values));
            }
        }
        checkCoverage(file, parts, values.byteSize());
    }

    private static long[] tensor(FileBytes file, TensorTable table, String name, Map<String, Object> fields, MemorySegment values)
            throws CheckpointException {
        String shown = TensorTable.shown(name);
        StoredType type = type(file, shown, Json.string(fields, "dtype"));
        long[] sizes = Json.longs(fields, "shape").orElseThrow(() -> file.damaged("tensor " + shown + " has no shape"));
        long[] range = Json.longs(fields, "data_offsets").filter(r -> r.length == 2)
                .orElseThrow(() -> file.damaged("tensor " + shown + " has no data_offsets"));
        if (range[0] < 0 || range[1] < range[0] || range[1] > values.byteSize()) {
            throw file.damaged("tensor " + shown + " should be at bytes " + range[0] + " to " + range[1] + " of the " + values.byteSize()
                    + " that are there");
        }
        long bytes = table.shape(name, sizes).count() * type.bytes();
        if (range[1] - range[0] != bytes) {
            throw file.damaged("tensor " + shown + " needs " + bytes + " bytes, its place has " + (range[1] - range[0]));
        }
        table.addDense(name, type, sizes, values.asSlice(range[0], bytes));
        return range;
    }

    private static StoredType type(FileBytes file, String shown, String dtype) throws CheckpointException {
        if (!dtype.isEmpty()) {
            for (StoredType type : StoredType.values()) {
                if (type.name().equals(dtype)) {
                    return type;
                }
            }
        }
        throw file.refused("tensor " + shown + " is of the type " + TensorTable.shown(dtype) + ", which is not read",
                "Convert it to F32, F16 or BF16");
    }

    /** The format allows neither gaps nor overlaps: what is not described could be anything. */
    private static void checkCoverage(FileBytes file, List<long[]> parts, long size) throws CheckpointException {
        parts.sort(Comparator.<long[]>comparingLong(r -> r[0]).thenComparingLong(r -> r[1]));
        long end = 0;
        for (long[] part : parts) {
            if (part[0] != end) {
                throw file.damaged("its tensors overlap or leave a gap at byte " + part[0] + " of the values (expected " + end + ")");
            }
            end = part[1];
        }
        if (end != size) {
            throw file.damaged("its tensors end at byte " + end + " of " + size);
        }
    }
}
