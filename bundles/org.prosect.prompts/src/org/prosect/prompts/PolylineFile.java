package org.prosect.prompts;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.prosect.core.ProsectException;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.model.Polarity;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

/**
 * Reads {@code {"points": [[X,Y,Z], …], "polarity": "positive"|"negative", "frame": "lps"|"ijk"}}. The file is not trusted: its size is limited, and
 * it is read as a stream in which what is not expected is refused and not passed over, so that nothing nests deeper than points do and a misspelt key
 * changes no meaning.
 */
final class PolylineFile {

    /** About half a million points. */
    static final int MAX_BYTES = 16 << 20;

    private static final String REMEDY =
            "Write {\"points\": [[X,Y,Z], …], \"polarity\": \"positive\" or \"negative\", \"frame\": \"lps\" or \"ijk\"}";

    private final Path file;
    private final JsonReader json;
    private final List<double[]> points = new ArrayList<>();
    private Polarity polarity = Polarity.POSITIVE;
    private boolean indices;

    private PolylineFile(Path file, JsonReader json) {
        this.file = file;
        this.json = json;
    }

    static Polyline read(Path file, Geometry geometry) throws ProsectException {
        String text;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new FormatException(file, "it has more than " + MAX_BYTES + " bytes",
                        "Give the stroke fewer points, or split it into several");
            }
            text = new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be read (" + ImageFiles.reason(e) + ")",
                    "Check that the file is there and that you may read it", e);
        }
        try (JsonReader json = new JsonReader(new StringReader(text))) {
            PolylineFile polyline = new PolylineFile(file, json);
            polyline.readObject();
            return polyline.placed(geometry);
        } catch (MalformedJsonException e) {
            throw new FormatException(file, "it is not JSON (" + firstLine(e) + ")", REMEDY, e);
        } catch (IOException e) {
            throw new FormatException(file, "it ends too early (" + firstLine(e) + ")", REMEDY, e);
        }
    }

    private void readObject() throws IOException, FormatException {
        expect(JsonToken.BEGIN_OBJECT, "an object");
        json.beginObject();
        Set<String> seen = new HashSet<>();
        while (json.hasNext()) {
            String key = json.nextName();
            if (!seen.add(key)) {
                throw wrong("it has the key '" + key + "' twice");
            }
            switch (key) {
                case "points" -> readPoints();
                case "polarity" -> polarity = choice("positive", "negative") == 0 ? Polarity.POSITIVE : Polarity.NEGATIVE;
                case "frame" -> indices = choice("lps", "ijk") == 1;
                default -> throw wrong("it has an unknown key '" + key + "'");
            }
        }
        json.endObject();
        if (json.peek() != JsonToken.END_DOCUMENT) {
            throw wrong("something follows the object");
        }
        if (points.isEmpty()) {
            throw wrong("it has no points");
        }
    }

    private void readPoints() throws IOException, FormatException {
        expect(JsonToken.BEGIN_ARRAY, "a list of points");
        json.beginArray();
        while (json.hasNext()) {
            expect(JsonToken.BEGIN_ARRAY, "a list of numbers");
            json.beginArray();
            double[] numbers = new double[3];
            int n = 0;
            while (json.hasNext()) {
                expect(JsonToken.NUMBER, "a number");
                if (n == 3) {
                    throw wrong("point " + points.size() + " has more than 3 numbers");
                }
                String written = json.nextString();
                numbers[n] = Double.parseDouble(written);
                if (!Double.isFinite(numbers[n++])) {
                    throw wrong("point " + points.size() + " has the number " + written + ", which is too large");
                }
            }
            json.endArray();
            points.add(java.util.Arrays.copyOf(numbers, n));
        }
        json.endArray();
    }

    private int choice(String first, String second) throws IOException, FormatException {
        expect(JsonToken.STRING, "\"" + first + "\" or \"" + second + "\"");
        String value = json.nextString();
        if (!value.equals(first) && !value.equals(second)) {
            throw wrong("at " + json.getPreviousPath() + " is '" + value + "' where \"" + first + "\" or \"" + second + "\" belongs");
        }
        return value.equals(first) ? 0 : 1;
    }

    private void expect(JsonToken token, String words) throws IOException, FormatException {
        JsonToken next = json.peek();
        if (next != token) {
            throw wrong("at " + json.getPath() + " is " + next.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " where " + words
                    + " belongs");
        }
    }

    private Polyline placed(Geometry geometry) throws ProsectException {
        Coordinates coordinates = new Coordinates(new TextForm("file", file.toString(), "{\"points\": [[12.5, -30, 44], [13, -29, 44]]}"),
                geometry, indices);
        List<Point3> placed = new ArrayList<>();
        for (double[] numbers : points) {
            placed.add(coordinates.position(numbers));
        }
        return new Polyline(placed, polarity);
    }

    private FormatException wrong(String what) {
        return new FormatException(file, what, REMEDY);
    }

    /** Gson adds lines of advice for programmers. */
    private static String firstLine(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
