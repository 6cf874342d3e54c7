package org.prosect.io.metaimage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

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
 * MetaImage with the voxels in the file (.mha) or in others beside it (.mhd): plain, zlib-compressed or as text. Writes compressed .mha files.
 */
public final class MetaImageFormat extends StoredImageFormat {

    /** Holds the place of a number of any length until it is known. */
    private static final String UNKNOWN_SIZE = " ".repeat(19);

    @Override
    public boolean recognises(byte[] head) {
        return MetaHeader.recognises(head);
    }

    @Override
    protected Parsed parse(Path file) throws FormatException {
        MetaHeader h = MetaHeader.read(file);
        MetaPlace place = MetaPlace.of(h);
        MetaData data = new MetaData(h, place);
        StoredVoxels voxels = data.voxels();
        List<String> warnings = new ArrayList<>(place.warnings());
        if (data.channels() > 1) {
            warnings.add("each voxel has " + data.channels() + " numbers; the first is read");
        }
        voxels.loss().ifPresent(warnings::add);
        Map<String, String> fields = new LinkedHashMap<>();
        for (String key : List.of("ObjectSubType", "AnatomicalOrientation", "Modality", "Comment", "ElementDataFile")) {
            h.text(key).ifPresent(text -> fields.put(key, InputFiles.shown(text)));
        }
        ImageHeader header = new ImageHeader(place.geometry(), voxels.voxelType(), data.stored(), (int) place.frames(),
                Collections.unmodifiableMap(fields),
                List.copyOf(warnings));
        return new Parsed(header, voxels);
    }

    @Override
    public void write(Volume volume, Path file, Progress progress) throws FormatException {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".mha")) {
            throw new FormatException(file, "MetaImage is written as one file", "Choose a name that ends with .mha");
        }
        String upToSize = headerUpToSize(volume.geometry());
        byte[] header = (upToSize + UNKNOWN_SIZE + headerAfterSize(volume)).getBytes(StandardCharsets.US_ASCII);
        OutputFiles.write(file, out -> {
            out.write(header);
            DeflaterOutputStream zipped = OutputFiles.zlib(out);
            VoxelEncoder.encode(volume, zipped, progress);
            zipped.close();
            fillIn(file, upToSize.length(), Files.size(file) - header.length);
        });
    }

    private static void fillIn(Path file, long at, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(Long.toString(size).getBytes(StandardCharsets.US_ASCII)), at);
        }
    }

    private static String headerUpToSize(Geometry g) {
        StringBuilder text = new StringBuilder("ObjectType = Image\nNDims = 3\n"
                + "BinaryData = True\nBinaryDataByteOrderMSB = False\nTransformMatrix =");
        for (int axis = 0; axis < 3; axis++) {
            for (int row = 0; row < 3; row++) {
                text.append(' ').append(g.direction(row, axis));
            }
        }
        text.append("\nOffset = ").append(g.origin().x()).append(' ').append(g.origin().y()).append(' ').append(g.origin().z());
        text.append("\nCenterOfRotation = 0 0 0\nElementSpacing = ").append(g.spacing().x()).append(' ').append(g.spacing().y()).append(' ')
                .append(g.spacing().z());
        return text.append("\nDimSize = ").append(g.sizeX()).append(' ').append(g.sizeY()).append(' ').append(g.sizeZ())
                .append("\nCompressedData = True\nCompressedDataSize = ").toString();
    }

    private static String headerAfterSize(Volume volume) {
        return "\nElementType = " + type(volume.type()) + "\nElementDataFile = LOCAL\n";
    }

    private static String type(VoxelType type) {
        return switch (type) {
            case INT8 -> "MET_CHAR";
            case UINT8 -> "MET_UCHAR";
            case INT16 -> "MET_SHORT";
            case UINT16 -> "MET_USHORT";
            case INT32 -> "MET_INT";
            case FLOAT32 -> "MET_FLOAT";
        };
    }
}
