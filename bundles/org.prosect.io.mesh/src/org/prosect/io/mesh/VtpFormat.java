package org.prosect.io.mesh;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.MeshFormat;
import org.prosect.core.format.OutputFiles;
import org.prosect.geometry.TriangleMesh;

/** Polygonal data in VTK's XML format ("VTK File Formats", Kitware). Its pieces become one mesh. */
public final class VtpFormat implements MeshFormat {

    @Override
    public boolean recognises(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.contains("<VTKFile") && text.matches("(?s).*type\\s*=\\s*[\"']PolyData[\"'].*");
    }

    @Override
    public TriangleMesh read(Path file, Progress progress) throws FormatException {
        MeshBytes bytes = MeshBytes.read(file);
        MeshBuilder mesh = new MeshBuilder(bytes, progress);
        new VtpReader(bytes, mesh).read();
        return mesh.build();
    }

    /** Base64 within the XML, which unlike raw appended data is well-formed XML; uncompressed, so that the bytes are always the same. */
    @Override
    public void write(TriangleMesh mesh, Path file, Progress progress) throws FormatException {
        int triangles = mesh.triangleCount();
        OutputFiles.write(file, stream -> {
            text(stream, "<?xml version=\"1.0\"?>\n"
                    + "<VTKFile type=\"PolyData\" version=\"1.0\" byte_order=\"LittleEndian\" header_type=\"UInt64\">\n"
                    + "<PolyData>\n<Piece NumberOfPoints=\"" + mesh.vertexCount() + "\" NumberOfVerts=\"0\" NumberOfLines=\"0\" NumberOfStrips=\"0\" "
                    + "NumberOfPolys=\"" + triangles + "\">\n<Points>\n");
            array(stream, "Float32\" Name=\"Points\" NumberOfComponents=\"3", 4L * mesh.vertices().length, progress,
                    out -> out.floats(mesh.vertices(), 0, mesh.vertices().length));
            text(stream, "</Points>\n<Polys>\n");
            array(stream, "Int32\" Name=\"connectivity", 12L * triangles, progress, out -> out.ints(mesh.triangles(), 0, 3 * triangles));
            array(stream, "Int64\" Name=\"offsets", 8L * triangles, progress, out -> {
                for (int t = 1; t <= triangles; t++) {
                    out.int64(3L * t);
                }
            });
            text(stream, "</Polys>\n</Piece>\n</PolyData>\n</VTKFile>\n");
        });
    }

    private interface Numbers {
        void writeTo(MeshOutput out) throws IOException;
    }

    private static void array(OutputStream stream, String type, long bytes, Progress progress, Numbers numbers) throws IOException {
        text(stream, "<DataArray type=\"" + type + "\" format=\"binary\">\n");
        try (OutputStream base64 = Base64.getEncoder().wrap(keptOpen(stream))) {
            MeshOutput out = new MeshOutput(base64, ByteOrder.LITTLE_ENDIAN, progress);
            out.int64(bytes);
            numbers.writeTo(out);
            out.flush();
        }
        text(stream, "\n</DataArray>\n");
    }

    private static OutputStream keptOpen(OutputStream stream) {
        return new FilterOutputStream(stream) {
            @Override
            public void write(byte[] b, int off, int len) throws IOException {
                out.write(b, off, len);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private static void text(OutputStream stream, String text) throws IOException {
        stream.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
