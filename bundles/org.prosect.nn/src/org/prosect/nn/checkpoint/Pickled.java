package org.prosect.nn.checkpoint;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * What a pickle is read into, beside strings, {@link Long}, {@link java.math.BigInteger}, {@link Double}, {@link Boolean},
 * {@link MemorySegment} (bytes) and {@link List} (lists and sets). Contents can contain themselves: nothing here looks into its parts.
 */
sealed interface Pickled {

    /** Python's None. */
    enum Nothing implements Pickled {
        NONE
    }

    /** Something a pickle may name. */
    record Global(String module, String name) implements Pickled {

        String key() {
            return module + " " + name;
        }

        @Override
        public String toString() {
            return module + "." + name;
        }
    }

    /** A harmless object of which only its text matters. */
    record Text(String text) implements Pickled { }

    /** A sequence that stays as it is. */
    record Tuple(List<Object> items) implements Pickled {

        int size() {
            return items.size();
        }

        Object get(int i) {
            return items.get(i);
        }
    }

    /** A dictionary in its order; keys that come again are kept twice, the last one counts. */
    record Dict(List<Object> keys, List<Object> values) implements Pickled {

        static Dict empty() {
            return new Dict(new ArrayList<>(), new ArrayList<>());
        }

        void put(Object key, Object value) {
            keys.add(key);
            values.add(value);
        }
    }

    /**
     * Values somewhere in the file.
     *
     * @param typed whether the type is known; else the values are bytes
     * @param count of values
     * @param rootCount of values of the whole storage that it is a part of
     * @param offset in that storage, in values
     */
    record Storage(StoredType type, boolean typed, String key, long count, long rootCount, long offset) implements Pickled { }

    /** A view of a storage; offset and strides in values. */
    record Tensor(Storage storage, StoredType type, long offset, long[] sizes, long[] strides) implements Pickled { }

    /** A NumPy type, such as {@code f4}; its byte order comes later. */
    final class NumpyType implements Pickled {

        private final String code;
        private boolean bigEndian;

        NumpyType(String code) {
            this.code = code.startsWith(">") || code.startsWith("<") || code.startsWith("|") ? code.substring(1) : code;
            bigEndian = code.startsWith(">");
        }

        String code() {
            return code;
        }

        boolean isBigEndian() {
            return bigEndian;
        }

        void setByteOrder(String order) {
            bigEndian = order.equals(">");
        }
    }

    /** A NumPy array; empty until its state comes. */
    final class NumpyArray implements Pickled {

        private NumpyType type = new NumpyType("V0");
        private long[] sizes = {0};
        private boolean columnMajor;
        private MemorySegment bytes = MemorySegment.NULL;

        void set(NumpyType newType, long[] newSizes, boolean newColumnMajor, MemorySegment newBytes) {
            type = newType;
            sizes = newSizes;
            columnMajor = newColumnMajor;
            bytes = newBytes;
        }

        NumpyType type() {
            return type;
        }

        long[] sizes() {
            return sizes.clone();
        }

        boolean isColumnMajor() {
            return columnMajor;
        }

        MemorySegment bytes() {
            return bytes;
        }
    }
}
