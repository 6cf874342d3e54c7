package org.prosect.method.classic;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import org.prosect.core.ProsectException;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.SegmentationException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Interpolation;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;
import org.prosect.imaging.Resampler;
import org.prosect.imaging.Volume;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.LassoPrompt;
import org.prosect.study.model.MaskPrompt;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.ScribblePrompt;

/**
 * Turns a prompt set into {@link Seeds}.
 *
 * <ul>
 * <li>Points, scribbles and filled lassos are seeds. One voxel shown as inside and outside is an error.
 * <li>A mask shows seeds too, but being rough it gives way to points and strokes, and is cut to the box.
 * <li>A box bounds the structure; a positive point or stroke outside it is an error. A box alone is taken to show the structure at its centre.
 * <li>Seeds on voxels that are NaN count for nothing.
 * </ul>
 */
final class PromptReader {

    private final Volume image;
    private final Geometry grid;
    private final MethodContext context;
    private final OffsetList drawnInside = new OffsetList();
    private final OffsetList drawnOutside = new OffsetList();
    private final OffsetList maskedInside = new OffsetList();
    private final OffsetList maskedOutside = new OffsetList();
    private Region box = Region.EMPTY;

    private PromptReader(Volume image, MethodContext context) {
        this.image = image;
        this.grid = image.geometry();
        this.context = context;
    }

    /**
     * The seeds of a prompt set; at least one is positive.
     *
     * @throws SegmentationException when prompts contradict one another, a mask cannot be read, or nothing shows where the structure is
     */
    static Seeds read(PromptSet prompts, Volume image, MethodContext context) throws SegmentationException {
        PromptReader reader = new PromptReader(image, context);
        for (Prompt prompt : prompts.getPrompts()) {
            reader.add(prompt);
        }
        return reader.seeds();
    }

    private void add(Prompt prompt) throws SegmentationException {
        switch (prompt) {
            case PointPrompt p -> drawn(p.getPolarity()).point(p.getPosition());
            case ScribblePrompt p -> drawn(p.getPolarity()).polyline(p.getPoints());
            case LassoPrompt p -> drawn(p.getPolarity()).polygon(p.getPoints());
            case MaskPrompt p -> addMask(p);
            case BoxPrompt p -> addBox(p);
            default -> {
                // the host hands over declared types only; a newer subclass of one of them says no more to this method
            }
        }
    }

    private StrokeRasteriser drawn(Polarity polarity) {
        return new StrokeRasteriser(grid, isPositive(polarity) ? drawnInside : drawnOutside);
    }

    private void addMask(MaskPrompt prompt) throws SegmentationException {
        Volume labels;
        try {
            labels = context.readImage(prompt.getUri());
        } catch (ProsectException e) {
            throw new SegmentationException(e.what(), e.remedy(), e);
        }
        Mask mask = prompt.getLabel() == 0 ? Mask.ofNonZero(labels) : Mask.ofLabel(labels, prompt.getLabel());
        Volume here = Resampler.resample(mask.toVolume(), grid, Interpolation.NEAREST, 0);
        byte[] voxels = (byte[]) here.array();
        OffsetList to = isPositive(prompt.getPolarity()) ? maskedInside : maskedOutside;
        boolean any = false;
        for (int i = 0; i < voxels.length; i++) {
            if (voxels[i] != 0) {
                to.add(i);
                any = true;
            }
        }
        if (!any) {
            throw new SegmentationException("the mask prompt " + prompt.getUri() + (prompt.getLabel() == 0 ? "" : " has no voxel of label "
                    + prompt.getLabel()) + (prompt.getLabel() == 0 ? " has no voxel" : "") + " inside the image",
                    "Give a mask of the same patient and place, or another label");
        }
    }

    private void addBox(BoxPrompt prompt) throws SegmentationException {
        Point3 a = grid.toIndex(prompt.getCorner());
        Point3 b = grid.toIndex(prompt.getOppositeCorner());
        int[] from = new int[3];
        int[] to = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            double low = Math.min(a.get(axis), b.get(axis));
            double high = Math.max(a.get(axis), b.get(axis));
            from[axis] = (int) Math.ceil(low - 1e-6);
            to[axis] = (int) Math.floor(high + 1e-6) + 1;
            if (to[axis] <= from[axis]) {
                // a box drawn in one plane, between two voxel centres
                from[axis] = (int) Math.floor((low + high) / 2 + 0.5);
                to[axis] = from[axis] + 1;
            }
        }
        Region region = new Region(from[0], from[1], from[2], to[0], to[1], to[2]).intersection(Region.of(grid));
        if (region.isEmpty()) {
            throw new SegmentationException("the box from " + text(prompt.getCorner()) + " to " + text(prompt.getOppositeCorner())
                    + " mm holds no voxel of the image", "Draw it over the structure");
        }
        box = box.union(region);
    }

    private Seeds seeds() throws SegmentationException {
        int[] inside = numbers(drawnInside.sorted());
        int[] outside = numbers(drawnOutside.sorted());
        for (int offset : outside) {
            if (contains(inside, offset)) {
                throw new SegmentationException("the prompts show voxel " + voxel(offset) + " both inside and outside the structure",
                        "Remove one of the two");
            }
        }
        if (!box.isEmpty()) {
            for (int offset : inside) {
                if (!inBox(offset)) {
                    throw new SegmentationException("the positive prompt at voxel " + voxel(offset) + " lies outside the box",
                            "Enlarge the box, or move the prompt");
                }
            }
        }
        int[] roughInside = Arrays.stream(numbers(maskedInside.sorted())).filter(i -> !contains(outside, i) && (box.isEmpty() || inBox(i))).toArray();
        int[] roughOutside = Arrays.stream(numbers(maskedOutside.sorted())).filter(i -> !contains(inside, i)).toArray();
        for (int offset : roughOutside) {
            if (contains(roughInside, offset)) {
                throw new SegmentationException("the masks show voxel " + voxel(offset) + " both inside and outside the structure",
                        "Remove one of the two masks");
            }
        }
        int[] positive = merged(inside, roughInside);
        int[] negative = merged(outside, roughOutside);
        if (positive.length == 0 && !box.isEmpty()) {
            int centre = grid.offset((box.x0() + box.x1()) / 2, (box.y0() + box.y1()) / 2, (box.z0() + box.z1()) / 2);
            if (!contains(negative, centre)) {
                positive = numbers(new int[] {centre});
            }
        }
        if (positive.length == 0) {
            throw missing();
        }
        return new Seeds(grid, positive, negative, box.isEmpty() ? Optional.empty() : Optional.of(box));
    }

    private SegmentationException missing() {
        if (drawnInside.sorted().length + maskedInside.sorted().length > 0) {
            return new SegmentationException("every positive prompt lies on voxels that hold no number (NaN), or was cut away by the box or by "
                    + "negative prompts",
                    "Click a voxel inside the structure that has a value");
        }
        if (!box.isEmpty()) {
            return new SegmentationException("the centre of the box holds no number (NaN) or is shown as outside, and no prompt shows the inside of "
                    + "the structure",
                    "Click a point inside the structure");
        }
        return new SegmentationException("no prompt shows the inside of the structure", "Click a point, draw a scribble or give a mask inside it");
    }

    private int[] numbers(int[] offsets) {
        return Arrays.stream(offsets).filter(i -> Double.isFinite(image.get(i))).toArray();
    }

    private boolean inBox(int offset) {
        return box.contains(offset % grid.sizeX(), offset / grid.sizeX() % grid.sizeY(), offset / grid.sizeX() / grid.sizeY());
    }

    private String voxel(int offset) {
        return "(" + offset % grid.sizeX() + ", " + offset / grid.sizeX() % grid.sizeY() + ", " + offset / grid.sizeX() / grid.sizeY() + ")";
    }

    private static boolean contains(int[] sorted, int offset) {
        return Arrays.binarySearch(sorted, offset) >= 0;
    }

    private static int[] merged(int[] a, int[] b) {
        return b.length == 0 ? a : a.length == 0 ? b : IntStream.concat(Arrays.stream(a), Arrays.stream(b)).sorted().distinct().toArray();
    }

    private static boolean isPositive(Polarity polarity) {
        return polarity == Polarity.POSITIVE;
    }

    private static String text(Point3 p) {
        return String.format(java.util.Locale.ROOT, "(%.1f, %.1f, %.1f)", p.x(), p.y(), p.z());
    }
}
