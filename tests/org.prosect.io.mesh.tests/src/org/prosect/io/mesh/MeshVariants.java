package org.prosect.io.mesh;

import static org.prosect.io.mesh.MeshTestFiles.ascii;
import static org.prosect.io.mesh.MeshTestFiles.base64;
import static org.prosect.io.mesh.MeshTestFiles.deflated;
import static org.prosect.io.mesh.MeshTestFiles.join;
import static org.prosect.io.mesh.MeshTestFiles.packed;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same open surface, written by hand in every way that takes a path of its own through a reader: the square (0,0,0) (1,0,0) (1,2.5,0)
 * (0,2.5,0) as one polygon or strip, and above its last side a triangle with the vertex (0,2.5,3).
 */
final class MeshVariants {

    static final float[] VERTICES = {0, 0, 0, 1, 0, 0, 1, 2.5f, 0, 0, 2.5f, 0, 0, 2.5f, 3};
    static final int[] TRIANGLES = {0, 1, 2, 0, 2, 3, 2, 4, 3};
    private static final String PLY_MORE = """
            comment made by hand
            obj_info nothing
            element extra 2
            property list uchar double weights
            property short flag
            element vertex 5
            property uchar red
            property double z
            property float y
            property list int short rings
            property float32 x
            element face 2
            property float quality
            property list uchar uint vertex_index
            end_header
            """;

    private MeshVariants() { }

    static Map<String, byte[]> ply() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("ascii", ascii("ply\r\nformat ascii 1.0\r\nelement vertex 5\r\nproperty float x\r\nproperty float y\r\nproperty float z\r\n"
                + "element face 2\r\nproperty list uchar int vertex_indices\r\nend_header\r\n0 0 0\r\n1 0 0\r\n1 2.5 0\r\n0 2.5 0\r\n0 25e-1 3.0\r\n"
                + "4 0 1 2 3\r\n3 2 4 3"));
        files.put("ascii more", ascii("ply\nformat ascii 1.0\n" + PLY_MORE
                + "2 0.5 1 7\n0 8\n9 0 0 0 0\n9 0 0 1 5 1\n9 0 2.5 0 1\n9 0 2.5 2 5 6 0\n9 3 2.5 0 0\n0.5 4 0 1 2 3\n0.5 3 2 4 3\n"));
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            List<Number> n = new ArrayList<>(List.of((byte) 2, 0.5, 1.0, (short) 7, (byte) 0, (short) 8));
            for (int v = 0; v < 15; v += 3) {
                n.addAll(List.of((byte) 9, (double) VERTICES[v + 2], VERTICES[v + 1], 1, (short) 5, VERTICES[v]));
            }
            n.addAll(List.of(0.5f, (byte) 4, 0, 1, 2, 3, 0.5f, (byte) 3, 2, 4, 3));
            String name = order == ByteOrder.LITTLE_ENDIAN ? "binary_little_endian" : "binary_big_endian";
            files.put(name, join(ascii("ply\nformat " + name + " 1.0\n" + PLY_MORE), packed(order, n.toArray(Number[]::new))));
        }
        return files;
    }

    static Map<String, byte[]> obj() {
        return Map.of("plain", ascii("v 0 0 0\nv 1 0 0\nv 1 2.5 0\nv 0 2.5 0\nv 0 2.5 3\nf 1 2 3 4\nf 3 5 4\n"),
                "more", ascii("# by hand\r\nmtllib x.mtl\r\no thing\r\nv 0 0 0 1.0\r\nv 1 0 0 0.5 0.5 0.5\r\nvt 0 0\r\nvn 0 0 1\r\nv 1 2.5 0\r\n"
                        + "v 0 2.5 0\r\nusemtl red\r\ns off\r\nf -4/1/1 -3/1/1 \\\r\n -2/1/1 4/1/1 # square\r\nv 0 2.5 3\r\nl 1 2\r\n"
                        + "f 3//1 5//1 4//1"));
    }

    static Map<String, byte[]> vtk() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String points = "0 0 0 1 0 0 1 2.5 0\n0 2.5 0 0 2.5 3\n";
        files.put("ascii 2.0", ascii("# vtk DataFile Version 2.0\nby hand\nASCII\nDATASET POLYDATA\nPOINTS 5 float\n" + points
                + "VERTICES 1 2\n1 0\nLINES 1 3\n2 0 1\nPOLYGONS 2 9\n4 0 1 2 3\n3 2 4 3\nPOINT_DATA 5\nSCALARS a float\nLOOKUP_TABLE default\n"
                + "1 2 3 4 5\n"));
        files.put("ascii 5.1", ascii("# vtk DataFile Version 5.1\nby hand\nASCII\nDATASET POLYDATA\nFIELD FieldData 1\nwhen 1 2 double\n1 2\n"
                + "POINTS 5 double\n" + points + "METADATA\nINFORMATION 1\nNAME L2_NORM_RANGE LOCATION vtkDataArray\nDATA 2 0 1\n\n"
                + "POLYGONS 3 7\nOFFSETS vtktypeint64\n0 4 7\nCONNECTIVITY vtktypeint64\n0 1 2 3 2 4 3\n"));
        files.put("binary 3.0", join(ascii("# vtk DataFile Version 3.0\nby hand\nBINARY\nDATASET POLYDATA\nPOINTS 5 float\n"),
                floats(ByteOrder.BIG_ENDIAN), ascii("\nLINES 1 3\n"), packed(ByteOrder.BIG_ENDIAN, 2, 0, 1), ascii("\nPOLYGONS 2 9\n"),
                packed(ByteOrder.BIG_ENDIAN, 4, 0, 1, 2, 3, 3, 2, 4, 3), ascii("\n")));
        files.put("binary 5.1", join(ascii("# vtk DataFile Version 5.1\nby hand\nBINARY\nDATASET POLYDATA\nPOINTS 5 float\n"),
                floats(ByteOrder.BIG_ENDIAN), ascii("\nPOLYGONS 3 7\nOFFSETS vtktypeint64\n"), packed(ByteOrder.BIG_ENDIAN, 0L, 4L, 7L),
                ascii("\nCONNECTIVITY int\n"), packed(ByteOrder.BIG_ENDIAN, 0, 1, 2, 3, 2, 4, 3), ascii("\n")));
        return files;
    }

    static Map<String, byte[]> vtp() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("ascii", ascii("<?xml version='1.0'?><VTKFile type='PolyData' version='0.1' byte_order='LittleEndian'><PolyData>"
                + "<Piece NumberOfPoints='5' NumberOfLines='1' NumberOfPolys='2'><PointData>"
                + "<DataArray type='Float32' Name='a' format='ascii'>1 2</DataArray></PointData><Points>"
                + "<DataArray type='Float64' NumberOfComponents='3' format='ascii'>0 0 0 1 0 0 1 2.5 0 0 2.5 0 0 2.5 3<InformationKey "
                + "name='L2_NORM_RANGE' location='vtkDataArray' length='2'><Value index='0'>7</Value></InformationKey></DataArray></Points><Lines>"
                + "<DataArray type='Int32' Name='connectivity' format='ascii'>0 1</DataArray></Lines><Polys>"
                + "<DataArray type='Int64' Name='connectivity' format='ascii'>0 1 2 3 2 4 3</DataArray>"
                + "<DataArray type='Int64' Name='offsets' format='ascii'>4 7</DataArray></Polys></Piece></PolyData></VTKFile>"));
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            for (boolean wide : new boolean[] {false, true}) {
                for (boolean zlib : new boolean[] {false, true}) {
                    for (String where : List.of("binary", "base64", "raw")) {
                        files.put(where + (zlib ? " zlib " : " ") + (wide ? "UInt64 " : "UInt32 ") + order, xml(order, wide, zlib, where));
                    }
                }
            }
        }
        return files;
    }

    private static byte[] xml(ByteOrder order, boolean wide, boolean zlib, String where) {
        byte[][] arrays = {floats(order), packed(order, 0, 1, 2, 3, 2, 4, 3), packed(order, 4, 7)};
        byte[][] stored = new byte[3][];
        int[] offset = new int[4];
        for (int i = 0; i < 3; i++) {
            byte[][] parts = zlib ? blocks(order, wide, arrays[i]) : new byte[][] {join(number(order, wide, arrays[i].length), arrays[i])};
            stored[i] = where.equals("raw") ? join(parts) : join(ascii(base64(parts[0])), ascii(zlib ? base64(parts[1]) : ""));
            offset[i + 1] = offset[i] + stored[i].length;
        }
        boolean inline = where.equals("binary");
        String[] types = {"Float32' NumberOfComponents='3", "Int32' Name='connectivity", "Int32' Name='offsets"};
        StringBuilder[] text = new StringBuilder[3];
        for (int i = 0; i < 3; i++) {
            text[i] = new StringBuilder("<DataArray type='" + types[i] + "' format='" + (inline ? "binary'>\n  " + new String(stored[i]) + "\n"
                    : "appended' offset='" + offset[i] + "'>") + "</DataArray>");
        }
        String start = "<VTKFile type='PolyData' version='1.0' byte_order='" + (order == ByteOrder.LITTLE_ENDIAN ? "LittleEndian" : "BigEndian")
                + "' header_type='" + (wide ? "UInt64" : "UInt32") + "'" + (zlib ? " compressor='vtkZLibDataCompressor'" : "") + "><PolyData>"
                + "<Piece NumberOfPoints='5' NumberOfPolys='2'><Points>" + text[0] + "</Points><Polys>" + text[1] + text[2]
                + "</Polys></Piece></PolyData>";
        return inline ? ascii(start + "</VTKFile>")
                : join(ascii(start + "<AppendedData encoding='" + where + "'>\n _"), stored[0], stored[1], stored[2],
                        ascii("\n</AppendedData></VTKFile>"));
    }

    /** Two blocks, of which the last is shorter, except for an array that fits into one. */
    private static byte[][] blocks(ByteOrder order, boolean wide, byte[] bytes) {
        int size = 24;
        int whole = bytes.length / size;
        int last = bytes.length % size;
        List<byte[]> packed = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += size) {
            packed.add(deflated(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + size))));
        }
        byte[] header = join(number(order, wide, whole + (last > 0 ? 1 : 0)), number(order, wide, size), number(order, wide, last));
        byte[] data = new byte[0];
        for (byte[] block : packed) {
            header = join(header, number(order, wide, block.length));
            data = join(data, block);
        }
        return new byte[][] {header, data};
    }

    private static byte[] number(ByteOrder order, boolean wide, int value) {
        return wide ? packed(order, (long) value) : packed(order, value);
    }

    private static byte[] floats(ByteOrder order) {
        Number[] numbers = new Number[VERTICES.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = VERTICES[i];
        }
        return packed(order, numbers);
    }
}
