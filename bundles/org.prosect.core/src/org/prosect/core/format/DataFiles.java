package org.prosect.core.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Voxels that a header leaves in other files, as NRRD and MetaImage do: one file, a list, or numbered files. */
public final class DataFiles {

    private static final int MOST_FILES = 1 << 16;
    private static final int WIDEST_NUMBER = 20;

    private DataFiles() { }

    /**
     * The files of a numbered series.
     *
     * @param pattern a file name with one {@code %d}, {@code %3d} or {@code %03d}
     * @param numbers first and last number, and the step (1 when absent)
     * @throws FormatException when the pattern or the numbers are not such, or a file would lie outside the header's folder
     */
    public static List<Path> numbered(Path header, String pattern, long... numbers) throws FormatException {
        long step = numbers.length > 2 ? numbers[2] : 1;
        // in double: the difference of two hostile numbers may overflow
        double count = step == 0 ? Double.NaN : Math.floor(((double) numbers[1] - numbers[0]) / step) + 1;
        if (!(count >= 1 && count <= MOST_FILES)) {
            throw new FormatException(header, "it numbers its data files from " + numbers[0] + " to " + numbers[1] + " by " + step + ", 1 to "
                    + MOST_FILES
                    + " files are possible", "Correct the header");
        }
        int percent = pattern.indexOf('%');
        int d = pattern.indexOf('d', percent);
        String width = percent < 0 || d < 0 ? "x" : pattern.substring(percent + 1, d);
        if (!width.matches("\\d{0,2}") || pattern.indexOf('%', percent + 1) >= 0 || !width.isEmpty() && Integer.parseInt(width) > WIDEST_NUMBER) {
            throw new FormatException(header, "the pattern '" + InputFiles.shown(pattern) + "' of its data files has no number such as %03d",
                    "Correct the header");
        }
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String number = Long.toString(numbers[0] + i * step);
            int missing = (width.isEmpty() ? 0 : Integer.parseInt(width)) - number.length();
            String fill = missing > 0 ? (width.startsWith("0") ? "0" : " ").repeat(missing) : "";
            files.add(InputFiles.beside(header, pattern.substring(0, percent) + fill + number + pattern.substring(d + 1)));
        }
        return files;
    }

    /** The files of a list of names. */
    public static List<Path> listed(Path header, List<String> names) throws FormatException {
        if (names.isEmpty() || names.size() > MOST_FILES) {
            throw new FormatException(header, "it lists " + names.size() + " data files, 1 to " + MOST_FILES + " are possible",
                    "Correct the header");
        }
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(InputFiles.beside(header, name));
        }
        return files;
    }

    /** Says for each file where its share of the voxels begins. */
    @FunctionalInterface
    public interface Layout {

        /**
         * @param stored bytes of numbers that the file holds
         * @param wanted bytes of them to read, from the start
         */
        DataPart part(Path file, long stored, long wanted) throws FormatException;
    }

    /**
     * Shares the voxels out among files of equal size.
     *
     * @param total bytes of all voxels of all frames
     * @param wanted bytes of the voxels to read, from the start
     * @param voxel bytes of one voxel
     * @throws FormatException when the files cannot hold equal numbers of voxels
     */
    public static List<DataPart> share(Path header, List<Path> files, long total, long wanted, long voxel, Layout layout) throws FormatException {
        long each = total / files.size();
        if (each * files.size() != total || each % voxel != 0) {
            throw new FormatException(header, "its " + total / voxel + " voxels cannot be shared out among " + files.size() + " data files",
                    "Correct the header");
        }
        List<DataPart> parts = new ArrayList<>();
        for (long done = 0; done < wanted; done += each) {
            parts.add(layout.part(files.get(parts.size()), each, Math.min(each, wanted - done)));
        }
        return List.copyOf(parts);
    }
}
