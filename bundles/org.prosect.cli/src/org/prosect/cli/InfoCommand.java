package org.prosect.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.ImageHeader;
import org.prosect.core.format.ImageFormat;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.registry.FormatDescriptor;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What files hold. */
@Command(name = "info", mixinStandardHelpOptions = true, description = {
    "Shows what files hold: header, geometry and value range of images; size, area, volume and closedness of meshes;",
    "tensors of checkpoints (.safetensors, PyTorch, ONNX, TensorFlow.js)."})
final class InfoCommand implements Callable<Integer> {

    private final Services services;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Image, mesh or checkpoint files.")
    private List<Path> files;

    @Option(names = "--header-only", description = "Do not read voxels, nor the values of weights.")
    private boolean headerOnly;

    @Mixin
    private JsonOutput json;

    InfoCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws ProsectException {
        Console console = services.console();
        json.prepare(console);
        ImageFiles images = services.images();
        MeshFiles meshes = services.meshes();
        JsonArray result = new JsonArray();
        boolean failed = false;
        for (Path file : files) {
            try {
                result.add(isCheckpoint(images, meshes, file) ? new CheckpointInfo(console).show(file, !headerOnly)
                        : isMesh(images, meshes, file) ? new MeshInfo(console, meshes).show(file) : show(images, file));
            } catch (ProsectException e) {
                console.error(e.getMessage());
                failed = true;
            }
        }
        JsonObject all = new JsonObject();
        all.add("files", result);
        json.write(console, all);
        return failed ? CommandLineHost.FAILED : 0;
    }

    /** By content, unless a format of images or meshes claims the name. */
    private static boolean isCheckpoint(ImageFiles images, MeshFiles meshes, Path file) {
        return !images.claims(file) && !meshes.claims(file) && CheckpointInfo.recognises(file);
    }

    /** By name, then by content; what is neither is reported as an image that cannot be read. */
    private static boolean isMesh(ImageFiles images, MeshFiles meshes, Path file) throws ProsectException {
        if (meshes.claims(file)) {
            return true;
        }
        try {
            images.forReading(file);
            return false;
        } catch (ProsectException noImage) {
            try {
                meshes.forReading(file);
                return true;
            } catch (ProsectException noMesh) {
                noImage.addSuppressed(noMesh);
                throw noImage;
            }
        }
    }

    private JsonObject show(ImageFiles images, Path file) throws ProsectException {
        Console console = services.console();
        FormatDescriptor<ImageFormat> format = images.forReading(file);
        ImageHeader header = images.readHeader(file);
        Geometry g = header.geometry();
        JsonObject o = new JsonObject();
        o.addProperty("file", file.toString());
        o.addProperty("format", format.id());
        o.addProperty("stored", header.storedType());
        o.addProperty("voxelType", header.voxelType().label());
        o.addProperty("frames", header.frames());
        o.add("geometry", GeometryJson.of(g));
        console.line("%s", file);
        row("format", format.name());
        row("stored as", header.storedType() + (header.frames() > 1 ? ", " + header.frames() + " frames (the first is read)" : ""));
        row("in memory", header.voxelType().label() + ", " + bytes(g.voxelCount() * header.voxelType().bytes()));
        row("size", g.sizeX() + " × " + g.sizeY() + " × " + g.sizeZ() + " voxels");
        row("spacing", point(g.spacing()) + " mm");
        row("origin", point(g.origin()) + " mm (LPS)");
        row("orientation", g.orientation() + (g.isOrthogonal() ? "" : ", sheared"));
        for (int axis = 0; axis < 3; axis++) {
            row("axis " + "xyz".charAt(axis), String.format(Locale.ROOT, "% .4f % .4f % .4f", g.direction(0, axis), g.direction(1, axis),
                    g.direction(2, axis)));
        }
        if (!headerOnly) {
            try (ProgressBar progress = console.progress("reading " + file.getFileName())) {
                Volume volume = images.read(file, progress);
                values(o, volume);
            }
        }
        JsonObject fields = new JsonObject();
        for (Map.Entry<String, String> field : header.fields().entrySet()) {
            row(field.getKey(), field.getValue());
            fields.addProperty(field.getKey(), field.getValue());
        }
        o.add("fields", fields);
        JsonArray warnings = new JsonArray();
        for (String warning : header.warnings()) {
            console.warning(file + ": " + warning);
            warnings.add(warning);
        }
        o.add("warnings", warnings);
        return o;
    }

    private void values(JsonObject o, Volume volume) {
        double sum = 0;
        long finite = 0;
        long nonZero = 0;
        for (int i = 0, n = volume.length(); i < n; i++) {
            double v = volume.get(i);
            if (Double.isFinite(v)) {
                sum += v;
                finite++;
                nonZero += v != 0 ? 1 : 0;
            }
        }
        double mean = sum / Math.max(1, finite);
        Volume.Range range = volume.range().orElse(new Volume.Range(Double.NaN, Double.NaN));
        row("values", String.format(Locale.ROOT, "%s … %s, mean %.6g", number(range.min()), number(range.max()), mean));
        row("not zero", nonZero + " of " + volume.length() + " voxels");
        if (finite < volume.length()) {
            row("not finite", volume.length() - finite + " voxels");
        }
        o.add("min", JsonOutput.number(range.min()));
        o.add("max", JsonOutput.number(range.max()));
        o.add("mean", JsonOutput.number(mean));
        o.addProperty("nonZero", nonZero);
        o.addProperty("notFinite", volume.length() - finite);
    }

    private void row(String name, String value) {
        services.console().line("  %-12s %s", name, value);
    }

    private static String point(Point3 p) {
        return number(p.x()) + ", " + number(p.y()) + ", " + number(p.z());
    }

    private static String number(double v) {
        return v == Math.rint(v) && Math.abs(v) < 1e15 ? Long.toString((long) v) : String.format(Locale.ROOT, "%.6g", v);
    }

    private static String bytes(long n) {
        return n < 1 << 20 ? String.format(Locale.ROOT, "%.1f kB", n / 1024.0) : String.format(Locale.ROOT, "%.1f MB", n / 1048576.0);
    }
}
