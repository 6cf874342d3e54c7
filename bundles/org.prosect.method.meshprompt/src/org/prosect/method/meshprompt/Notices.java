package org.prosect.method.meshprompt;

import java.util.Locale;
import java.util.function.Consumer;

import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.study.model.PromptSet;

/** What users are told of an image, of a place in it and of a surface found there, whichever method found it. */
public final class Notices {

    /** Share of vertices outside the image that is worth a word. */
    private static final double CUT = 0.01;

    private final Volume image;
    private final Contrast contrast;
    private final Consumer<String> message;

    public Notices(Volume image, Consumer<String> message) {
        this.image = image;
        this.contrast = Contrast.of(image);
        this.message = message;
    }

    /**
     * Tells when an image is of another modality than those that a model was trained on.
     *
     * @param trained empty when any or unknown
     */
    public void ofModality(PromptSet prompts, String trained) {
        String own = prompts.getImage() == null || prompts.getImage().getModality() == null ? "" : prompts.getImage().getModality();
        if (!own.isEmpty() && !trained.isEmpty() && !own.equalsIgnoreCase(trained)) {
            message.accept("The model was trained on " + trained + ", this image is " + own + ".");
        }
    }

    /**
     * Tells when a prompt lies outside the body.
     *
     * @param placed a surface of about the structure's size around the prompt
     */
    public void ofBackground(TriangleMesh placed, Point3 centre) {
        if (contrast.isBackground(image, placed)) {
            message.accept("Around the centre " + text(centre)
                    + " the image is as dark as its background: the prompt seems to lie outside the body.");
        }
    }

    /**
     * Tells when a result lies partly outside the image.
     *
     * @param whose what its surface is of
     */
    public void ofCut(TriangleMesh surface, String whose) {
        int outside = 0;
        for (int v = 0; v < surface.vertexCount(); v++) {
            outside += image.geometry().contains(surface.vertex(v)) ? 0 : 1;
        }
        if (outside > CUT * surface.vertexCount()) {
            message.accept(String.format(Locale.ROOT,
                    "%.0f %% of the surface of %s lies outside the image: the structure is cut there, and its surface is guessed.",
                    100.0 * outside / surface.vertexCount(), whose));
        }
    }

    /** A place such as {@code (1.0, -2.5, 30.0)}. */
    public static String text(Point3 p) {
        return String.format(Locale.ROOT, "(%.1f, %.1f, %.1f)", p.x(), p.y(), p.z());
    }
}
