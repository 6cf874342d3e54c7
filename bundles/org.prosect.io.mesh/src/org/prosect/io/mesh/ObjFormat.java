package org.prosect.io.mesh;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.InputFiles;
import org.prosect.core.format.MeshFormat;
import org.prosect.core.format.OutputFiles;
import org.prosect.geometry.TriangleMesh;

/**
 * Wavefront OBJ, text. Vertices number from 1, or backwards from −1. A vertex's weight or colour, and all that is neither vertex nor face,
 * is skipped; a line that begins with no known word is refused. Polygons are split into triangles that share the first corner.
 */
public final class ObjFormat implements MeshFormat {

    private static final Set<String> SKIPPED = Set.of("vn", "vt", "vp", "p", "l", "g", "s", "mg", "o", "usemtl", "mtllib", "maplib", "usemap",
            "bevel", "c_interp", "d_interp", "lod", "shadow_obj", "trace_obj", "cstype", "deg", "bmat", "step", "curv", "curv2", "surf", "parm",
            "trim", "hole", "scrv", "sp", "end", "con", "ctech", "stech", "call", "csh");

    @Override
    public boolean recognises(byte[] head) {
        boolean vertex = false;
        String[] lines = new String(head, StandardCharsets.ISO_8859_1).replaceAll("\\\\\\R", " ").split("\\R", -1);
        // the last line may be cut
        for (int i = 0; i < lines.length - 1; i++) {
            String line = lines[i].strip();
            vertex |= line.matches("v(\\s+[-+.0-9eE]+){3,}");
            if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("v ") && !line.startsWith("f ")
                    && !SKIPPED.contains(line.split("\\s", 2)[0])) {
                return false;
            }
        }
        return vertex;
    }

    @Override
    public TriangleMesh read(Path file, Progress progress) throws FormatException {
        MeshBytes bytes = MeshBytes.read(file);
        Words words = new Words(bytes, 0);
        MeshBuilder mesh = new MeshBuilder(bytes, progress);
        while (!words.atEnd()) {
            String keyword = words.next();
            switch (keyword) {
                case "v" -> {
                    mesh.vertex(coordinate(words), coordinate(words), coordinate(words));
                    words.endLine();
                }
                case "f", "fo" -> face(words, mesh);
                default -> {
                    if (!keyword.startsWith("#") && !SKIPPED.contains(keyword)) {
                        throw bytes.damaged("a line begins with '" + InputFiles.shown(keyword) + "', which OBJ does not know");
                    }
                    skipLine(words);
                }
            }
        }
        return mesh.build();
    }

    private static float coordinate(Words words) throws FormatException {
        return words.real(words.nextInLine(), "a coordinate of a vertex");
    }

    private static void face(Words words, MeshBuilder mesh) throws FormatException {
        mesh.beginFace();
        for (String word = words.nextInLine(); !word.isEmpty() && !word.startsWith("#"); word = words.nextInLine()) {
            if (word.equals("\\")) {
                words.endLine();
                continue;
            }
            int slash = word.indexOf('/');
            long number = words.whole(slash < 0 ? word : word.substring(0, slash), "the number of a vertex");
            // 0 becomes −1, which is refused
            mesh.corner(number < 0 ? mesh.vertexCount() + number : number - 1);
        }
        mesh.endFace();
        words.endLine();
    }

    /** A backslash continues a line. */
    private static void skipLine(Words words) {
        String line = words.line();
        while (line.endsWith("\\")) {
            line = words.line();
        }
    }

    /** The shortest decimal numbers that give the same floats again. */
    @Override
    public void write(TriangleMesh mesh, Path file, Progress progress) throws FormatException {
        float[] v = mesh.vertices();
        int[] t = mesh.triangles();
        OutputFiles.write(file, stream -> {
            MeshOutput out = new MeshOutput(stream, ByteOrder.LITTLE_ENDIAN, progress);
            out.text("# Prosect, millimetres, " + MeshBytes.LPS_NOTE + "\n");
            for (int i = 0; i < v.length; i += 3) {
                out.text("v " + v[i] + " " + v[i + 1] + " " + v[i + 2] + "\n");
            }
            for (int i = 0; i < t.length; i += 3) {
                out.text("f " + (t[i] + 1) + " " + (t[i + 1] + 1) + " " + (t[i + 2] + 1) + "\n");
            }
            out.flush();
        });
    }
}
