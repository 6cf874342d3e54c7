package org.prosect.nn.checkpoint;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.prosect.nn.checkpoint.Pickled.Dict;
import org.prosect.nn.checkpoint.Pickled.Global;
import org.prosect.nn.checkpoint.Pickled.Nothing;
import org.prosect.nn.checkpoint.Pickled.NumpyArray;
import org.prosect.nn.checkpoint.Pickled.NumpyType;
import org.prosect.nn.checkpoint.Pickled.Storage;
import org.prosect.nn.checkpoint.Pickled.Tensor;
import org.prosect.nn.checkpoint.Pickled.Text;
import org.prosect.nn.checkpoint.Pickled.Tuple;

/** The names that a pickle of weights may use and what they stand for. All others are refused by name. */
final class PickleGlobals {

    private static final Map<String, StoredType> STORAGES = Map.ofEntries(Map.entry("FloatStorage", StoredType.F32),
            Map.entry("DoubleStorage", StoredType.F64), Map.entry("HalfStorage", StoredType.F16), Map.entry("BFloat16Storage", StoredType.BF16),
            Map.entry("LongStorage", StoredType.I64), Map.entry("IntStorage", StoredType.I32), Map.entry("ShortStorage", StoredType.I16),
            Map.entry("CharStorage", StoredType.I8), Map.entry("ByteStorage", StoredType.U8), Map.entry("BoolStorage", StoredType.BOOL));
    private static final Map<String, StoredType> DTYPES = Map.ofEntries(Map.entry("float32", StoredType.F32), Map.entry("float", StoredType.F32),
            Map.entry("float64", StoredType.F64), Map.entry("double", StoredType.F64), Map.entry("float16", StoredType.F16),
            Map.entry("half", StoredType.F16), Map.entry("bfloat16", StoredType.BF16), Map.entry("int64", StoredType.I64),
            Map.entry("int32", StoredType.I32), Map.entry("int16", StoredType.I16), Map.entry("int8", StoredType.I8), Map.entry("uint8",
                    StoredType.U8),
            Map.entry("uint16", StoredType.U16), Map.entry("uint32", StoredType.U32), Map.entry("uint64", StoredType.U64),
            Map.entry("bool", StoredType.BOOL));
    private static final Set<String> TENSOR_CLASSES = Set.of("torch Tensor", "torch.nn.parameter Parameter", "torch.nn.parameter Buffer");
    private static final Set<String> OTHERS = Set.of("collections OrderedDict", "collections defaultdict", "torch._utils _rebuild_tensor",
            "torch._utils _rebuild_tensor_v2", "torch._utils _rebuild_tensor_v3", "torch._utils _rebuild_parameter",
            "torch._utils _rebuild_parameter_with_state", "torch._tensor _rebuild_from_type_v2", "torch Size", "torch device",
            "torch.storage UntypedStorage", "builtins set", "builtins frozenset", "builtins list", "builtins tuple", "builtins dict", "builtins int",
            "builtins float", "builtins bool", "builtins str", "builtins bytearray", "builtins complex", "builtins slice", "_codecs encode",
            "numpy dtype", "numpy ndarray", "numpy.core.multiarray scalar", "numpy.core.multiarray _reconstruct", "numpy.core.numeric _frombuffer",
            "argparse Namespace", "pathlib PosixPath", "pathlib WindowsPath", "pathlib PurePosixPath", "pathlib PureWindowsPath");

    private final FileBytes file;

    PickleGlobals(FileBytes file) {
        this.file = file;
    }

    /**
     * A name that is allowed.
     *
     * @throws CheckpointException that says the name, when it is not
     */
    Global check(String module, String name) throws CheckpointException {
        Global global = new Global(module.equals("__builtin__") ? "builtins" : module.replaceFirst("^numpy\\._core\\.", "numpy.core."), name);
        if (OTHERS.contains(global.key()) || TENSOR_CLASSES.contains(global.key()) || storageType(global).isPresent() || dtype(global).isPresent()) {
            return global;
        }
        throw refused(new Global(module, name));
    }

    /** What a name that is not allowed is refused with. */
    CheckpointException refused(Global global) {
        String shown = TensorTable.shown(global.toString());
        String name = shown.substring(1, shown.length() - 1);
        if (global.module().startsWith("__torch__")) {
            return file.refused("it is a TorchScript program (" + name + "), not weights",
                    "In Python, save its weights: torch.save(module.state_dict(), file)");
        }
        return file.refused("it asks to run " + name + ", which is not among the names that weights need; nothing of it was run",
                "If you do not trust its source, delete it; if you do, load it in Python and save only the weights: "
                        + "torch.save(model.state_dict(), file)");
    }

    /** The element type of a storage class. */
    static Optional<StoredType> storageType(Global global) {
        boolean torch = global.module().equals("torch") || global.module().equals("torch.cuda");
        return Optional.ofNullable(torch ? STORAGES.get(global.name()) : null);
    }

    static Optional<StoredType> dtype(Global global) {
        return Optional.ofNullable(global.module().equals("torch") ? DTYPES.get(global.name()) : null);
    }

    /** What a call of a name gives. */
    Object call(Global global, Object arguments) throws CheckpointException {
        if (!(arguments instanceof Tuple args)) {
            throw wrong(global);
        }
        return switch (global.key()) {
            case "collections OrderedDict", "builtins dict" -> dict(global, args);
            case "collections defaultdict", "argparse Namespace" -> Dict.empty();
            case "torch._utils _rebuild_tensor", "torch._utils _rebuild_tensor_v2" -> tensor(global, args, Optional.empty());
            case "torch._utils _rebuild_tensor_v3" -> tensor(global, args, dtype(argument(global, args, 6, Global.class)));
            case "torch._utils _rebuild_parameter", "torch._utils _rebuild_parameter_with_state" -> argument(global, args, 0, Tensor.class);
            case "torch._tensor _rebuild_from_type_v2" -> fromType(global, args);
            case "torch Size", "builtins tuple", "builtins frozenset" -> args.size() == 0 ? args : new Tuple(items(global, args.get(0)));
            case "builtins list", "builtins set" -> args.size() == 0 ? new ArrayList<>() : new ArrayList<>(items(global, args.get(0)));
            case "_codecs encode" -> latin(global, argument(global, args, 0, String.class));
            case "builtins bytearray" -> args.size() == 0 ? MemorySegment.NULL
                    : args.get(0) instanceof String s ? latin(global, s) : argument(global, args, 0, MemorySegment.class);
            case "numpy dtype" -> new NumpyType(argument(global, args, 0, String.class));
            case "numpy.core.multiarray _reconstruct" -> new NumpyArray();
            case "numpy.core.numeric _frombuffer" -> {
                NumpyArray array = new NumpyArray();
                array.set(argument(global, args, 1, NumpyType.class), longs(global, args.get(2)), "F".equals(args.get(args.size() - 1)),
                        argument(global, args, 0, MemorySegment.class));
                yield array;
            }
            case "numpy.core.multiarray scalar" -> {
                NumpyArray scalar = new NumpyArray();
                scalar.set(argument(global, args, 0, NumpyType.class), new long[0], false,
                        args.size() > 1 ? bytes(global, args.get(1)) : MemorySegment.NULL);
                yield scalar;
            }
            case "torch device", "builtins complex", "builtins slice" -> new Text(global.name() + " " + PickleTree.text(args));
            case "pathlib PosixPath", "pathlib WindowsPath", "pathlib PurePosixPath", "pathlib PureWindowsPath" -> new Text(args.items().stream()
                    .limit(64).map(PickleTree::text).collect(Collectors.joining("/")));
            default -> throw wrong(global);
        };
    }

    /** Gives an object its state, as {@code __setstate__} would. */
    void build(Object target, Object state) throws CheckpointException {
        switch (target) {
            case Dict namespace when namespace.keys().isEmpty() && state instanceof Dict fields -> {
                namespace.keys().addAll(fields.keys());
                namespace.values().addAll(fields.values());
            }
            case Dict ordered -> {
                // attributes of a state dict (_metadata: module versions) are no weights
            }
            case NumpyType type when state instanceof Tuple t && t.size() > 1 && t.get(1) instanceof String order -> type.setByteOrder(order);
            case NumpyArray array when state instanceof Tuple t && t.size() == 5 && t.get(2) instanceof NumpyType type ->
                array.set(type, longs(new Global("numpy", "ndarray"), t.get(1)), Boolean.TRUE.equals(t.get(3)),
                        t.get(4) instanceof List ? MemorySegment.NULL : bytes(new Global("numpy", "ndarray"), t.get(4)));
            default -> throw file.damaged("its pickle changes the inside of an object that has none (" + target.getClass().getSimpleName() + ")");
        }
    }

    private Dict dict(Global global, Tuple args) throws CheckpointException {
        Dict dict = Dict.empty();
        if (args.size() > 0) {
            if (args.get(0) instanceof Dict other) {
                dict.keys().addAll(other.keys());
                dict.values().addAll(other.values());
                return dict;
            }
            for (Object pair : items(global, args.get(0))) {
                List<Object> both = items(global, pair);
                if (both.size() != 2) {
                    throw wrong(global);
                }
                dict.put(both.get(0), both.get(1));
            }
        }
        return dict;
    }

    private Object fromType(Global global, Tuple args) throws CheckpointException {
        Global function = argument(global, args, 0, Global.class);
        Global type = argument(global, args, 1, Global.class);
        if (!function.module().equals("torch._utils") || !TENSOR_CLASSES.contains(type.key())) {
            throw wrong(global);
        }
        return call(function, argument(global, args, 2, Tuple.class));
    }

    private Tensor tensor(Global global, Tuple args, Optional<StoredType> dtype) throws CheckpointException {
        Storage storage = argument(global, args, 0, Storage.class);
        if (storage.typed() ? dtype.isPresent() && dtype.get() != storage.type() : dtype.isEmpty()) {
            throw file.damaged("its pickle has a tensor whose type does not fit its storage " + TensorTable.shown(storage.key()));
        }
        if (args.size() < 4) {
            throw wrong(global);
        }
        return new Tensor(storage, dtype.orElse(storage.type()), argument(global, args, 1, Long.class), longs(global, args.get(2)),
                longs(global, args.get(3)));
    }

    private <T> T argument(Global global, Tuple args, int i, Class<T> type) throws CheckpointException {
        if (i >= args.size() || !type.isInstance(args.get(i))) {
            throw wrong(global);
        }
        return type.cast(args.get(i));
    }

    @SuppressWarnings("unchecked")
    private List<Object> items(Global global, Object value) throws CheckpointException {
        return switch (value) {
            case Tuple t -> t.items();
            case List<?> list -> (List<Object>) list;
            default -> throw wrong(global);
        };
    }

    private long[] longs(Global global, Object value) throws CheckpointException {
        List<Object> items = items(global, value);
        if (!items.stream().allMatch(Long.class::isInstance)) {
            throw wrong(global);
        }
        return items.stream().mapToLong(n -> (Long) n).toArray();
    }

    private MemorySegment bytes(Global global, Object value) throws CheckpointException {
        return switch (value) {
            case MemorySegment bytes -> bytes;
            case String s -> latin(global, s);
            case Nothing none -> MemorySegment.NULL;
            default -> throw wrong(global);
        };
    }

    /** Protocols before 3 have no bytes: they come as text of characters up to 255. */
    private MemorySegment latin(Global global, String text) throws CheckpointException {
        if (!text.chars().allMatch(c -> c < 256)) {
            throw wrong(global);
        }
        return MemorySegment.ofArray(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    private CheckpointException wrong(Global global) {
        return file.damaged("its pickle uses " + global + " in a way that no checkpoint does");
    }
}
