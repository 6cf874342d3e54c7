import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.prosect.core.Progress;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.Evaluand;
import org.prosect.core.metric.EvaluationMetric;
import org.prosect.geometry.SignedDistanceMap;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.BallMorphology;
import org.prosect.imaging.Border;
import org.prosect.imaging.ConnectedComponents;
import org.prosect.imaging.Connectivity;
import org.prosect.imaging.DistanceTransform;
import org.prosect.imaging.GaussianFilter;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Gradient;
import org.prosect.imaging.GreyMorphology;
import org.prosect.imaging.GridResize;
import org.prosect.imaging.GridSampler;
import org.prosect.imaging.HoleFilling;
import org.prosect.imaging.Interpolation;
import org.prosect.imaging.IsoSurface;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Padding;
import org.prosect.imaging.Point3;
import org.prosect.imaging.SamplingConvention;
import org.prosect.imaging.SurfaceArrays;
import org.prosect.imaging.Thinning;
import org.prosect.imaging.Volume;

/**
 * Prosect's side of the comparison. Takes one request a line on standard input and answers with one line: {@code load NAME} reads a volume that
 * side_by_side.py wrote, {@code run OPERATION} answers with the seconds that it took, {@code save FILE} writes what it gave, as raw little-endian
 * numbers. Arguments: the checkout and the folder of the volumes.
 */
final class SideBySide {

    private static final Pattern METRIC = Pattern.compile("<metric\\s[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private final Path folder;
    private final Map<String, String> metrics;
    private Geometry geometry;
    private Mask mask;
    private Mask prediction;
    private Mask closed;
    private Volume field;
    private Volume closedField;
    private float[][] displacements;
    private final TriangleMesh mesh;
    private final Geometry meshGrid;

    private SideBySide(Path checkout, Path folder) throws IOException {
        this.folder = folder;
        this.metrics = metrics(checkout.resolve("bundles/org.prosect.metrics/plugin.xml"));
        this.mesh = TriangleMesh.of(floats(folder.resolve("mesh.vertices")), integers(folder.resolve("mesh.triangles")));
        this.meshGrid = grid("mesh");
    }

    public static void main(String[] args) throws Exception {
        SideBySide side = new SideBySide(Path.of(args[0]), Path.of(args[1]));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Object result = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ", 2);
            switch (words[0]) {
                case "load" -> {
                    side.load(words[1]);
                    System.out.println("loaded");
                }
                case "run" -> {
                    result = "";
                    long start = System.nanoTime();
                    result = side.run(words[1]);
                    System.out.println((System.nanoTime() - start) * 1e-9);
                }
                default -> {
                    save(result, Path.of(words[1]));
                    System.out.println("saved");
                }
            }
            System.out.flush();
        }
    }

    private Object run(String operation) throws Exception {
        Point3 spacing = geometry.spacing();
        return switch (operation) {
            case "edt" -> DistanceTransform.inside(mask, Border.IGNORED);
            case "nearest" -> DistanceTransform.nearest(mask).offsets();
            case "components6" -> ConnectedComponents.of(mask, Connectivity.FACES).labels();
            case "components26" -> ConnectedComponents.of(mask, Connectivity.CORNERS).labels();
            case "holes" -> HoleFilling.fill(mask).toVolume();
            case "surface" -> IsoSurface.of(closed);
            case "surface-field" -> IsoSurface.of(closedField, 0);
            case "thinning" -> Thinning.skeleton(mask).toVolume();
            case "gaussian" -> GaussianFilter.filter(field, new Point3(2 * spacing.x(), 2 * spacing.y(), 2 * spacing.z()));
            case "gradient" -> new Volume[] {Gradient.along(field, 0), Gradient.along(field, 1), Gradient.along(field, 2)};
            case "resize" -> GridResize.resize(field, threeQuarters(geometry.sizeX()), threeQuarters(geometry.sizeY()),
                    threeQuarters(geometry.sizeZ()), Interpolation.TRILINEAR, SamplingConvention.HALF_PIXEL);
            case "warp" -> GridSampler.warp(field, displacements[0], displacements[1], displacements[2], Interpolation.TRILINEAR, Padding.BORDER);
            case "ball" -> BallMorphology.dilate(mask, 5).toVolume();
            case "box" -> GreyMorphology.dilateBox(mask.toVolume(), 2, 2, 2);
            case "mesh-distance" -> SignedDistanceMap.of(mesh, meshGrid);
            case "nsd-hd95" -> {
                Comparison comparison = new Comparison(Evaluand.of(mask), Evaluand.of(prediction));
                yield new float[] {number("nsd/deepmind", comparison), number("hd95/deepmind", comparison)};
            }
            default -> throw new IllegalArgumentException("there is no operation " + operation);
        };
    }

    private float number(String metric, Comparison comparison) throws Exception {
        EvaluationMetric measure = (EvaluationMetric) Class.forName(metrics.get(metric)).getDeclaredConstructor().newInstance();
        return (float) measure.evaluate(comparison, OptionalDouble.of(2), Progress.NONE).orElseThrow();
    }

    private static int threeQuarters(int size) {
        return Math.max(1, size * 3 / 4);
    }

    /** The class of each metric by id, as the bundle declares them. */
    private static Map<String, String> metrics(Path plugin) throws IOException {
        Map<String, String> metrics = new HashMap<>();
        Matcher element = METRIC.matcher(Files.readString(plugin));
        while (element.find()) {
            Map<String, String> attributes = new HashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(element.group());
            while (attribute.find()) {
                attributes.put(attribute.group(1), attribute.group(2));
            }
            metrics.put(attributes.get("id"), attributes.get("class"));
        }
        return metrics;
    }

    private void load(String name) throws IOException {
        geometry = grid(name);
        mask = Mask.of(geometry, Files.readAllBytes(folder.resolve(name + ".mask")));
        prediction = Mask.of(geometry, Files.readAllBytes(folder.resolve(name + ".prediction")));
        closed = Mask.of(geometry, Files.readAllBytes(folder.resolve(name + ".closed")));
        field = Volume.ofFloat32(geometry, floats(folder.resolve(name + ".field")));
        closedField = Volume.ofFloat32(geometry, floats(folder.resolve(name + ".closed-field")));
        displacements = new float[3][];
        for (int axis = 0; axis < 3; axis++) {
            displacements[axis] = floats(folder.resolve(name + ".displacement" + axis));
        }
    }

    private Geometry grid(String name) throws IOException {
        String[] numbers = Files.readString(folder.resolve(name + ".txt")).trim().split(" ");
        return Geometry.of(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]),
                Double.parseDouble(numbers[3]), Double.parseDouble(numbers[4]), Double.parseDouble(numbers[5]));
    }

    private static int[] integers(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int[] values = new int[bytes.capacity() / 4];
        bytes.asIntBuffer().get(values);
        return values;
    }

    private static float[] floats(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[bytes.capacity() / 4];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    private static void save(Object result, Path file) throws IOException {
        switch (result) {
            case Volume volume -> Files.write(file, bytes(volume.array()));
            case SurfaceArrays surface -> {
                Files.write(file, bytes(surface.vertices()));
                Files.write(file.resolveSibling(file.getFileName() + ".triangles"), bytes(surface.triangles()));
            }
            case Volume[] volumes -> {
                for (int i = 0; i < volumes.length; i++) {
                    Files.write(file.resolveSibling(file.getFileName() + (i == 0 ? "" : "." + i)), bytes(volumes[i].array()));
                }
            }
            default -> Files.write(file, bytes(result));
        }
    }

    private static byte[] bytes(Object array) {
        return switch (array) {
            case byte[] values -> values;
            case int[] values -> {
                ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asIntBuffer().put(values);
                yield bytes.array();
            }
            case float[] values -> {
                ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asFloatBuffer().put(values);
                yield bytes.array();
            }
            default -> throw new IllegalArgumentException("cannot write " + array.getClass());
        };
    }
}
