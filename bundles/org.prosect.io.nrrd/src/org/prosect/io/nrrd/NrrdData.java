package org.prosect.io.nrrd;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.prosect.core.format.DataFiles;
import org.prosect.core.format.DataPart;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.InputFiles;
import org.prosect.core.format.Packing;
import org.prosect.core.format.Scaling;
import org.prosect.core.format.StoredType;
import org.prosect.core.format.StoredVoxels;

/** Where and how the numbers of an NRRD are stored. */
final class NrrdData {

    private static final int MOST_LINES = 1 << 16;
    private static final int LONGEST_LINES = 1 << 24;
    private static final String FIX = "Correct the header, or convert the file with the program that made it";

    private final NrrdHeader header;
    private final NrrdPlace place;
    private final StoredType type;
    private final Packing packing;

    NrrdData(NrrdHeader header, NrrdPlace place) throws FormatException {
        this.header = header;
        this.place = place;
        type = type();
        packing = packing();
    }

    StoredVoxels voxels() throws FormatException {
        Path file = header.file();
        long first = StoredVoxels.byteCount(file, place.geometry(), type, place.components());
        if (place.frames() > Long.MAX_VALUE / first) {
            throw new FormatException(file, "the header says " + place.frames() + " images", FIX);
        }
        long voxel = place.components() * type.bytes();
        List<DataPart> parts = DataFiles.share(file, files(), first * place.frames(), first, voxel, this::part);
        StoredVoxels voxels = new StoredVoxels(place.geometry(), type, order(), (int) place.components(), Scaling.NONE, parts);
        voxels.check();
        return voxels;
    }

    String stored() throws FormatException {
        String endian = type.bytes() == 1 || packing == Packing.TEXT ? "" : order() == ByteOrder.LITTLE_ENDIAN ? ", little endian" : ", big endian";
        return type.label() + endian + ", " + packing.label();
    }

    private List<Path> files() throws FormatException {
        String text = header.text("datafile").orElse("");
        if (text.isEmpty()) {
            return List.of(header.file());
        }
        if (text.startsWith("LIST")) {
            return DataFiles.listed(header.file(), header.listed());
        }
        List<String> words = header.words("datafile");
        if (words.size() >= 4 && words.getFirst().contains("%")) {
            return DataFiles.numbered(header.file(), words.get(0), header.integer("data file", words.get(1)),
                    header.integer("data file", words.get(2)),
                    header.integer("data file", words.get(3)));
        }
        return DataFiles.listed(header.file(), List.of(text));
    }

    private DataPart part(Path file, long stored, long wanted) throws FormatException {
        long size = InputFiles.size(file);
        long skip = count("byteskip");
        if (skip == -1) {
            if (packing != Packing.RAW) {
                throw new FormatException(header.file(), "a byte skip of -1 is only possible with raw encoding, not with " + packing.label(), FIX);
            }
            return new DataPart(file, Math.max(0, size - stored), packing, 0, type, wanted);
        }
        long offset = file.equals(header.file()) ? header.length() : 0;
        offset += lines(file, offset, count("lineskip"));
        return packing == Packing.GZIP ? new DataPart(file, offset, packing, skip, type, wanted)
                : new DataPart(file, offset + skip, packing, 0, type, wanted);
    }

    /** A skip: 0 when absent, -1 or a number that no file exceeds. */
    private long count(String field) throws FormatException {
        String text = header.text(field).or(() -> header.text(field.replace("skip", "-skip"))).orElse("0");
        long value = header.integer(field, text);
        if (value < -1 || value > Long.MAX_VALUE / 4) {
            throw new FormatException(header.file(), "the field '" + field + "' says " + value, FIX);
        }
        return value;
    }

    /** Length of so many lines of a file. */
    private long lines(Path file, long from, long count) throws FormatException {
        if (count <= 0) {
            return 0;
        }
        if (count > MOST_LINES) {
            throw new FormatException(header.file(), "it skips " + count + " lines of its data, at most " + MOST_LINES + " are possible", FIX);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.skipNBytes(from);
            long length = 0;
            for (long line = 0; line < count;) {
                int c = in.read();
                if (c < 0 || length == LONGEST_LINES) {
                    throw new FormatException(file, "it has no " + count + " lines to skip", FIX);
                }
                length++;
                line += c == '\n' ? 1 : 0;
            }
            return length;
        } catch (IOException e) {
            throw InputFiles.unreadable(file, e);
        }
    }

    private Packing packing() throws FormatException {
        String encoding = header.required("encoding").toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "raw" -> Packing.RAW;
            case "gzip", "gz" -> Packing.GZIP;
            case "text", "txt", "ascii" -> Packing.TEXT;
            case "hex" -> Packing.HEX;
            default -> throw new FormatException(header.file(), "its encoding '" + InputFiles.shown(encoding) + "' cannot be read",
                    "Convert it to raw or gzip encoding, for instance with: unu save -f nrrd -e gzip");
        };
    }

    private ByteOrder order() throws FormatException {
        if (type.bytes() == 1 || packing == Packing.TEXT) {
            return ByteOrder.LITTLE_ENDIAN;
        }
        String endian = header.required("endian").toLowerCase(Locale.ROOT);
        return switch (endian) {
            case "little" -> ByteOrder.LITTLE_ENDIAN;
            case "big" -> ByteOrder.BIG_ENDIAN;
            default -> throw new FormatException(header.file(), "its byte order is '" + InputFiles.shown(endian) + "', it must be little or big",
                    FIX);
        };
    }

    private StoredType type() throws FormatException {
        String name = header.required("type").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return switch (name) {
            case "signed char", "int8", "int8_t" -> StoredType.INT8;
            case "uchar", "unsigned char", "uint8", "uint8_t" -> StoredType.UINT8;
            case "short", "short int", "signed short", "signed short int", "int16", "int16_t" -> StoredType.INT16;
            case "ushort", "unsigned short", "unsigned short int", "uint16", "uint16_t" -> StoredType.UINT16;
            case "int", "signed int", "int32", "int32_t" -> StoredType.INT32;
            case "uint", "unsigned int", "uint32", "uint32_t" -> StoredType.UINT32;
            case "longlong", "long long", "long long int", "signed long long", "signed long long int", "int64", "int64_t" -> StoredType.INT64;
            case "ulonglong", "unsigned long long", "unsigned long long int", "uint64", "uint64_t" -> StoredType.UINT64;
            case "float" -> StoredType.FLOAT32;
            case "double" -> StoredType.FLOAT64;
            default -> throw new FormatException(header.file(), "its voxels have the type '" + InputFiles.shown(name) + "'",
                    "Convert it to an integer or float type with the program that made it");
        };
    }
}
