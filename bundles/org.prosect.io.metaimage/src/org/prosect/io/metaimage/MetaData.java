package org.prosect.io.metaimage;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;

import org.prosect.core.format.DataFiles;
import org.prosect.core.format.DataPart;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.InputFiles;
import org.prosect.core.format.Packing;
import org.prosect.core.format.Scaling;
import org.prosect.core.format.StoredType;
import org.prosect.core.format.StoredVoxels;

/** Where and how the numbers of a MetaImage are stored. */
final class MetaData {

    private static final String FIX = "Correct the header, or convert the file with the program that made it";

    private final MetaHeader header;
    private final MetaPlace place;
    private final StoredType type;
    private final ByteOrder order;
    private final long channels;
    private final Packing packing;

    MetaData(MetaHeader header, MetaPlace place) throws FormatException {
        this.header = header;
        this.place = place;
        type = type();
        order = header.flag("BinaryDataByteOrderMSB", "ElementByteOrderMSB") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        channels = header.integer("ElementNumberOfChannels", 1);
        boolean text = header.text("BinaryData").isPresent() && !header.flag("BinaryData");
        boolean compressed = header.flag("CompressedData");
        if (text && compressed) {
            throw new FormatException(header.file(), "it says that its data are text and compressed at once", FIX);
        }
        packing = text ? Packing.TEXT : compressed ? Packing.ZLIB : Packing.RAW;
    }

    long channels() {
        return channels;
    }

    String stored() {
        String endian = type.bytes() == 1 || packing == Packing.TEXT ? "" : order == ByteOrder.LITTLE_ENDIAN ? ", little endian" : ", big endian";
        return type.label() + endian + ", " + packing.label();
    }

    StoredVoxels voxels() throws FormatException {
        Path file = header.file();
        long first = StoredVoxels.byteCount(file, place.geometry(), type, channels);
        if (place.frames() > Long.MAX_VALUE / first) {
            throw new FormatException(file, "the header says " + place.frames() + " images", FIX);
        }
        List<DataPart> parts = DataFiles.share(file, files(), first * place.frames(), first, channels * type.bytes(), this::part);
        StoredVoxels voxels = new StoredVoxels(place.geometry(), type, order, (int) channels, Scaling.NONE, parts);
        voxels.check();
        return voxels;
    }

    private boolean local() throws FormatException {
        return header.required("ElementDataFile").equalsIgnoreCase("LOCAL");
    }

    private List<Path> files() throws FormatException {
        String text = header.required("ElementDataFile");
        if (local()) {
            return List.of(header.file());
        }
        if (text.startsWith("LIST")) {
            return DataFiles.listed(header.file(), header.listed());
        }
        String[] words = text.split("\\s+");
        if (words.length >= 3 && words.length <= 4 && words[0].contains("%")) {
            return DataFiles.numbered(header.file(), words[0], header.integer("ElementDataFile", words[1]),
                    header.integer("ElementDataFile", words[2]),
                    words.length == 4 ? header.integer("ElementDataFile", words[3]) : 1);
        }
        return DataFiles.listed(header.file(), List.of(text));
    }

    private DataPart part(Path file, long stored, long wanted) throws FormatException {
        long skip = header.integer("HeaderSize", 0);
        if (skip == -1 && packing == Packing.RAW) {
            return new DataPart(file, Math.max(0, InputFiles.size(file) - stored), packing, 0, type, wanted);
        }
        if (skip < 0 || skip > Long.MAX_VALUE / 4) {
            throw new FormatException(header.file(), "HeaderSize is " + skip
                    + (packing == Packing.RAW ? "" : " for " + packing.label() + " data"), FIX);
        }
        // as in MetaIO, the size counts from the start of the file even when the header is in it
        return new DataPart(file, local() && skip == 0 ? header.length() : skip, packing, 0, type, wanted);
    }

    private StoredType type() throws FormatException {
        String name = header.required("ElementType");
        return switch (name) {
            case "MET_CHAR", "MET_ASCII_CHAR" -> StoredType.INT8;
            case "MET_UCHAR" -> StoredType.UINT8;
            case "MET_SHORT" -> StoredType.INT16;
            case "MET_USHORT" -> StoredType.UINT16;
            // MetaIO's MET_LONG has four bytes on every machine
            case "MET_INT", "MET_LONG" -> StoredType.INT32;
            case "MET_UINT", "MET_ULONG" -> StoredType.UINT32;
            case "MET_LONG_LONG" -> StoredType.INT64;
            case "MET_ULONG_LONG" -> StoredType.UINT64;
            case "MET_FLOAT" -> StoredType.FLOAT32;
            case "MET_DOUBLE" -> StoredType.FLOAT64;
            default -> throw new FormatException(header.file(), "ElementType is '" + InputFiles.shown(name) + "', which is no integer or float type",
                    "Convert it to an integer or float type with the program that made it");
        };
    }
}
