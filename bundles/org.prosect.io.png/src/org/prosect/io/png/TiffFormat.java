package org.prosect.io.png;

import java.awt.image.Raster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFormat;
import org.prosect.core.format.ImageHeader;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

/**
 * TIFF, one page or a stack whose pages are slices; reading only. Grey values are read as they are: 8, 16 and 32 bits, signed, unsigned
 * (32 bits as INT32, or as FLOAT32 when a value is beyond it) or floating point; 64-bit floating point becomes FLOAT32. Samples under 8
 * bits, palettes, colours and "white is zero" are read as the grey they show. Of a hyperstack of ImageJ the first channel and time point is
 * read. Takes the volume and one page of memory.
 */
public final class TiffFormat implements ImageFormat {

    @Override
    public boolean recognises(byte[] head) {
        return head.length >= 4 && (head[0] == 'I' && head[1] == 'I' && (head[2] == 42 || head[2] == 43) && head[3] == 0
                || head[0] == 'M' && head[1] == 'M' && head[2] == 0 && (head[3] == 42 || head[3] == 43));
    }

    @Override
    public ImageHeader readHeader(Path file) throws FormatException {
        return stack(file).header();
    }

    @Override
    public Volume read(Path file, Progress progress) throws FormatException {
        Stack stack = stack(file);
        TiffPage first = stack.slices.getFirst();
        Geometry geometry = stack.header.geometry();
        VoxelType type = stack.header.voxelType();
        long pixels = (long) first.width() * first.height();
        long page = stack.slices.size() == 1 && isAsStored(first) ? 0 : pixels * Math.max(1, first.bits() / 8) * first.samples();
        SizeCheck.memory(file, pixels * first.samples(), geometry.voxelCount() * type.bytes() + page);
        try (PixelDecoder decoder = new PixelDecoder(file, "tiff")) {
            Volume volume = stack.slices.size() == 1 ? single(decoder, first, geometry, type, progress) : slices(decoder, stack, progress);
            return first.bits() == 32 && first.kind() == TiffPage.Kind.UNSIGNED ? unsigned(volume) : volume;
        }
    }

    private static Volume single(PixelDecoder decoder, TiffPage page, Geometry geometry, VoxelType type, Progress progress) throws FormatException {
        Raster raster = decoder.decode(page.index(), page.samples(), progress);
        if (isAsStored(page)) {
            Optional<Volume> shared = GreySamples.share(raster, geometry, type);
            if (shared.isPresent()) {
                return shared.get();
            }
        }
        Volume volume = Volume.allocate(geometry, type);
        copy(page, TiffScale.isImageJ(page), raster, volume, 0);
        return volume;
    }

    private static Volume slices(PixelDecoder decoder, Stack stack, Progress progress) throws FormatException {
        Volume volume = Volume.allocate(stack.header.geometry(), stack.header.voxelType());
        TiffPage first = stack.slices.getFirst();
        int slices = stack.slices.size();
        for (int z = 0; z < slices; z++) {
            progress.check();
            TiffPage page = stack.slices.get(z);
            Raster raster = decoder.decode(page.index(), page.samples(), progress.part((double) z / slices, (z + 1.0) / slices));
            copy(page, TiffScale.isImageJ(first), raster, volume, z * first.width() * first.height());
        }
        return volume;
    }

    /** Refuses: TIFF is read only. */
    @Override
    public void write(Volume volume, Path file, Progress progress) throws FormatException {
        throw new FormatException(file, "TIFF files are read but not written",
                "Write it as NIfTI (.nii.gz), which holds every image, or a single slice as PNG");
    }

    /**
     * The pages that become slices.
     *
     * @param slices in their order
     * @param header what the file says
     */
    private record Stack(List<TiffPage> slices, ImageHeader header) { }

    private static Stack stack(Path file) throws FormatException {
        List<TiffPage> all = TiffDirectory.read(file);
        List<TiffPage> pages = all.stream().filter(p -> !p.reduced()).toList();
        if (pages.isEmpty()) {
            pages = all.subList(0, 1);
        }
        TiffPage first = pages.getFirst();
        for (TiffPage page : pages) {
            if (!page.sameLayout(first)) {
                throw new FormatException(file, "page " + (page.index() + 1) + " has " + page.layout() + ", the first has " + first.layout(),
                        "Pages of one stack must be alike: save the others to a file of their own");
            }
        }
        // ImageJ stores stacks beyond 4 GB with a single directory, the other slices behind each other: better refused than read as one slice
        long declared = TiffScale.declaredImages(first);
        if (declared > 1 && pages.size() == 1) {
            throw new FormatException(file, "its description speaks of " + declared + " images, but it has 1 page",
                    "Save it from ImageJ as NIfTI or NRRD");
        }
        TiffScale scale = TiffScale.of(first, pages.size());
        List<TiffPage> slices = new ArrayList<>();
        for (int z = 0; z < scale.slices(); z++) {
            slices.add(pages.get(z * scale.channels()));
        }
        SizeCheck.voxels(file, first.width(), first.height(), slices.size());
        Geometry geometry = Geometry.of(first.width(), first.height(), slices.size(), scale.size().x(), scale.size().y(), scale.size().z());
        return new Stack(slices, header(first, all.size(), scale, geometry));
    }

    private static ImageHeader header(TiffPage first, int pages, TiffScale scale, Geometry geometry) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("pages", Integer.toString(pages));
        if (!first.description().isBlank()) {
            String text = first.description().replaceAll("\\p{Cntrl}+", " ").strip();
            fields.put("description", text.length() > 200 ? text.substring(0, 200) + "…" : text);
        }
        List<String> warnings = new ArrayList<>(scale.size().warnings());
        if (first.photometric() == TiffPage.RGB) {
            warnings.add("the image is coloured; its luminance (ITU-R BT.601) is read");
            if (first.samples() == 4) {
                warnings.add("the image has transparency, which is left out");
            }
        }
        if (first.photometric() == TiffPage.PALETTE) {
            warnings.add(TiffScale.isImageJ(first) ? "the image has a colour table of ImageJ; the numbers are read, not their colours"
                    : "the image has a palette; the luminance of its colours (ITU-R BT.601) is read, not their numbers");
        }
        if (first.bits() == 64) {
            warnings.add("64-bit values are read as float32");
        }
        if (first.orientation() != 1) {
            warnings.add("the file asks to be shown turned or mirrored (orientation " + first.orientation() + "); it is read as stored");
        }
        int frames = scale.channels() * scale.frames();
        return new ImageHeader(geometry, first.voxelType(), first.storedType(), frames, fields, List.copyOf(warnings));
    }

    /** Whether the decoded samples are the values, so that a single page needs no second array. */
    private static boolean isAsStored(TiffPage page) {
        return page.photometric() == TiffPage.BLACK_IS_ZERO && page.bits() >= 8 && page.bits() <= 32;
    }

    private static void copy(TiffPage page, boolean imageJ, Raster raster, Volume volume, int offset) {
        switch (page.photometric()) {
            case TiffPage.RGB -> GreySamples.copyLuminance(raster, volume, offset);
            case TiffPage.PALETTE -> {
                if (imageJ) {
                    GreySamples.copy(raster, volume, offset);
                } else {
                    GreySamples.copy(raster, greys(page), volume, offset);
                }
            }
            default -> {
                if (page.bits() < 8) {
                    GreySamples.copy(raster, GreySamples.spread(page.bits()), volume, offset);
                } else {
                    GreySamples.copy(raster, volume, offset);
                }
            }
        }
    }

    /** Unsigned 32-bit numbers arrive as int, those beyond its range as negative: FLOAT32 when there are any. */
    private static Volume unsigned(Volume volume) {
        int[] values = (int[]) volume.array();
        if (Arrays.stream(values).allMatch(v -> v >= 0)) {
            return volume;
        }
        float[] wide = new float[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = Integer.toUnsignedLong(values[i]);
        }
        return Volume.ofFloat32(volume.geometry(), wide);
    }

    private static int[] greys(TiffPage page) {
        int[] greys = new int[page.paletteGreys().length];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = page.paletteGreys()[i] & 0xff;
        }
        return greys;
    }
}
