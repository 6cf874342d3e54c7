import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.prosect.core.Progress;
import org.prosect.core.format.MeshFormat;
import org.prosect.geometry.TriangleMesh;

/**
 * Reads each mesh of a folder and writes it into another in every format, as {@code <file>.<suffix>}; {@code .mesh}, which is nothing but
 * numbers, says what was read. Arguments: the two folders.
 */
final class MeshCheck {

    private MeshCheck() { }

    public static void main(String[] args) throws Exception {
        Map<String, MeshFormat> formats = new LinkedHashMap<>();
        for (String[] format : new String[][] {{".ply", "Ply"}, {".stl", "Stl"}, {".obj", "Obj"}, {".vtk", "Vtk"}, {".vtp", "Vtp"},
            {".mesh", "PackedMesh"}}) {
            formats.put(format[0], (MeshFormat) Class.forName("org.prosect.io.mesh." + format[1] + "Format").getDeclaredConstructor().newInstance());
        }
        Path out = Files.createDirectories(Path.of(args[1]));
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            TriangleMesh mesh = formats.get(name.substring(name.lastIndexOf('.'))).read(file, Progress.NONE);
            for (Map.Entry<String, MeshFormat> format : formats.entrySet()) {
                format.getValue().write(mesh, out.resolve(name + format.getKey()), Progress.NONE);
            }
        }
    }
}
