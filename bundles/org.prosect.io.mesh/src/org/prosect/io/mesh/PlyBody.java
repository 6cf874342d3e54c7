package org.prosect.io.mesh;

import java.nio.ByteOrder;
import java.util.List;

import org.prosect.core.format.FormatException;
import org.prosect.core.format.StoredType;

/** The tables of a PLY file, of which vertices and faces go into the mesh. */
final class PlyBody {

    private final MeshBytes bytes;
    private final PlyHeader header;
    private final MeshBuilder mesh;
    private final NumberInput in;

    PlyBody(MeshBytes bytes, PlyHeader header, MeshBuilder mesh) {
        this.bytes = bytes;
        this.header = header;
        this.mesh = mesh;
        in = switch (header.encoding()) {
            case "ascii" -> new TextInput(new Words(bytes, header.length()));
            case "binary_big_endian" -> new PackedInput(bytes, bytes.from(header.length(), ByteOrder.BIG_ENDIAN));
            default -> new PackedInput(bytes, bytes.from(header.length(), ByteOrder.LITTLE_ENDIAN));
        };
    }

    void read() throws FormatException {
        boolean found = false;
        for (PlyHeader.Element element : header.elements()) {
            check(element);
            switch (element.name()) {
                case "vertex" -> {
                    vertices(element);
                    found = true;
                }
                case "face", "tristrips" -> polygons(element, element.name().equals("face"));
                default -> skip(element);
            }
        }
        if (!found) {
            throw bytes.damaged("its header has no element 'vertex'");
        }
    }

    private void check(PlyHeader.Element element) throws FormatException {
        long row = 0;
        for (PlyHeader.Property property : element.properties()) {
            row += header.encoding().equals("ascii") ? 1 : property.leading().bytes();
        }
        long follow = in.capacity(header.encoding().equals("ascii") ? StoredType.FLOAT32 : StoredType.UINT8);
        if (row > 0 && element.count() > follow / row) {
            throw bytes.cut("its header says " + element.count() + " elements '" + element.name() + "', at most " + follow / row + " are there");
        }
    }

    private void vertices(PlyHeader.Element element) throws FormatException {
        List<PlyHeader.Property> properties = element.properties();
        int[] axis = new int[properties.size()];
        int found = 0;
        for (int i = 0; i < axis.length; i++) {
            PlyHeader.Property property = properties.get(i);
            axis[i] = property.counter().isPresent() || property.name().length() != 1 ? -1 : "xyz".indexOf(property.name());
            found |= axis[i] < 0 ? 0 : 1 << axis[i];
        }
        if (found != 7) {
            throw bytes.damaged("its vertices have not all of the properties x, y and z");
        }
        float[] place = new float[3];
        for (long v = 0; v < element.count(); v++) {
            for (int i = 0; i < axis.length; i++) {
                if (axis[i] >= 0) {
                    place[axis[i]] = in.real(properties.get(i).type());
                } else {
                    skip(properties.get(i));
                }
            }
            mesh.vertex(place[0], place[1], place[2]);
        }
    }

    private void polygons(PlyHeader.Element element, boolean faces) throws FormatException {
        List<PlyHeader.Property> properties = element.properties();
        if (element.count() > 0 && properties.stream().noneMatch(PlyBody::namesVertices)) {
            throw bytes.damaged("its element '" + element.name() + "' has no list vertex_indices");
        }
        for (long f = 0; f < element.count(); f++) {
            for (PlyHeader.Property property : properties) {
                if (!namesVertices(property)) {
                    skip(property);
                } else if (faces) {
                    mesh.face(in, property.type(), in.whole(property.leading()), 0);
                } else {
                    mesh.strip(in, property.type(), in.whole(property.leading()), 0);
                }
            }
        }
    }

    private static boolean namesVertices(PlyHeader.Property property) {
        return property.counter().isPresent() && (property.name().equals("vertex_indices") || property.name().equals("vertex_index"));
    }

    private void skip(PlyHeader.Element element) throws FormatException {
        // rows without columns take no bytes, however many there are
        for (long i = 0; i < element.count() && !element.properties().isEmpty(); i++) {
            for (PlyHeader.Property property : element.properties()) {
                skip(property);
            }
        }
    }

    private void skip(PlyHeader.Property property) throws FormatException {
        long count = property.counter().isPresent() ? in.whole(property.leading()) : 1;
        if (count < 0 || count > in.capacity(property.type())) {
            throw bytes.cut("a list '" + property.name() + "' says that it has " + count + " entries, "
                    + in.capacity(property.type()) + " numbers follow");
        }
        in.skip(property.type(), count);
    }
}
