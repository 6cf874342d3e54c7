package org.prosect.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Assumptions;

/**
 * Golden numbers: a safetensors file of named tensors, row major, first axis slowest. They come from the folder {@code goldens} of the
 * {@link SharedFiles}, or from the folder that the environment variable PROSECT_GOLDENS names. Tests ask for the cases of a file and take sizes from
 * the tensors, so that they judge any file of the same kind.
 */
public final class Goldens {

    private final Path file;
    private final Map<String, Tensor> tensors;
    private final Map<String, String> configuration;

    private Goldens(Path file, Map<String, Tensor> tensors, Map<String, String> configuration) {
        this.file = file;
        this.tensors = tensors;
        this.configuration = configuration;
    }

    /** A file or folder of the goldens, such as {@code metrics/topology.safetensors}; skips the test when it is absent. */
    public static Path path(String relative) {
        String set = System.getenv("PROSECT_GOLDENS");
        if (set == null || set.isBlank()) {
            return SharedFiles.require("goldens/" + relative);
        }
        Path path = Path.of(set).toAbsolutePath().resolve(relative);
        Assumptions.assumeTrue(Files.exists(path), () -> "skipped: there is no " + path + " (PROSECT_GOLDENS names the folder)");
        return path;
    }

    /** Reads a file of {@link #path}. */
    public static Goldens read(String relative) throws IOException {
        return read(path(relative));
    }

    /** Reads any safetensors file. */
    public static Goldens read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int headerLength = Math.toIntExact(bytes.getLong());
        String header = new String(bytes.array(), 8, headerLength, StandardCharsets.UTF_8);
        Map<String, Tensor> tensors = new TreeMap<>();
        Map<String, String> configuration = new TreeMap<>();
        for (Map.Entry<String, JsonElement> entry : JsonParser.parseString(header).getAsJsonObject().entrySet()) {
            JsonObject value = entry.getValue().getAsJsonObject();
            if (entry.getKey().equals("__metadata__")) {
                value.entrySet().forEach(e -> configuration.put(e.getKey(), e.getValue().getAsString()));
                continue;
            }
            int[] shape = new int[value.getAsJsonArray("shape").size()];
            for (int i = 0; i < shape.length; i++) {
                shape[i] = value.getAsJsonArray("shape").get(i).getAsInt();
            }
            int from = value.getAsJsonArray("data_offsets").get(0).getAsInt();
            int to = value.getAsJsonArray("data_offsets").get(1).getAsInt();
            ByteBuffer data = bytes.slice(8 + headerLength + from, to - from).order(ByteOrder.LITTLE_ENDIAN);
            tensors.put(entry.getKey(), new Tensor(entry.getKey(), value.get("dtype").getAsString(), shape, data));
        }
        return new Goldens(file, tensors, configuration);
    }

    public boolean has(String name) {
        return tensors.containsKey(name);
    }

    /** A tensor by its name; the test fails when there is none. */
    public Tensor get(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new AssertionError("there is no tensor " + name + " in " + file);
        }
        return tensor;
    }

    /** The names of all tensors, sorted. */
    public List<String> names() {
        return List.copyOf(tensors.keySet());
    }

    /** The cases: what stands before the first slash in names that hold {@code /in/}, sorted. */
    public List<String> cases() {
        return tensors.keySet().stream().filter(n -> n.indexOf('/') > 0 && n.contains("/in/"))
                .map(n -> n.substring(0, n.indexOf('/'))).distinct().toList();
    }

    /** The cases whose names begin so. */
    public List<String> cases(String prefix) {
        return cases().stream().filter(c -> c.startsWith(prefix)).toList();
    }

    /** The texts of the file's own header, such as its configuration. */
    public Map<String, String> configuration() {
        return Map.copyOf(configuration);
    }

    /** One tensor. */
    public static final class Tensor {

        private final String name;
        private final String type;
        private final int[] shape;
        private final ByteBuffer data;

        Tensor(String name, String type, int[] shape, ByteBuffer data) {
            this.name = name;
            this.type = type;
            this.shape = shape;
            this.data = data;
        }

        /** F32, F64, I64, I32, U8 or BOOL. */
        public String type() {
            return type;
        }

        /** Sizes, slowest axis first; empty for a single number. */
        public int[] shape() {
            return shape.clone();
        }

        /** The sizes as x, y, z: the last three axes, fastest first, 1 for those that are missing. */
        public int[] sizeXyz() {
            int[] size = {1, 1, 1};
            for (int axis = 0; axis < 3 && axis < shape.length; axis++) {
                size[axis] = shape[shape.length - 1 - axis];
            }
            return size;
        }

        public int length() {
            return Arrays.stream(shape).reduce(1, Math::multiplyExact);
        }

        /** All values, last axis fastest. */
        public double[] doubles() {
            double[] values = new double[length()];
            for (int i = 0; i < values.length; i++) {
                values[i] = switch (type) {
                    case "F32" -> data.getFloat(4 * i);
                    case "F64" -> data.getDouble(8 * i);
                    case "I64" -> data.getLong(8 * i);
                    case "I32" -> data.getInt(4 * i);
                    case "U8", "BOOL" -> data.get(i) & 0xff;
                    default -> throw new AssertionError("the tensor " + name + " has the type " + type + ", which these tests do not read");
                };
            }
            return values;
        }

        /** All values as float. */
        public float[] floats() {
            double[] values = doubles();
            float[] result = new float[values.length];
            for (int i = 0; i < result.length; i++) {
                result[i] = (float) values[i];
            }
            return result;
        }

        /** All values as bytes: those of a mask. */
        public byte[] bytes() {
            double[] values = doubles();
            byte[] result = new byte[values.length];
            for (int i = 0; i < result.length; i++) {
                result[i] = (byte) (int) values[i];
            }
            return result;
        }

        /** The only value. */
        public double scalar() {
            if (length() != 1) {
                throw new AssertionError("the tensor " + name + " has " + length() + " values, not one");
            }
            return doubles()[0];
        }
    }
}
