import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFormat;
import org.prosect.core.format.ImageHeader;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;

/**
 * What Prosect reads from each image under a folder, one JSON object a line: path, size, spacing, origin, direction, type, frames,
 * warnings, sum, minimum, maximum and the CRC-32 of the values as little-endian float64 (NaN in its canonical form). Formats come from the
 * plugin.xml files of the checkout. Arguments: the checkout, the folder, and (optional) a folder into which each image is also written as
 * NIfTI, NRRD and MetaImage.
 */
final class CrossCheck {

    private static final Pattern FORMAT = Pattern.compile("<format\\s([^>]*)/>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private CrossCheck() { }

    public static void main(String[] args) throws Exception {
        Map<String, ImageFormat> formats = formats(Path.of(args[0]));
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(args[1]))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            Optional<String> suffix = formats.keySet().stream().filter(name::endsWith).max(Comparator.comparingInt(String::length));
            if (suffix.isPresent()) {
                System.out.println(line(formats.get(suffix.get()), file));
                if (args.length > 2) {
                    convert(formats, formats.get(suffix.get()), file, Files.createDirectories(Path.of(args[2])));
                }
            }
        }
    }

    /** By suffix. */
    private static Map<String, ImageFormat> formats(Path checkout) throws IOException, ReflectiveOperationException {
        Map<String, ImageFormat> formats = new TreeMap<>();
        try (Stream<Path> bundles = Files.list(checkout.resolve("bundles"))) {
            for (Path bundle : bundles.filter(b -> b.getFileName().toString().startsWith("org.prosect.io.")).sorted().toList()) {
                Matcher format = FORMAT.matcher(Files.readString(bundle.resolve("plugin.xml")));
                while (format.find()) {
                    Map<String, String> attributes = ATTRIBUTE.matcher(format.group(1)).results()
                            .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2)));
                    Object code = Class.forName(attributes.get("class")).getDeclaredConstructor().newInstance();
                    // the same element describes mesh formats
                    if (code instanceof ImageFormat image) {
                        for (String suffix : attributes.get("suffixes").split(",")) {
                            formats.put(suffix.strip(), image);
                        }
                    }
                }
            }
        }
        return formats;
    }

    private static void convert(Map<String, ImageFormat> formats, ImageFormat format, Path file, Path folder) throws FormatException {
        Volume volume = format.read(file, Progress.NONE);
        for (String suffix : List.of(".nii", ".nii.gz", ".nrrd", ".mha")) {
            formats.get(suffix).write(volume, folder.resolve(file.getFileName() + suffix), Progress.NONE);
        }
    }

    private static String line(ImageFormat format, Path file) {
        try {
            ImageHeader header = format.readHeader(file);
            long start = System.nanoTime();
            Volume volume = format.read(file, Progress.NONE);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (!header.geometry().equals(volume.geometry())) {
                return "{\"path\":" + quoted(file.toString()) + ",\"error\":\"header and volume differ\"}";
            }
            return "{\"path\":" + quoted(file.toString()) + "," + place(volume.geometry()) + ",\"type\":\"" + volume.type().label()
                    + "\",\"stored\":" + quoted(header.storedType())
                    + ",\"frames\":" + header.frames() + ",\"seconds\":" + seconds + "," + values(volume) + ",\"warnings\":["
                    + header.warnings().stream().map(CrossCheck::quoted).collect(Collectors.joining(",")) + "]}";
        } catch (FormatException e) {
            return "{\"path\":" + quoted(file.toString()) + ",\"error\":" + quoted(e.getMessage()) + "}";
        }
    }

    private static String place(Geometry g) {
        StringBuilder direction = new StringBuilder();
        for (double d : g.direction()) {
            direction.append(direction.isEmpty() ? "" : ",").append(d);
        }
        return "\"size\":[" + g.sizeX() + "," + g.sizeY() + "," + g.sizeZ() + "],\"spacing\":" + point(g.spacing()) + ",\"origin\":"
                + point(g.origin()) + ",\"direction\":["
                + direction + "]";
    }

    private static String point(Point3 p) {
        return "[" + p.x() + "," + p.y() + "," + p.z() + "]";
    }

    private static String values(Volume volume) {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        CRC32 crc = new CRC32();
        double sum = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < volume.length(); i++) {
            double value = volume.get(i);
            sum += value;
            min = Math.min(min, value);
            max = Math.max(max, value);
            buffer.putLong(Double.doubleToLongBits(value));
            if (!buffer.hasRemaining() || i == volume.length() - 1) {
                crc.update(buffer.flip());
                buffer.clear();
            }
        }
        // JSON has no NaN
        return "\"sum\":\"" + sum + "\",\"min\":\"" + min + "\",\"max\":\"" + max + "\",\"crc\":" + crc.getValue();
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\' || c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
