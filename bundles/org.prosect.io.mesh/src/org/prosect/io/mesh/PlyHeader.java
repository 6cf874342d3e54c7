package org.prosect.io.mesh;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.prosect.core.format.FormatException;
import org.prosect.core.format.InputFiles;
import org.prosect.core.format.StoredType;

/**
 * What a PLY file says that it holds.
 *
 * @param encoding ascii, binary_little_endian or binary_big_endian
 * @param elements in their order
 * @param length bytes before the first number
 */
record PlyHeader(String encoding, List<Element> elements, int length) {

    private static final Set<String> ENCODINGS = Set.of("ascii", "binary_little_endian", "binary_big_endian");
    private static final int MOST_PROPERTIES = 1000;
    private static final int LONGEST = 1 << 20;

    /**
     * A table.
     *
     * @param name such as vertex
     * @param count rows
     * @param properties columns
     */
    record Element(String name, long count, List<Property> properties) { }

    /**
     * A column.
     *
     * @param name such as x
     * @param counter type of the number of entries, for a list
     * @param type type of the number, or of each entry
     */
    record Property(String name, Optional<StoredType> counter, StoredType type) {

        /** What it takes at the start of each row at least. */
        StoredType leading() {
            return counter.orElse(type);
        }
    }

    static PlyHeader read(MeshBytes bytes) throws FormatException {
        Words words = new Words(bytes, 0);
        if (!words.line().strip().equals("ply")) {
            throw bytes.damaged("this is no PLY file: its first line is not 'ply'");
        }
        String encoding = "";
        List<Element> elements = new ArrayList<>();
        for (String keyword = ""; !keyword.equals("end_header");) {
            keyword = words.nextInLine();
            switch (keyword) {
                case "format" -> encoding = words.nextInLine();
                case "element" -> elements.add(element(bytes, words, elements));
                case "property" -> property(bytes, words, elements);
                case "comment", "obj_info", "end_header", "" -> { }
                default -> throw bytes.damaged("its header has the unknown line '" + InputFiles.shown(keyword + words.line()) + "'");
            }
            words.endLine();
            if (words.position() > LONGEST || words.remaining() == 0 && !keyword.equals("end_header")) {
                throw bytes.cut("its header has no end_header within " + Math.min(LONGEST, bytes.length()) + " bytes");
            }
        }
        if (!ENCODINGS.contains(encoding)) {
            throw bytes.damaged("its format '" + InputFiles.shown(encoding) + "' is not known");
        }
        return new PlyHeader(encoding, elements, words.position());
    }

    private static Element element(MeshBytes bytes, Words words, List<Element> before) throws FormatException {
        String name = words.nextInLine();
        if (before.stream().anyMatch(e -> e.name().equals(name))) {
            throw bytes.damaged("its header has the element '" + InputFiles.shown(name) + "' twice");
        }
        String text = words.nextInLine();
        long count = words.whole(text, "the number of elements");
        if (count < 0) {
            throw bytes.damaged("its header says " + count + " elements '" + InputFiles.shown(name) + "'");
        }
        return new Element(name, count, new ArrayList<>());
    }

    private static void property(MeshBytes bytes, Words words, List<Element> elements) throws FormatException {
        if (elements.isEmpty() || elements.getLast().properties().size() == MOST_PROPERTIES) {
            throw bytes.damaged(elements.isEmpty() ? "its header has a property of no element"
                    : "an element has more than " + MOST_PROPERTIES + " properties");
        }
        String type = words.nextInLine();
        Optional<StoredType> counter = Optional.empty();
        if (type.equals("list")) {
            counter = Optional.of(type(bytes, words.nextInLine()));
            type = words.nextInLine();
        }
        elements.getLast().properties().add(new Property(words.nextInLine(), counter, type(bytes, type)));
    }

    private static StoredType type(MeshBytes bytes, String name) throws FormatException {
        return switch (name) {
            case "char", "int8" -> StoredType.INT8;
            case "uchar", "uint8" -> StoredType.UINT8;
            case "short", "int16" -> StoredType.INT16;
            case "ushort", "uint16" -> StoredType.UINT16;
            case "int", "int32" -> StoredType.INT32;
            case "uint", "uint32" -> StoredType.UINT32;
            case "int64", "long" -> StoredType.INT64;
            case "uint64", "ulong" -> StoredType.UINT64;
            case "float", "float32" -> StoredType.FLOAT32;
            case "double", "float64" -> StoredType.FLOAT64;
            default -> throw bytes.damaged("its header has a property of unknown type '" + InputFiles.shown(name) + "'");
        };
    }
}
