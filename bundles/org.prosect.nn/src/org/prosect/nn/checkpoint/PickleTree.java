package org.prosect.nn.checkpoint;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.prosect.nn.Shape;
import org.prosect.nn.checkpoint.Pickled.Dict;
import org.prosect.nn.checkpoint.Pickled.Nothing;
import org.prosect.nn.checkpoint.Pickled.NumpyArray;
import org.prosect.nn.checkpoint.Pickled.Tensor;
import org.prosect.nn.checkpoint.Pickled.Text;
import org.prosect.nn.checkpoint.Pickled.Tuple;

/** Flattens what a pickle held: dictionaries and lists become dotted names, tensors go into the table, the rest into notes. */
final class PickleTree {

    /** Names under which training scripts put the state of the model, with other things beside it. */
    private static final List<String> WRAPPERS = List.of("model_state_dict", "state_dict", "model");
    private static final Map<String, StoredType> NUMPY = Map.ofEntries(Map.entry("f2", StoredType.F16), Map.entry("f4", StoredType.F32),
            Map.entry("f8", StoredType.F64), Map.entry("i1", StoredType.I8), Map.entry("i2", StoredType.I16), Map.entry("i4", StoredType.I32),
            Map.entry("i8", StoredType.I64), Map.entry("u1", StoredType.U8), Map.entry("u2", StoredType.U16), Map.entry("u4", StoredType.U32),
            Map.entry("u8", StoredType.U64), Map.entry("b1", StoredType.BOOL));
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NODES = 2_000_000;
    private static final int SHOWN_ITEMS = 8;

    private final FileBytes file;
    private final TensorTable table;
    private final Storages storages;
    private int nodes;

    /** Where the values of tensors are. */
    @FunctionalInterface
    interface Storages {

        /** Adds a tensor to the table. */
        void add(String name, Tensor tensor) throws CheckpointException;
    }

    PickleTree(FileBytes file, TensorTable table, Storages storages) {
        this.file = file;
        this.table = table;
        this.storages = storages;
    }

    /** Flattens a value; names the dictionary at the top that holds the weights, or nothing when there is none or more than one. */
    String flatten(Object root) throws CheckpointException {
        visit("", root, 0);
        if (!(root instanceof Dict dict)) {
            return "";
        }
        List<String> found = new ArrayList<>();
        for (String wrapper : WRAPPERS) {
            int at = dict.keys().lastIndexOf(wrapper);
            if (at >= 0 && dict.values().get(at) instanceof Dict && table.tensors().keySet().stream().anyMatch(n -> n.startsWith(wrapper + "."))) {
                found.add(wrapper);
            }
        }
        return found.size() == 1 ? found.getFirst() : "";
    }

    private void visit(String name, Object value, int depth) throws CheckpointException {
        if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
            throw file.damaged(depth > MAX_DEPTH ? "its pickle nests deeper than " + MAX_DEPTH : "its pickle unfolds to more than " + MAX_NODES
                    + " entries");
        }
        switch (value) {
            case Dict dict when !dict.keys().isEmpty() -> {
                Map<String, Object> last = new java.util.LinkedHashMap<>();
                for (int i = 0; i < dict.keys().size(); i++) {
                    last.put(key(dict.keys().get(i)), dict.values().get(i));
                }
                for (Map.Entry<String, Object> entry : last.entrySet()) {
                    visit(join(name, entry.getKey()), entry.getValue(), depth + 1);
                }
            }
            case Tuple tuple -> visitItems(name, tuple.items(), depth);
            case List<?> list -> visitItems(name, list, depth);
            case Tensor tensor -> storages.add(name.isEmpty() ? "tensor" : name, tensor);
            case NumpyArray array -> visitArray(name.isEmpty() ? "array" : name, array);
            default -> table.note(name.isEmpty() ? "value" : name, text(value));
        }
    }

    private void visitItems(String name, List<?> items, int depth) throws CheckpointException {
        if (items.stream().noneMatch(PickleTree::isContainer)) {
            table.note(name.isEmpty() ? "value" : name, text(items));
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            visit(join(name, Integer.toString(i)), items.get(i), depth + 1);
        }
    }

    private void visitArray(String name, NumpyArray array) throws CheckpointException {
        StoredType type = NUMPY.get(array.type().code());
        if (type == null) {
            table.note(name, "NumPy values of type " + array.type().code());
            return;
        }
        Shape shape = table.shape(name, array.sizes());
        long[] strides = array.isColumnMajor() ? Strides.columnMajor(shape.toArray()) : Strides.rowMajor(shape.toArray());
        ByteOrder order = array.type().isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        if (shape.rank() == 0) {
            if (array.bytes().byteSize() != type.bytes()) {
                throw file.damaged("its NumPy number " + TensorTable.shown(name) + " has " + array.bytes().byteSize() + " bytes");
            }
            StoredValues stored = new StoredValues(type, array.bytes(), order);
            table.note(name, type.isInteger() ? Long.toString(stored.longAt(0)) : Float.toString(stored.floatAt(0)));
            return;
        }
        table.addStrided(name, type, array.sizes(), strides, 0, array.bytes(), order, Affine.IDENTITY);
    }

    private static boolean isContainer(Object value) {
        return value instanceof Dict || value instanceof Tuple || value instanceof List || value instanceof Tensor || value instanceof NumpyArray;
    }

    private static String join(String name, String key) {
        return name.isEmpty() ? key : name + "." + key;
    }

    private static String key(Object key) {
        return key instanceof String s ? s : text(key);
    }

    /** A short text that never looks deeper than one level. */
    static String text(Object value) {
        return switch (value) {
            case String s -> s.length() > 200 ? s.substring(0, 200) + "…" : s;
            case Long number -> number.toString();
            case BigInteger number -> number.bitLength() + "-bit number";
            case Double number -> number.toString();
            case Boolean truth -> truth ? "True" : "False";
            case Nothing none -> "None";
            case Text t -> t.text();
            case Pickled.Global global -> global.toString();
            case MemorySegment bytes -> bytes.byteSize() + " bytes";
            case Tuple tuple -> text(tuple.items());
            case Dict dict -> "dictionary of " + dict.keys().size();
            case List<?> list when list.size() <= SHOWN_ITEMS
                    && list.stream().noneMatch(PickleTree::isContainer) -> list.stream().map(PickleTree::text)
                    .collect(Collectors.joining(", ", "[", "]"));
            case List<?> list -> "list of " + list.size();
            case Pickled.Storage storage -> "storage of " + storage.count() + " values";
            default -> value.getClass().getSimpleName();
        };
    }
}
