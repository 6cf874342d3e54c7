package org.prosect.io.mesh;

import java.nio.ByteBuffer;
import java.util.Optional;

import org.prosect.core.format.FormatException;
import org.prosect.core.format.StoredType;

/**
 * Turns the arrays of a VTK XML file into numbers.
 *
 * @param blocks how bytes are stored
 * @param appended where the appended data are, when there are some
 */
record VtpData(VtpBlocks blocks, Optional<Appended> appended) {

    /**
     * The appended data.
     *
     * @param begin offset of the first byte after the underscore
     * @param raw bytes as they are; else base64
     */
    record Appended(int begin, boolean raw) { }

    /**
     * The first numbers of an array.
     *
     * @param count how many are wanted, not more than the file can hold
     */
    NumberInput numbers(VtpArray array, long count) throws FormatException {
        MeshBytes source = blocks.source();
        if (array.format().equals("ascii")) {
            TextInput text = new TextInput(new Words(source, array.text(), 0, array.text().length));
            if (count > text.capacity(array.type())) {
                throw source.cut("the array '" + array.name() + "' should have " + count + " numbers, at most " + text.capacity(array.type())
                        + " are there");
            }
            return text;
        }
        if (count < 0 || count > Integer.MAX_VALUE / array.type().bytes()) {
            throw source.damaged("the array '" + array.name() + "' should have " + count + " numbers");
        }
        byte[] bytes = blocks.read(array.name(), row(array), count * array.type().bytes());
        return new PackedInput(source, ByteBuffer.wrap(bytes).order(blocks.order()));
    }

    private ByteRow row(VtpArray array) throws FormatException {
        MeshBytes source = blocks.source();
        if (array.format().equals("binary")) {
            return new Base64Input(array.text(), 0, array.text().length);
        }
        if (!array.format().equals("appended")) {
            throw source.damaged("the array '" + array.name() + "' has the unknown format '" + array.format() + "'");
        }
        long offset = array.offset().orElse(-1L);
        if (appended.isEmpty() || offset < 0 || offset > source.length() - appended.get().begin()) {
            throw source.cut("the array '" + array.name() + "' begins at " + offset + " of the appended data, "
                    + appended.map(a -> source.length() - a.begin()).orElse(0) + " bytes are there");
        }
        int from = appended.get().begin() + (int) offset;
        return appended.get().raw() ? new RawInput(source.from(from, blocks.order())) : new Base64Input(source.bytes(), from, source.length());
    }

    /** Type names of VTK XML files. */
    static Optional<StoredType> type(String name) {
        return switch (name) {
            case "Int8" -> Optional.of(StoredType.INT8);
            case "UInt8" -> Optional.of(StoredType.UINT8);
            case "Int16" -> Optional.of(StoredType.INT16);
            case "UInt16" -> Optional.of(StoredType.UINT16);
            case "Int32" -> Optional.of(StoredType.INT32);
            case "UInt32" -> Optional.of(StoredType.UINT32);
            case "Int64" -> Optional.of(StoredType.INT64);
            case "UInt64" -> Optional.of(StoredType.UINT64);
            case "Float32" -> Optional.of(StoredType.FLOAT32);
            case "Float64" -> Optional.of(StoredType.FLOAT64);
            default -> Optional.empty();
        };
    }
}
