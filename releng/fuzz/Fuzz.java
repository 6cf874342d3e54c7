import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFormat;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.testing.FormatFuzz;
import org.prosect.testing.FuzzSeeds;

/**
 * The long run of {@link FormatFuzz}; see run.sh. Arguments: the checkout, a folder for files, seconds, and class names (none: all that
 * are found).
 */
final class Fuzz {

    private static final int AT_ONCE = 500;
    private static final Pattern DECLARED = Pattern.compile("<format\\s[^>]*?suffixes=\"([^\"]*)\"[^>]*?class=\"([^\"]*)\"");

    private Fuzz() { }

    public static void main(String[] args) throws Exception {
        Path checkout = Path.of(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]));
        long seconds = Long.parseLong(args[2]);
        Map<String, String> declared = declaredFormats(checkout);
        List<FuzzSeeds> all = args.length > 3 ? named(List.of(args).subList(3, args.length), declared) : found(declared);
        Map<String, long[]> counts = new LinkedHashMap<>();
        int misbehaved = 0;
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (long round = 0; round == 0 || System.nanoTime() < end; round++) {
            for (FuzzSeeds seeds : all) {
                String name = seeds.format().getClass().getSimpleName() + " " + seeds.suffix();
                long[] count = counts.computeIfAbsent(name, n -> new long[3]);
                long start = System.nanoTime();
                try {
                    FormatFuzz.Outcome outcome = FormatFuzz.run(seeds, AT_ONCE, round * AT_ONCE, folder);
                    count[0] += outcome.read();
                    count[1] += outcome.refused();
                } catch (AssertionError e) {
                    Path kept = folder.resolve("misbehaved-" + ++misbehaved + seeds.suffix());
                    Files.copy(folder.resolve("fuzz" + seeds.suffix()), kept, StandardCopyOption.REPLACE_EXISTING);
                    System.out.println(name + ": " + e.getMessage() + "; kept as " + kept);
                    e.printStackTrace(System.out);
                }
                count[2] = Math.max(count[2], (System.nanoTime() - start) / 1_000_000 / AT_ONCE);
            }
        }
        long files = 0;
        for (Map.Entry<String, long[]> entry : counts.entrySet()) {
            long[] count = entry.getValue();
            files += count[0] + count[1];
            System.out.printf("%-24s %9d read, %9d refused, slowest %d files %d ms each%n", entry.getKey(), count[0], count[1], AT_ONCE, count[2]);
        }
        System.out.println(files + " damaged files, " + misbehaved + " made a reader misbehave");
        System.exit(misbehaved == 0 ? 0 : 1);
    }

    /** Suffixes by class, from the plugin.xml files of the checkout. */
    private static Map<String, String> declaredFormats(Path checkout) throws IOException {
        Map<String, String> declared = new LinkedHashMap<>();
        try (Stream<Path> bundles = Files.list(checkout.resolve("bundles"))) {
            for (Path bundle : bundles.filter(b -> b.getFileName().toString().startsWith("org.prosect.io.")).sorted().toList()) {
                Matcher format = DECLARED.matcher(Files.readString(bundle.resolve("plugin.xml")));
                while (format.find()) {
                    declared.merge(format.group(2), format.group(1), (a, b) -> a + "," + b);
                }
            }
        }
        return declared;
    }

    /** The classes named …Seeds on the classpath, and every declared format and suffix for which there is none. */
    private static List<FuzzSeeds> found(Map<String, String> declared) throws IOException, ReflectiveOperationException {
        TreeSet<String> names = new TreeSet<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path root = Path.of(entry);
            if (!entry.isEmpty() && Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.map(f -> root.relativize(f).toString()).filter(f -> f.endsWith("Seeds.class"))
                            .forEach(f -> names.add(f.substring(0, f.length() - 6).replace(
                            File.separatorChar, '.')));
                }
            }
        }
        names.remove(FuzzSeeds.class.getName());
        for (String name : List.copyOf(names)) {
            if (!FuzzSeeds.class.isAssignableFrom(Class.forName(name, false, Fuzz.class.getClassLoader()))) {
                names.remove(name);
            }
        }
        List<FuzzSeeds> all = new ArrayList<>(named(List.copyOf(names), declared));
        for (String format : declared.keySet()) {
            for (FuzzSeeds made : made(format, declared)) {
                if (all.stream().noneMatch(s -> s.suffix().equals(made.suffix()))) {
                    all.add(made);
                }
            }
        }
        return all;
    }

    private static List<FuzzSeeds> named(List<String> names, Map<String, String> declared) throws IOException, ReflectiveOperationException {
        List<FuzzSeeds> all = new ArrayList<>();
        for (String name : names) {
            if (instance(name) instanceof FuzzSeeds seeds) {
                all.add(seeds);
            } else {
                all.addAll(made(name, declared));
            }
        }
        return all;
    }

    private static Object instance(String name) throws ReflectiveOperationException {
        Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private record Made(ImageFormat format, String suffix, List<byte[]> files) implements FuzzSeeds { }

    /** Seeds of a format for each of its suffixes that it or ImageIO writes. */
    private static List<FuzzSeeds> made(String name, Map<String, String> declared) throws IOException, ReflectiveOperationException {
        List<FuzzSeeds> all = new ArrayList<>();
        if (instance(name) instanceof ImageFormat format) {
            for (String suffix : declared.getOrDefault(name, "").split(",")) {
                List<byte[]> files = written(format, suffix.strip());
                if (!files.isEmpty()) {
                    all.add(new Made(format, suffix.strip(), files));
                }
            }
        }
        return all;
    }

    private static List<byte[]> written(ImageFormat format, String suffix) throws IOException {
        List<byte[]> files = new ArrayList<>();
        Path file = Files.createTempFile("seed", suffix);
        try {
            for (VoxelType type : VoxelType.values()) {
                for (int depth : new int[] {1, 2}) {
                    try {
                        format.write(Volume.allocate(Geometry.of(5, 4, depth, 1, 1, 2), type), file, Progress.NONE);
                        files.add(Files.readAllBytes(file));
                    } catch (FormatException e) {
                        // the format does not hold such an image
                    }
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_BYTE_INDEXED,
            BufferedImage.TYPE_BYTE_BINARY}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (ImageIO.write(new BufferedImage(7, 5, type), suffix.substring(suffix.lastIndexOf('.') + 1), out)) {
                files.add(out.toByteArray());
            }
        }
        return files;
    }
}
