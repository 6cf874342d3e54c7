package org.prosect.cli;

import java.nio.file.Path;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;

import com.google.gson.JsonObject;

/**
 * An image and the truth about it.
 *
 * @param image the image
 * @param reference the structure, on the grid of the image
 */
record InteractionInput(Volume image, Mask reference) {

    static InteractionInput read(Path imageFile, FileAndLabel truth, ImageFiles images, Progress progress) throws ProsectException {
        Volume image = images.read(imageFile, progress.part(0, 0.7));
        Mask reference = truth.read(images, progress.part(0.7, 1));
        if (!reference.geometry().sameGrid(image.geometry())) {
            throw new ProsectException("the reference lies on another grid than the image: " + reference.geometry() + " and " + image.geometry(),
                    "Put it onto the image's first: prosect convert " + truth.file() + " OUT --like " + imageFile + " --interpolation nearest");
        }
        return new InteractionInput(image, reference);
    }

    /** What the structure is like, into the JSON of a command. */
    void describe(JsonObject o) {
        o.addProperty("referenceVoxels", reference.count());
        o.add("spacing", GeometryJson.point(reference.geometry().spacing()));
    }
}
