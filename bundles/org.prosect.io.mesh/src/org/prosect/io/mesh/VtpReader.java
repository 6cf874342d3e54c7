package org.prosect.io.mesh;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;

import org.prosect.core.format.FormatException;
import org.prosect.core.format.InputFiles;
import org.prosect.core.format.StoredType;

/** Reads the pieces of a VTK XML file of polygonal data into one mesh. */
final class VtpReader {

    private static final String ZLIB = "vtkZLibDataCompressor";

    private final MeshBytes bytes;
    private final MeshBuilder mesh;
    private final VtpXml xml;
    /** Of the piece being read, by "Points", "Polys/offsets" and so on. */
    private final Map<String, VtpArray> arrays = new HashMap<>();
    private final VtpBlocks blocks;
    private Optional<VtpData.Appended> appended = Optional.empty();
    private String section = "";
    private long points;
    private long strips;
    private long polys;

    VtpReader(MeshBytes bytes, MeshBuilder mesh) throws FormatException {
        this.bytes = bytes;
        this.mesh = mesh;
        xml = new VtpXml(bytes);
        blocks = root();
        if (xml.appendedBegin() >= 0) {
            appended = Optional.of(new VtpData.Appended(xml.appendedBegin(), appendedIsRaw()));
        }
    }

    private VtpBlocks root() throws FormatException {
        int event = xml.next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = xml.next();
        }
        String type = xml.attribute("type");
        if (!xml.name().equals("VTKFile") || !type.equals("PolyData")) {
            throw new FormatException(bytes.file(), "it holds '" + InputFiles.shown(xml.name() + " " + type) + "', not VTKFile PolyData",
                    "Extract its surface with the program that made it");
        }
        String compressor = xml.attribute("compressor");
        if (!compressor.isEmpty() && !compressor.equals(ZLIB)) {
            throw new FormatException(bytes.file(), "its compressor '" + InputFiles.shown(compressor) + "' is not known",
                    "Write it with " + ZLIB + " or uncompressed with the program that made it");
        }
        String header = xml.attribute("header_type");
        if (!header.isEmpty() && !header.equals("UInt32") && !header.equals("UInt64")) {
            throw bytes.damaged("its header_type '" + InputFiles.shown(header) + "' is neither UInt32 nor UInt64");
        }
        ByteOrder order = xml.attribute("byte_order").equals("BigEndian") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new VtpBlocks(bytes, order, header.equals("UInt64"), !compressor.isEmpty());
    }

    /** The start tag is at the end of the text, but is needed before. */
    private boolean appendedIsRaw() {
        int from = bytes.indexOf("<AppendedData");
        int to = from;
        while (to < bytes.length() && bytes.bytes()[to] != '>') {
            to++;
        }
        String tag = new String(bytes.bytes(), from, Math.min(to - from, 400), StandardCharsets.ISO_8859_1);
        return tag.matches("(?s).*encoding\\s*=\\s*[\"']raw[\"'].*");
    }

    void read() throws FormatException {
        boolean pieces = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml.name());
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("Piece")) {
                pieces = true;
                piece();
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals(section)) {
                section = "";
            }
        }
        if (!pieces) {
            throw bytes.damaged("it has no Piece");
        }
    }

    private void begin(String element) throws FormatException {
        switch (element) {
            case "Piece" -> {
                arrays.clear();
                points = xml.count("NumberOfPoints");
                strips = xml.count("NumberOfStrips");
                polys = xml.count("NumberOfPolys");
            }
            case "Points", "Polys", "Strips" -> section = element;
            case "Verts", "Lines", "PointData", "CellData", "FieldData" -> section = "";
            case "DataArray" -> array();
            default -> { }
        }
    }

    private void array() throws FormatException {
        if (section.isEmpty()) {
            return;
        }
        String name = xml.attribute("Name");
        String typeName = xml.attribute("type");
        Optional<StoredType> type = VtpData.type(typeName);
        if (type.isEmpty()) {
            throw bytes.damaged("the array '" + InputFiles.shown(name) + "' has the unknown type '" + InputFiles.shown(typeName) + "'");
        }
        String components = xml.attribute("NumberOfComponents");
        if (section.equals("Points") && !components.equals("3") && !components.isEmpty()) {
            throw bytes.damaged("its points have " + InputFiles.shown(components) + " coordinates instead of 3");
        }
        String key = section.equals("Points") ? section : section + "/" + name.toLowerCase(Locale.ROOT);
        Optional<Long> offset = xml.attribute("offset").isEmpty() ? Optional.empty() : Optional.of(xml.count("offset"));
        String format = xml.attribute("format");
        arrays.putIfAbsent(key, new VtpArray(InputFiles.shown(key), type.get(), InputFiles.shown(format), offset, xml.text()));
    }

    private void piece() throws FormatException {
        VtpData data = new VtpData(blocks, appended);
        int base = mesh.vertexCount();
        if (points > 0) {
            VtpArray array = array("Points");
            if (points > Integer.MAX_VALUE / 3) {
                throw bytes.cut("it says " + points + " points");
            }
            NumberInput in = data.numbers(array, 3 * points);
            for (long i = 0; i < points; i++) {
                mesh.vertex(in.real(array.type()), in.real(array.type()), in.real(array.type()));
            }
        }
        cells(data, "Polys", polys, base);
        cells(data, "Strips", strips, base);
        arrays.clear();
    }

    private void cells(VtpData data, String kind, long count, int base) throws FormatException {
        if (count == 0) {
            return;
        }
        VtpArray offsets = array(kind + "/offsets");
        NumberInput ends = data.numbers(offsets, count);
        long[] end = new long[(int) count];
        for (int i = 0; i < count; i++) {
            end[i] = ends.whole(offsets.type());
            if (end[i] < (i == 0 ? 0 : end[i - 1])) {
                throw bytes.damaged("offset " + i + " of " + kind + " is " + end[i]);
            }
        }
        VtpArray connectivity = array(kind + "/connectivity");
        NumberInput corners = data.numbers(connectivity, end[end.length - 1]);
        for (int i = 0; i < count; i++) {
            long n = end[i] - (i == 0 ? 0 : end[i - 1]);
            if (kind.equals("Polys")) {
                mesh.face(corners, connectivity.type(), n, base);
            } else {
                mesh.strip(corners, connectivity.type(), n, base);
            }
        }
    }

    private VtpArray array(String key) throws FormatException {
        VtpArray array = arrays.get(key);
        if (array == null) {
            throw bytes.cut("a piece has no array '" + key + "'");
        }
        return array;
    }
}
