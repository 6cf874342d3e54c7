package org.prosect.nn.checkpoint;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.prosect.nn.checkpoint.Pickled.Global;
import org.prosect.nn.checkpoint.Pickled.Storage;
import org.prosect.nn.checkpoint.Pickled.Tensor;
import org.prosect.nn.checkpoint.Pickled.Tuple;

/**
 * Files of {@code torch.save}. Zip: a folder with data.pkl and one file data/KEY for each storage. Legacy: four pickles (magic number, protocol,
 * system, object), a pickle with the list of keys, then for each key its number of values (8 bytes) and its values. Both little-endian, unless
 * the zip has a file byteorder that says big.
 */
final class TorchReader {

    private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);
    private static final long PROTOCOL = 1001;
    private static final long MAX_PICKLE = 1L << 30;

    private final FileBytes file;
    private final TensorTable table;
    private final Map<String, Storage> roots = new HashMap<>();

    TorchReader(FileBytes file, TensorTable table) {
        this.file = file;
        this.table = table;
    }

    static boolean isZip(FileBytes file) {
        return file.has(0, 'P', 'K', 3, 4) || file.has(0, 'P', 'K', 5, 6);
    }

    /** Protocol 2 or later, or a beginning of a text that names a global or opens a group. */
    static boolean isPickle(FileBytes file) throws CheckpointException {
        if (file.has(0, 0x80)) {
            return file.size() > 2 && file.u8(1) >= 1 && file.u8(1) <= 5;
        }
        int length = (int) Math.min(64, file.size());
        return new String(file.copy(0, length), java.nio.charset.StandardCharsets.ISO_8859_1)
                .matches("(?s)\\(*c[A-Za-z_][\\w.]*\n[A-Za-z_][\\w.]*\n.*");
    }

    /** Reads a zip; returns its wrapper. */
    String readZip() throws CheckpointException {
        StoredZip zip = StoredZip.read(file);
        List<StoredZip.Entry> pickles = zip.entries().values().stream().filter(e -> e.name().equals("data.pkl")
                || e.name().matches("[^/]+/data\\.pkl"))
                .toList();
        if (pickles.size() != 1) {
            throw file.refused("it is a zip with " + pickles.size() + " files data.pkl, so not what torch.save writes",
                    "Give the checkpoint itself; unpack archives that contain one");
        }
        StoredZip.Entry pickle = pickles.getFirst();
        String folder = pickle.name().substring(0, pickle.name().length() - "data.pkl".length());
        if (pickle.size() > MAX_PICKLE) {
            throw file.damaged("its data.pkl has " + pickle.size() + " bytes");
        }
        Optional<StoredZip.Entry> byteOrder = zip.entry(folder + "byteorder");
        boolean big = byteOrder.isPresent() && byteOrder.get().size() == 3 && file.has(byteOrder.get().at(), "big");
        ByteOrder order = big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        Object root = new PickleReader(file, pickle.at(), pickle.at() + pickle.size(), this::storage).read();
        return new PickleTree(file, table, (name, tensor) -> {
            String key = tensor.storage().key();
            StoredZip.Entry entry = zip.entry(folder + "data/" + key)
                    .orElseThrow(() -> file.damaged("the values of tensor " + TensorTable.shown(name) + " (data/" + key + ") are not in it"));
            long bytes = bytes(tensor.storage());
            if (bytes > entry.size()) {
                throw file.damaged("tensor " + TensorTable.shown(name) + " has a storage of " + bytes + " bytes, its entry " + entry.size());
            }
            add(name, tensor, file.slice(entry.at(), bytes), order);
        }).flatten(root);
    }

    /** Whether a pickle starts as the legacy format does. */
    static boolean isLegacy(FileBytes file) {
        // from protocol 4 on, a frame of 9 bytes comes before it
        return isMagic(file, 2) || isMagic(file, 11);
    }

    private static boolean isMagic(FileBytes file, long at) {
        return file.has(at, 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19);
    }

    /** Reads a legacy file; returns its wrapper. */
    String readLegacy() throws CheckpointException {
        PickleReader magic = new PickleReader(file, 0, file.size(), this::none);
        if (!MAGIC.equals(magic.read())) {
            throw file.damaged("its magic number is another one");
        }
        PickleReader protocol = new PickleReader(file, magic.position(), file.size(), this::none);
        if (!(protocol.read() instanceof Long version && version == PROTOCOL)) {
            throw file.refused("it is of a PyTorch file protocol other than " + PROTOCOL, "Save it again with a current PyTorch");
        }
        PickleReader system = new PickleReader(file, protocol.position(), file.size(), this::none);
        system.read();
        PickleReader object = new PickleReader(file, system.position(), file.size(), this::storage);
        Object root = object.read();
        PickleReader keys = new PickleReader(file, object.position(), file.size(), this::none);
        Map<String, MemorySegment> storages = storages(keys.read(), keys.position());
        return new PickleTree(file, table, (name, tensor) -> {
            MemorySegment storage = storages.get(tensor.storage().key());
            if (storage == null) {
                throw file.damaged("the values of tensor " + TensorTable.shown(name) + " are not in it");
            }
            long unit = tensor.storage().type().bytes();
            long from = product(tensor.storage().offset(), unit);
            long bytes = bytes(tensor.storage());
            if (from > storage.byteSize() || bytes > storage.byteSize() - from) {
                throw file.damaged("tensor " + TensorTable.shown(name) + " is a part of a storage that is smaller");
            }
            add(name, tensor, storage.asSlice(from, bytes), ByteOrder.LITTLE_ENDIAN);
        }).flatten(root);
    }

    /** Reads a pickle that PyTorch did not write; returns its wrapper. */
    String readPickle() throws CheckpointException {
        Object root = new PickleReader(file, 0, file.size(), this::none).read();
        return new PickleTree(file, table, (name, tensor) -> {
            throw file.damaged("tensor " + TensorTable.shown(name) + " has no values");
        }).flatten(root);
    }

    private Map<String, MemorySegment> storages(Object keys, long from) throws CheckpointException {
        if (!(keys instanceof List<?> list)) {
            throw file.damaged("it has no list of storages");
        }
        Map<String, MemorySegment> storages = new HashMap<>();
        long at = from;
        for (Object key : list) {
            Storage root = key instanceof String s ? roots.get(s) : null;
            if (root == null) {
                throw file.damaged("it has a storage " + TensorTable.shown(PickleTree.text(key)) + " that nothing uses");
            }
            long count = file.i64(at);
            if (count != root.rootCount()) {
                throw file.damaged("its storage " + TensorTable.shown(root.key()) + " should have " + root.rootCount() + " values, it has " + count);
            }
            long bytes = product(count, root.type().bytes());
            storages.put(root.key(), file.slice(at + 8, bytes));
            at += 8 + bytes;
        }
        return storages;
    }

    private void add(String name, Tensor tensor, MemorySegment storage, ByteOrder order) throws CheckpointException {
        table.addStrided(name, tensor.type(), tensor.sizes(), tensor.strides(), tensor.offset(), storage, order, Affine.IDENTITY);
    }

    /** ('storage', class, key, device, count) and, in the legacy format, None or the part (key, offset, count). */
    private Storage storage(Object id) throws CheckpointException {
        if (id instanceof Tuple module && module.size() > 0 && "module".equals(module.get(0))) {
            throw file.refused("it holds a whole Python module with its source, not weights only",
                    "In Python, save its weights: torch.save(module.state_dict(), file)");
        }
        if (!(id instanceof Tuple t && t.size() >= 5 && "storage".equals(t.get(0)) && t.get(1) instanceof Global type
                && t.get(2) instanceof String key
                && t.get(4) instanceof Long count && count >= 0)) {
            throw file.damaged("its pickle has something outside of it that is no storage");
        }
        Optional<StoredType> typed = PickleGlobals.storageType(type);
        if (typed.isEmpty() && !type.key().equals("torch.storage UntypedStorage")) {
            throw file.damaged("its storage " + TensorTable.shown(key) + " is of the type " + type);
        }
        Storage root = new Storage(typed.orElse(StoredType.U8), typed.isPresent(), key, count, count, 0);
        Storage known = roots.putIfAbsent(key, root);
        if (known != null && !known.equals(root)) {
            throw file.damaged("its storage " + TensorTable.shown(key) + " is of two types or sizes");
        }
        if (t.size() == 5 || !(t.get(5) instanceof Tuple view)) {
            return root;
        }
        if (view.size() != 3 || !(view.get(1) instanceof Long offset) || !(view.get(2) instanceof Long part) || offset < 0 || part < 0) {
            throw file.damaged("its pickle has a part of a storage without place");
        }
        return new Storage(root.type(), root.typed(), key, part, count, offset);
    }

    private Storage none(Object id) throws CheckpointException {
        throw file.damaged("its pickle refers to something outside of it");
    }

    private long bytes(Storage storage) throws CheckpointException {
        return product(storage.count(), storage.type().bytes());
    }

    private long product(long count, long unit) throws CheckpointException {
        if (count < 0 || count > Long.MAX_VALUE / unit) {
            throw file.damaged("a storage of " + count + " values");
        }
        return count * unit;
    }
}
