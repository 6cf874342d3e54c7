package org.prosect.io.nrrd;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageHeader;
import org.prosect.core.format.InputFiles;
import org.prosect.core.format.OutputFiles;
import org.prosect.core.format.StoredImageFormat;
import org.prosect.core.format.StoredVoxels;
import org.prosect.core.format.VoxelEncoder;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

/**
 * NRRD with the data in the file (.nrrd) or in others beside it (.nhdr): encodings raw, gzip, text and hex. Writes .nrrd files with gzip
 * encoding in the space left-posterior-superior.
 */
public final class NrrdFormat extends StoredImageFormat {

    @Override
    public boolean recognises(byte[] head) {
        return NrrdHeader.recognises(head);
    }

    @Override
    protected Parsed parse(Path file) throws FormatException {
        NrrdHeader h = NrrdHeader.read(file);
        NrrdPlace place = NrrdPlace.of(h);
        NrrdData data = new NrrdData(h, place);
        StoredVoxels voxels = data.voxels();
        List<String> warnings = new ArrayList<>(place.warnings());
        voxels.loss().ifPresent(warnings::add);
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : List.of("space", "content", "kinds", "datafile")) {
            h.text(name).ifPresent(text -> fields.put(name, InputFiles.shown(text)));
        }
        h.keys().forEach((key, value) -> fields.putIfAbsent(InputFiles.shown(key), InputFiles.shown(value)));
        ImageHeader header = new ImageHeader(place.geometry(), voxels.voxelType(), data.stored(), (int) place.frames(),
                Collections.unmodifiableMap(fields),
                List.copyOf(warnings));
        return new Parsed(header, voxels);
    }

    @Override
    public void write(Volume volume, Path file, Progress progress) throws FormatException {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".nrrd")) {
            throw new FormatException(file, "NRRD is written as one file", "Choose a name that ends with .nrrd");
        }
        byte[] header = header(volume).getBytes(StandardCharsets.US_ASCII);
        OutputFiles.write(file, out -> {
            out.write(header);
            OutputStream zipped = OutputFiles.gzip(out);
            VoxelEncoder.encode(volume, zipped, progress);
            zipped.close();
        });
    }

    private static String header(Volume volume) {
        Geometry g = volume.geometry();
        StringBuilder text = new StringBuilder("NRRD0004\n# Prosect\n");
        text.append("type: ").append(type(volume.type())).append("\ndimension: 3\nspace: left-posterior-superior\n");
        text.append("sizes: ").append(g.sizeX()).append(' ').append(g.sizeY()).append(' ').append(g.sizeZ()).append("\nspace directions:");
        for (int axis = 0; axis < 3; axis++) {
            double step = g.spacing().get(axis);
            text.append(" (").append(step * g.direction(0, axis)).append(',').append(step * g.direction(1, axis)).append(',')
                    .append(step * g.direction(2, axis)).append(')');
        }
        text.append("\nkinds: domain domain domain\nendian: little\nencoding: gzip\nspace units: \"mm\" \"mm\" \"mm\"\n");
        return text.append("space origin: (").append(g.origin().x()).append(',').append(g.origin().y()).append(',').append(g.origin().z())
                .append(")\n\n").toString();
    }

    private static String type(VoxelType type) {
        return type == VoxelType.FLOAT32 ? "float" : type.label();
    }
}
