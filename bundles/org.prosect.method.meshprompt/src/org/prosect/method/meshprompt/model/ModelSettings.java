package org.prosect.method.meshprompt.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What must be known of a model besides its weights; kept in the notes of its weights file.
 *
 * @param sizeX voxels of the grid to the patient's left
 * @param sizeY voxels to the back
 * @param sizeZ voxels to the head
 * @param spacing millimetres from voxel to voxel, the same along all axes
 * @param sdm form of the signed distance map
 * @param halved whether the network works on half the resolution
 * @param passes how often the mesh is registered, each time from the centre of the last result; 1 or more
 * @param intensity form of the image's intensities
 * @param modality of the images it was trained on, such as {@code CT} or {@code MR}; empty when it is not known
 * @param extent voxels that the largest side of a mesh is to have, for models of structures of any size: the spacing then follows from the mesh. 0: the
 *        spacing is always the same
 * @param mirrored whether the mean over the grid and its mirror images along all axes is taken: eight runs in place of one, for models to which left and
 *        right, front and back, head and feet are alike
 */
public record ModelSettings(int sizeX, int sizeY, int sizeZ, double spacing, SdmForm sdm, boolean halved, int passes, IntensityForm intensity,
        String modality, int extent, boolean mirrored) {

    /** Before each name in the notes, so that those of others do not matter. */
    public static final String PREFIX = "mesh-prompt.";
    /** Most voxels of a grid; 256³. */
    private static final long MOST = 1 << 24;

    public ModelSettings {
        if (sizeX < 4 || sizeY < 4 || sizeZ < 4 || sizeX > 1024 || sizeY > 1024 || sizeZ > 1024 || (long) sizeX * sizeY * sizeZ > MOST) {
            throw new IllegalArgumentException("a grid of " + sizeX + " × " + sizeY + " × " + sizeZ
                    + " voxels; each axis needs 4 to 1024, all together at most "
                    + MOST);
        }
        if (!(spacing > 0) || spacing > 1000) {
            throw new IllegalArgumentException("a spacing of " + spacing + " mm; it must be above 0 and at most 1000");
        }
        if (extent < 0 || extent > Math.max(sizeX, Math.max(sizeY, sizeZ))) {
            throw new IllegalArgumentException("an extent of " + extent + " voxels; it must be at least 0 and fit the grid");
        }
        if (intensity == IntensityForm.EVIDENCE && sdm != SdmForm.CLIPPED) {
            throw new IllegalArgumentException("intensities as evidence with a signed distance map of the form " + sdm + "; it has to be " + SdmForm.CLIPPED);
        }
        if (passes < 1 || passes > 10) {
            throw new IllegalArgumentException(passes + " passes; 1 to 10 are possible");
        }
    }

    /** For structures of one size. */
    public ModelSettings(int sizeX, int sizeY, int sizeZ, double spacing, SdmForm sdm, boolean halved, int passes, IntensityForm intensity, String modality) {
        this(sizeX, sizeY, sizeZ, spacing, sdm, halved, passes, intensity, modality, 0, false);
    }

    /** The same for structures of any size: the largest side of a mesh has so many voxels. */
    public ModelSettings withExtent(int voxels) {
        return new ModelSettings(sizeX, sizeY, sizeZ, spacing, sdm, halved, passes, intensity, modality, voxels, mirrored);
    }

    /** The same with the mean over mirror images, or without. */
    public ModelSettings withMirrored(boolean mean) {
        return new ModelSettings(sizeX, sizeY, sizeZ, spacing, sdm, halved, passes, intensity, modality, extent, mean);
    }

    /**
     * The settings for a mesh: with the spacing at which it has the extent.
     *
     * @param largest the largest side of the mesh in millimetres
     */
    public ModelSettings forMesh(double largest) {
        return extent == 0 || !(largest > 0) ? this
                : new ModelSettings(sizeX, sizeY, sizeZ, largest / extent, sdm, halved, passes, intensity, modality, extent,
                        mirrored);
    }

    /** Those of the small model: 48 × 64 × 48 voxels of 1 mm, half the resolution, two passes. */
    public static ModelSettings small() {
        return new ModelSettings(48, 64, 48, 1, SdmForm.CLIPPED, true, 2, IntensityForm.QUANTILES, "");
    }

    /** Those of the publication: 128³ voxels, full resolution, one pass. */
    public static ModelSettings paper(double spacing) {
        return new ModelSettings(128, 128, 128, spacing, SdmForm.PAPER, false, 1, IntensityForm.PAPER, "");
    }

    /**
     * Reads those that a weights file notes.
     *
     * @param notes of {@link org.prosect.nn.checkpoint.Checkpoint#notes}; names without {@link #PREFIX} do not matter
     * @throws IllegalArgumentException when one is missing or no such setting, with its name and value
     */
    public static ModelSettings of(Map<String, String> notes) {
        String[] sizes = read(notes, "size", t -> t.trim().split("\\s*,\\s*"));
        if (sizes.length != 3) {
            throw new IllegalArgumentException(PREFIX + "size is '" + notes.get(PREFIX + "size") + "', not three numbers");
        }
        int[] size = read(notes, "size", t -> java.util.stream.Stream.of(sizes).mapToInt(Integer::parseInt).toArray());
        return new ModelSettings(size[0], size[1], size[2], read(notes, "spacing", Double::parseDouble),
                read(notes, "sdm", t -> SdmForm.valueOf(t.toUpperCase(Locale.ROOT))), read(notes, "halved", ModelSettings::flag),
                read(notes, "passes", Integer::parseInt), read(notes, "intensity", t -> IntensityForm.valueOf(t.toUpperCase(Locale.ROOT))),
                notes.getOrDefault(PREFIX + "modality", ""), notes.containsKey(PREFIX + "extent") ? read(notes, "extent", Integer::parseInt) : 0,
                notes.containsKey(PREFIX + "mirrored") && read(notes, "mirrored", ModelSettings::flag));
    }

    /** For the notes of a weights file. */
    public Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put(PREFIX + "size", sizeX + "," + sizeY + "," + sizeZ);
        notes.put(PREFIX + "spacing", Double.toString(spacing));
        notes.put(PREFIX + "sdm", sdm.name().toLowerCase(Locale.ROOT));
        notes.put(PREFIX + "halved", Boolean.toString(halved));
        notes.put(PREFIX + "passes", Integer.toString(passes));
        notes.put(PREFIX + "intensity", intensity.name().toLowerCase(Locale.ROOT));
        if (!modality.isEmpty()) {
            notes.put(PREFIX + "modality", modality);
        }
        if (extent > 0) {
            notes.put(PREFIX + "extent", Integer.toString(extent));
        }
        if (mirrored) {
            notes.put(PREFIX + "mirrored", "true");
        }
        return notes;
    }

    /** Voxels along axis 0, 1 or 2. */
    public int size(int axis) {
        return axis == 0 ? sizeX : axis == 1 ? sizeY : sizeZ;
    }

    /** Voxels along the axes. */
    public int[] sizes() {
        return new int[] {sizeX, sizeY, sizeZ};
    }

    /** Voxels along an axis of the grid that the network makes. */
    public int outputSize(int axis) {
        return halved ? size(axis) / 2 : size(axis);
    }

    /** Voxels of the model's grid from one place of the network's grid to the next along an axis; the corners of both lie on one another. */
    public double outputStep(int axis) {
        return (size(axis) - 1.0) / (outputSize(axis) - 1);
    }

    private static <T> T read(Map<String, String> notes, String name, Function<String, T> how) {
        String text = notes.get(PREFIX + name);
        if (text == null) {
            throw new IllegalArgumentException("the weights do not say " + PREFIX + name);
        }
        try {
            return how.apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(PREFIX + name + " is '" + text + "', which cannot be read", e);
        }
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }
}
