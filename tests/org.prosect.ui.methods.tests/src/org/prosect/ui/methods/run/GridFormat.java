package org.prosect.ui.methods.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFormat;
import org.prosect.core.format.ImageHeader;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

/** A format of bytes: the grid in a line, then the voxels. */
final class GridFormat implements ImageFormat {

    @Override
    public boolean recognises(byte[] head) {
        return false;
    }

    @Override
    public ImageHeader readHeader(Path file) throws FormatException {
        return new ImageHeader(read(file, Progress.NONE).geometry(), VoxelType.UINT8, "uint8", 1, Map.of(), List.of());
    }

    @Override
    public Volume read(Path file, Progress progress) throws FormatException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int line = 0;
            while (bytes[line] != '\n') {
                line++;
            }
            return Volume.ofUint8(Geometry.parse(new String(bytes, 0, line)), Arrays.copyOfRange(bytes, line + 1, bytes.length));
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be read (" + e + ")", "Check the file", e);
        }
    }

    @Override
    public void write(Volume volume, Path file, Progress progress) throws FormatException {
        try {
            Files.write(file, (volume.geometry().format() + "\n").getBytes());
            Files.write(file, (byte[]) volume.array(), java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be written (" + e + ")", "Check the disk", e);
        }
    }
}
