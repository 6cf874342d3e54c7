package org.prosect.io.png;

import java.awt.image.Raster;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFormat;
import org.prosect.core.format.ImageHeader;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

/**
 * PNG as a single slice. Reading gives the displayed grey: samples under 8 bits are spread over 0 to 255, palettes and colours become
 * luminance (a grey palette exactly), 16 bits stay 16 bits, transparency is left out. An 8- or 16-bit grey image is in memory once; other variants
 * take up to five times as much while they are converted.
 */
public final class PngFormat implements ImageFormat {

    @Override
    public boolean recognises(byte[] head) {
        return head.length >= PngHeader.SIGNATURE.length
                && Arrays.equals(head, 0, PngHeader.SIGNATURE.length, PngHeader.SIGNATURE, 0, PngHeader.SIGNATURE.length);
    }

    @Override
    public ImageHeader readHeader(Path file) throws FormatException {
        PngHeader h = PngHeader.read(file, false);
        String kind = switch (h.colour()) {
            case GREY -> "grey";
            case GREY_ALPHA -> "grey and transparency";
            case RGB -> "red, green, blue";
            case RGB_ALPHA -> "red, green, blue, transparency";
            case PALETTE -> "palette of " + h.palette().length / 3;
        };
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("bits per sample", Integer.toString(h.bitDepth()));
        fields.put("colour", kind);
        fields.put("interlaced", h.interlaced() ? "yes" : "no");
        return new ImageHeader(h.geometry(), h.voxelType(), h.bitDepth() + " bit " + kind + ", deflate", 1, fields, h.warnings());
    }

    @Override
    public Volume read(Path file, Progress progress) throws FormatException {
        PngHeader h = PngHeader.read(file, true);
        progress.check();
        Geometry geometry = h.geometry();
        long pixels = geometry.voxelCount();
        int samples = h.colour().samples();
        SizeCheck.memory(file, pixels * samples, pixels * h.voxelType().bytes() * (isAsStored(h) ? 1 : samples + 1));
        try (PixelDecoder decoder = new PixelDecoder(file, "png")) {
            Raster raster = decoder.decode(0, samples, progress);
            return grey(file, h, raster);
        }
    }

    @Override
    public void write(Volume volume, Path file, Progress progress) throws FormatException {
        PngWriter.write(volume, file, progress);
    }

    /** Whether the decoded samples are the values, so that no second array is needed. */
    private static boolean isAsStored(PngHeader h) {
        return h.colour() == PngHeader.Colour.GREY && h.bitDepth() >= 8;
    }

    private static Volume grey(Path file, PngHeader h, Raster raster) throws FormatException {
        VoxelType type = h.voxelType();
        if (isAsStored(h)) {
            var shared = GreySamples.share(raster, h.geometry(), type);
            if (shared.isPresent()) {
                return shared.get();
            }
        }
        Volume volume = Volume.allocate(h.geometry(), type);
        switch (h.colour()) {
            case RGB, RGB_ALPHA -> GreySamples.copyLuminance(raster, volume, 0);
            case PALETTE -> {
                int[] greys = h.paletteGreys();
                try {
                    GreySamples.copy(raster, greys, volume, 0);
                } catch (IndexOutOfBoundsException e) {
                    throw new FormatException(file, "a pixel has a number beyond its palette of " + greys.length + " colours",
                            "The file is damaged: get it again", e);
                }
            }
            default -> {
                if (h.bitDepth() < 8) {
                    GreySamples.copy(raster, GreySamples.spread(h.bitDepth()), volume, 0);
                } else {
                    GreySamples.copy(raster, volume, 0);
                }
            }
        }
        return volume;
    }
}
