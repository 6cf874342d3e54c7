package org.prosect.metrics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The tensors of a safetensors file: an 8-byte header length, a JSON header, raw little-endian numbers, last axis fastest. */
final class Goldens {

    private final JsonObject header;
    private final ByteBuffer data;

    Goldens(Path file) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) all.getLong();
        header = JsonParser.parseString(new String(all.array(), 8, length, StandardCharsets.UTF_8)).getAsJsonObject();
        data = all.slice(8 + length, all.capacity() - 8 - length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The cases: what stands before {@code /in/gt_u8}. */
    Set<String> cases() {
        Set<String> names = new TreeSet<>();
        for (String name : header.keySet()) {
            if (name.endsWith("/in/gt_u8")) {
                names.add(name.substring(0, name.length() - "/in/gt_u8".length()));
            }
        }
        return names;
    }

    boolean has(String name) {
        return header.has(name);
    }

    float scalar(String name) {
        return data.getFloat(offset(name));
    }

    /** A mask of two or three axes; the file's last axis becomes x. The spacing is 1 mm, voxel counts do not depend on it. */
    Mask mask(String name) {
        JsonArray shape = header.getAsJsonObject(name).getAsJsonArray("shape");
        int n = shape.size();
        Geometry g = Geometry.of(shape.get(n - 1).getAsInt(), shape.get(n - 2).getAsInt(), n == 3 ? shape.get(0).getAsInt() : 1, 1, 1, 1);
        byte[] voxels = new byte[(int) g.voxelCount()];
        data.get(offset(name), voxels);
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (byte) (voxels[i] == 0 ? 0 : 1);
        }
        return Mask.of(g, voxels);
    }

    private int offset(String name) {
        return header.getAsJsonObject(name).getAsJsonArray("data_offsets").get(0).getAsInt();
    }
}
