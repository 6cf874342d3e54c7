package org.prosect.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;

/**
 * {@code FILE[:LABEL]}: a mask file, or one label of a label map.
 *
 * @param file the file
 * @param label the label; empty: everything that is not zero
 */
record FileAndLabel(Path file, OptionalInt label) {

    private static final Pattern LABELLED = Pattern.compile("(.+):(\\d{1,9})");

    static FileAndLabel parse(String text) {
        Matcher m = LABELLED.matcher(text);
        if (m.matches() && !Files.exists(Path.of(text))) {
            return new FileAndLabel(Path.of(m.group(1)), OptionalInt.of(Integer.parseInt(m.group(2))));
        }
        return new FileAndLabel(Path.of(text), OptionalInt.empty());
    }

    Mask read(ImageFiles images, Progress progress) throws ProsectException {
        Volume volume = images.read(file, progress);
        if (label.isEmpty()) {
            return Mask.ofNonZero(volume);
        }
        Mask mask = Mask.ofLabel(volume, label.getAsInt());
        if (mask.isEmpty()) {
            throw new FormatException(file, "no voxel has label " + label.getAsInt(), "Its labels are " + labels(volume));
        }
        return mask;
    }

    private static String labels(Volume volume) {
        java.util.TreeSet<Long> found = new java.util.TreeSet<>();
        for (int i = 0, n = volume.length(); i < n && found.size() <= 40; i++) {
            found.add(Math.round(volume.get(i)));
        }
        String text = String.join(", ", found.stream().limit(40).map(String::valueOf).toList());
        return found.size() > 40 ? text + ", …" : text;
    }

    @Override
    public String toString() {
        return file + (label.isPresent() ? ":" + label.getAsInt() : "");
    }
}
