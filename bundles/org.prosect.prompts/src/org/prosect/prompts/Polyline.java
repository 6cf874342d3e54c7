package org.prosect.prompts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.prosect.core.ProsectException;
import org.prosect.core.prompt.PromptContext;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.model.Polarity;

/**
 * The points of a scribble or a lasso, given in the text itself ({@code X,Y,Z;X,Y,Z;…[,+|-]}) or in a JSON file.
 *
 * @param points patient millimetres LPS, at least one
 * @param polarity whether they show inside or outside tissue
 */
record Polyline(List<Point3> points, Polarity polarity) {

    /** Texts of nothing else are points; a file of such a name can be given as {@code ./1}. */
    private static final Pattern INLINE = Pattern.compile("ijk:.*|[-+.,;\\deE\\s]*", Pattern.DOTALL);

    static Polyline parse(TextForm form, PromptContext context) throws ProsectException {
        Geometry geometry = context.image().getGeometry();
        String rest = form.rest().strip();
        if (!INLINE.matcher(rest).matches()) {
            return PolylineFile.read(PromptFiles.existing(rest, form), geometry);
        }
        PolarityText text = PolarityText.of(rest);
        Coordinates coordinates = Coordinates.of(form, text.text(), geometry);
        List<Point3> points = new ArrayList<>();
        for (String point : Coordinates.withoutPrefix(text.text()).split(";", -1)) {
            points.add(coordinates.position(coordinates.numbers(point)));
        }
        return new Polyline(points, text.polarity());
    }

    /** The form with the points in the text, which {@link #parse} reads back exactly. */
    String format() {
        List<String> texts = points.stream().map(Coordinates::format).toList();
        return new PolarityText(texts.isEmpty() ? "?" : String.join(";", texts), polarity).format();
    }
}
