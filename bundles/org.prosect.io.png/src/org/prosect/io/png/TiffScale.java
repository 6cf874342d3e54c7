package org.prosect.io.png;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a TIFF file says of the size of its pixels and the order of its pages: resolution tags, and the description that ImageJ writes.
 *
 * @param size the size of a voxel
 * @param channels channels of a hyperstack, which vary fastest over the pages
 * @param slices slices
 * @param frames time points, which vary slowest
 */
record TiffScale(PixelSize size, int channels, int slices, int frames) {

    private static final Map<String, Double> MILLIMETRES = Map.ofEntries(Map.entry("mm", 1.0), Map.entry("cm", 10.0), Map.entry("m", 1000.0),
            Map.entry("inch", 25.4), Map.entry("in", 25.4), Map.entry("micron", 1e-3), Map.entry("microns", 1e-3), Map.entry("um", 1e-3),
            Map.entry("\u00b5m", 1e-3), Map.entry("\u03bcm", 1e-3), Map.entry("\\u00b5m", 1e-3), Map.entry("nm", 1e-6));

    /**
     * Of the first page of a stack.
     *
     * @param pages how many pages there are
     */
    static TiffScale of(TiffPage page, int pages) {
        Map<String, String> imageJ = imageJ(page.description());
        List<String> warnings = new ArrayList<>();
        double unit = switch (page.resolutionUnit()) {
            case 2 -> 25.4;
            case 3 -> 10;
            default -> MILLIMETRES.getOrDefault(imageJ.getOrDefault("unit", "").toLowerCase(Locale.ROOT), Double.NaN);
        };
        PixelSize plane = plane(page, unit);
        warnings.addAll(plane.warnings());
        double z = 1;
        double spacing = Math.abs(number(imageJ, "spacing"));
        if (spacing > 0) {
            double unitZ = MILLIMETRES.getOrDefault(imageJ.getOrDefault("unit", "").toLowerCase(Locale.ROOT), unit);
            double stated = spacing * (Double.isNaN(unitZ) ? 1 : unitZ);
            if (Double.isNaN(unitZ)) {
                warnings.add("the file states a slice spacing of " + spacing + " without a unit; mm are assumed");
            }
            if (stated >= 1e-6 && stated < 1000) {
                z = stated;
            } else {
                warnings.add("the file states an impossible slice spacing (" + stated + " mm); 1 mm is assumed");
            }
        } else if (pages > 1) {
            warnings.add("the file states no slice spacing; 1 mm is assumed");
        }
        int channels = count(imageJ, "channels");
        int frames = count(imageJ, "frames");
        if (pages % ((long) channels * frames) != 0) {
            warnings.add("the description speaks of " + channels + " channels and " + frames + " time points, which does not fit " + pages
                    + " pages; all pages are slices");
            channels = 1;
            frames = 1;
        }
        return new TiffScale(new PixelSize(plane.x(), plane.y(), z, List.copyOf(warnings)), channels, pages / (channels * frames), frames);
    }

    /** The number of images that ImageJ's description speaks of; 0 when it does not. */
    static long declaredImages(TiffPage page) {
        double images = number(imageJ(page.description()), "images");
        return images > 0 ? (long) images : 0;
    }

    /** Whether ImageJ wrote the file: its colour tables are a way of showing, the numbers are what was measured. */
    static boolean isImageJ(TiffPage page) {
        return page.description().startsWith("ImageJ=");
    }

    private static PixelSize plane(TiffPage page, double unit) {
        if (Double.isNaN(page.resolutionX()) || Double.isNaN(page.resolutionY()) || Double.isNaN(unit)) {
            return PixelSize.assumed("the file states no pixel size");
        }
        String name = page.resolutionUnit() == 2 ? "inch" : page.resolutionUnit() == 3 ? "cm" : unit + " mm";
        return PixelSize.ofDensity(page.resolutionX() / unit, page.resolutionY() / unit, page.resolutionX() + " × " + page.resolutionY()
                + " pixels in 1 " + name);
    }

    private static Map<String, String> imageJ(String description) {
        Map<String, String> entries = new HashMap<>();
        if (description.startsWith("ImageJ=")) {
            for (String line : description.split("\\R")) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    entries.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
                }
            }
        }
        return entries;
    }

    private static int count(Map<String, String> entries, String key) {
        double n = number(entries, key);
        return n >= 1 && n <= 1 << 20 ? (int) n : 1;
    }

    private static double number(Map<String, String> entries, String key) {
        try {
            double value = Double.parseDouble(entries.getOrDefault(key, "0"));
            return Double.isFinite(value) ? value : 0;
        } catch (NumberFormatException e) {
            // a comment for people, free in form: an entry that is no number says nothing
            return 0;
        }
    }
}
