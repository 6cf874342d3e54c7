package org.prosect.io.mesh;

import java.nio.ByteOrder;
import java.util.Locale;

import org.prosect.core.format.FormatException;
import org.prosect.core.format.InputFiles;
import org.prosect.core.format.StoredType;

/**
 * Reads a VTK legacy file of polygonal data, section by section. Cells are [n, corners…] up to version 4.2 and arrays OFFSETS and
 * CONNECTIVITY from 5.0 on. Attributes come last and are not looked at.
 */
final class VtkReader {

    static final String MAGIC = "# vtk DataFile Version";
    private static final double NEWEST = 5.1;

    private final MeshBytes bytes;
    private final MeshBuilder mesh;
    private final Words words;
    private boolean binary;
    private boolean offsets;

    VtkReader(MeshBytes bytes, MeshBuilder mesh) {
        this.bytes = bytes;
        this.mesh = mesh;
        words = new Words(bytes, 0);
    }

    void read() throws FormatException {
        header();
        boolean points = false;
        while (!words.atEnd()) {
            String keyword = words.next().toUpperCase(Locale.ROOT);
            switch (keyword) {
                case "POINTS" -> {
                    if (points) {
                        throw bytes.damaged("it has points twice");
                    }
                    points();
                    points = true;
                }
                case "VERTICES", "LINES", "POLYGONS", "TRIANGLE_STRIPS" -> cells(keyword);
                case "METADATA" -> metadata();
                case "FIELD" -> field();
                case "POINT_DATA", "CELL_DATA" -> {
                    requirePoints(points);
                    return;
                }
                default -> throw bytes.damaged("it says '" + InputFiles.shown(keyword) + "' where a section of polygonal data belongs");
            }
        }
        requirePoints(points);
    }

    private void requirePoints(boolean there) throws FormatException {
        if (!there) {
            throw bytes.cut("it has no points");
        }
    }

    private void header() throws FormatException {
        String first = words.line();
        if (!first.startsWith(MAGIC)) {
            throw bytes.damaged("this is no VTK file: its first line does not begin with '" + MAGIC + "'");
        }
        float version = words.real(first.substring(MAGIC.length()).strip(), "the version");
        if (!(version < NEWEST + 0.01)) {
            throw new FormatException(bytes.file(), "its version is " + version + ", known are versions up to " + NEWEST,
                    "Write it in version " + NEWEST + " or 4.2 with the program that made it");
        }
        offsets = version >= 5;
        words.line();
        String encoding = words.nextInLine().toUpperCase(Locale.ROOT);
        if (!encoding.equals("ASCII") && !encoding.equals("BINARY")) {
            throw bytes.damaged("its third line says '" + InputFiles.shown(encoding) + "' instead of ASCII or BINARY");
        }
        binary = encoding.equals("BINARY");
        String dataset = words.next();
        String kind = words.nextInLine();
        if (!dataset.equalsIgnoreCase("DATASET") || !kind.equalsIgnoreCase("POLYDATA")) {
            throw new FormatException(bytes.file(), "it holds '" + InputFiles.shown(dataset + " " + kind) + "', not DATASET POLYDATA",
                    "Extract its surface with the program that made it");
        }
        words.endLine();
    }

    private void points() throws FormatException {
        long count = count(words.nextInLine());
        StoredType type = type(words.nextInLine());
        NumberInput in = begin();
        require("points", 3, count, in, type);
        for (long i = 0; i < count; i++) {
            mesh.vertex(in.real(type), in.real(type), in.real(type));
        }
        end(in);
    }

    private void cells(String section) throws FormatException {
        long first = count(words.nextInLine());
        long second = count(words.nextInLine());
        if (offsets) {
            offsetCells(section, first, second);
            return;
        }
        NumberInput in = begin();
        require(section, 1, second, in, StoredType.INT32);
        long left = second;
        for (long i = 0; i < first; i++) {
            long corners = left == 0 ? 0 : in.whole(StoredType.INT32);
            if (corners < 0 || corners > left - 1) {
                throw bytes.damaged("cell " + i + " of " + section + " has " + corners + " corners, of " + second + " numbers " + left
                        + " are left");
            }
            left -= corners + 1;
            cell(section, in, StoredType.INT32, corners);
        }
        if (left != 0) {
            throw bytes.damaged(section + " says " + second + " numbers, " + left + " of them belong to no cell");
        }
        end(in);
    }

    private void cell(String section, NumberInput in, StoredType type, long corners) throws FormatException {
        switch (section) {
            case "POLYGONS" -> mesh.face(in, type, corners, 0);
            case "TRIANGLE_STRIPS" -> mesh.strip(in, type, corners, 0);
            default -> in.skip(type, corners);
        }
    }

    private void offsetCells(String section, long offsetCount, long corners) throws FormatException {
        if (offsetCount == 0) {
            return;
        }
        StoredType type = arrayType("OFFSETS");
        NumberInput in = begin();
        require("OFFSETS", 1, offsetCount, in, type);
        long[] ends = new long[(int) offsetCount];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = in.whole(type);
            if (ends[i] < (i == 0 ? 0 : ends[i - 1]) || ends[i] > corners) {
                throw bytes.damaged("offset " + i + " of " + section + " is " + ends[i] + " of " + corners);
            }
        }
        end(in);
        type = arrayType("CONNECTIVITY");
        in = begin();
        require("CONNECTIVITY", 1, corners, in, type);
        if (ends[0] != 0 || ends[ends.length - 1] != corners) {
            throw bytes.damaged("offsets of " + section + " run from " + ends[0] + " to " + ends[ends.length - 1] + " of " + corners);
        }
        for (int i = 1; i < ends.length; i++) {
            cell(section, in, type, ends[i] - ends[i - 1]);
        }
        end(in);
    }

    private StoredType arrayType(String name) throws FormatException {
        String word = words.next();
        while (word.equals("METADATA")) {
            metadata();
            word = words.next();
        }
        if (!word.equalsIgnoreCase(name)) {
            throw bytes.damaged("it says '" + InputFiles.shown(word) + "' where " + name + " belongs");
        }
        return type(words.nextInLine());
    }

    /** Ends with an empty line. */
    private void metadata() {
        words.endLine();
        while (words.remaining() > 0 && !words.line().isBlank()) {
            continue;
        }
    }

    private void field() throws FormatException {
        words.nextInLine();
        long arrays = count(words.nextInLine());
        for (long i = 0; i < arrays; i++) {
            String name = words.next();
            if (name.equals("METADATA")) {
                metadata();
                i--;
                continue;
            }
            long components = count(words.nextInLine());
            long tuples = count(words.nextInLine());
            StoredType type = type(words.nextInLine());
            NumberInput in = begin();
            require(name, components, tuples, in, type);
            in.skip(type, components * tuples);
            end(in);
        }
    }

    private long count(String word) throws FormatException {
        long count = words.whole(word, "a count");
        if (count < 0) {
            throw bytes.damaged("it says a count of " + count);
        }
        return count;
    }

    private void require(String what, long components, long count, NumberInput in, StoredType type) throws FormatException {
        long most = components == 0 ? Long.MAX_VALUE : in.capacity(type) / components;
        if (count > most) {
            throw bytes.cut("it says " + count + " times " + components + " numbers of " + InputFiles.shown(what) + ", there are at most "
                    + most + " times");
        }
    }

    /** The numbers after this line. */
    private NumberInput begin() {
        words.endLine();
        return binary ? new PackedInput(bytes, bytes.from(words.position(), ByteOrder.BIG_ENDIAN)) : new TextInput(words);
    }

    private void end(NumberInput in) {
        if (in instanceof PackedInput packed) {
            words.skipTo(packed.buffer().position());
        }
    }

    private StoredType type(String name) throws FormatException {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "char", "signed_char" -> StoredType.INT8;
            case "unsigned_char" -> StoredType.UINT8;
            case "short" -> StoredType.INT16;
            case "unsigned_short" -> StoredType.UINT16;
            // ids are written as int
            case "int", "vtkidtype" -> StoredType.INT32;
            case "unsigned_int" -> StoredType.UINT32;
            // where long has 8 bytes, as on all but Windows
            case "long", "vtktypeint64" -> StoredType.INT64;
            case "unsigned_long", "vtktypeuint64" -> StoredType.UINT64;
            case "float" -> StoredType.FLOAT32;
            case "double" -> StoredType.FLOAT64;
            default -> throw bytes.damaged("it has numbers of unknown type '" + InputFiles.shown(name) + "'");
        };
    }
}
