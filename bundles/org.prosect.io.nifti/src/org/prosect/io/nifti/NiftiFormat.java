package org.prosect.io.nifti;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.prosect.core.Progress;
import org.prosect.core.format.DataPart;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageHeader;
import org.prosect.core.format.InputFiles;
import org.prosect.core.format.Packing;
import org.prosect.core.format.Scaling;
import org.prosect.core.format.StoredType;
import org.prosect.core.format.StoredImageFormat;
import org.prosect.core.format.StoredVoxels;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;

/**
 * NIfTI-1 and NIfTI-2, little and big endian, one file (.nii, .nii.gz) or a pair (.hdr with .img, either gzipped). Whether a file is gzipped is seen
 * in its first bytes, whatever its name says. Writes .nii and .nii.gz; see {@link NiftiWriter}.
 */
public final class NiftiFormat extends StoredImageFormat {

    private static final String CONVERT = "Convert it to a real scalar image with the program that made it";

    @Override
    public boolean recognises(byte[] head) {
        try {
            return NiftiHeader.recognises(InputFiles.isGzip(head) ? InputFiles.inflatedHead(new ByteArrayInputStream(head), NiftiHeader.SIZE_2)
                    : head);
        } catch (IOException e) {
            // no gzip after all
            return false;
        }
    }

    @Override
    public void write(Volume volume, Path file, Progress progress) throws FormatException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".nii") && !name.endsWith(".nii.gz")) {
            throw new FormatException(file, "NIfTI is written as one file", "Choose a name that ends with .nii.gz or .nii");
        }
        NiftiWriter.write(volume, file, progress);
    }

    @Override
    protected Parsed parse(Path named) throws FormatException {
        Path file = pairedWith(named, ".img", ".hdr");
        byte[] head = head(file);
        NiftiHeader h = NiftiHeader.parse(file, head);
        Path data = h.single() ? file : pairedWith(file, ".hdr", ".img");
        if (!h.single() && data.equals(file)) {
            throw new FormatException(file, "its header says that the voxels are in an .img file beside it",
                    "Name header and data FILE.hdr and FILE.img");
        }
        long frames = frames(file, h);
        NiftiPlace place = NiftiPlace.of(file, h);
        List<String> warnings = new ArrayList<>(place.warnings());
        StoredType type = type(file, h.datatype());
        if (h.bitpix() != 8 * type.bytes()) {
            warnings.add("the header says " + h.bitpix() + " bits a voxel, " + type.label() + " has " + 8 * type.bytes() + "; the type is believed");
        }
        if (frames > 1) {
            warnings.add("the file has " + frames + " images (dimensions " + dimensions(h) + "); the first is read");
        }
        Scaling scaling = scaling(file, h, warnings);
        Packing packing = InputFiles.isGzip(InputFiles.head(data, 4)) ? Packing.GZIP : Packing.RAW;
        long offset = offset(file, h);
        long bytes = StoredVoxels.byteCount(file, place.geometry(), type, 1);
        DataPart part = packing == Packing.RAW ? new DataPart(data, offset, packing, 0, type, bytes)
                : new DataPart(data, 0, packing, offset, type, bytes);
        part.check();
        StoredVoxels voxels = new StoredVoxels(place.geometry(), type, h.order(), 1, scaling, List.of(part));
        voxels.loss().ifPresent(warnings::add);
        String stored = type.label() + ", " + (h.order() == ByteOrder.LITTLE_ENDIAN ? "little" : "big") + " endian"
                + (packing == Packing.GZIP ? ", gzip" : "");
        ImageHeader header = new ImageHeader(place.geometry(), voxels.voxelType(), stored, (int) frames, fields(h, place), List.copyOf(warnings));
        return new Parsed(header, voxels);
    }

    /** For FILE.img the FILE.hdr beside it (either may be gzipped), for other names the file itself. */
    private static Path pairedWith(Path file, String suffix, String other) throws FormatException {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        String base = lower.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        if (!base.toLowerCase(Locale.ROOT).endsWith(suffix)) {
            return file;
        }
        Path plain = file.resolveSibling(base.substring(0, base.length() - suffix.length()) + other);
        Path zipped = plain.resolveSibling(plain.getFileName() + ".gz");
        Path found = !Files.exists(plain) && Files.exists(zipped) ? zipped : plain;
        if (!Files.exists(found)) {
            throw new FormatException(file, "there is no " + plain.getFileName() + " beside it",
                    "Keep the .hdr and the .img file of an image together");
        }
        return found;
    }

    private static byte[] head(Path file) throws FormatException {
        byte[] head = InputFiles.head(file, NiftiHeader.SIZE_2);
        if (!InputFiles.isGzip(head)) {
            return head;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return InputFiles.inflatedHead(in, NiftiHeader.SIZE_2);
        } catch (IOException e) {
            throw new FormatException(file, "its gzip data cannot be read (" + e.getMessage() + ")", "The file is damaged: get it again", e);
        }
    }

    /** The product of the sizes beyond the third, after checking all sizes that are used. */
    private static long frames(Path file, NiftiHeader h) throws FormatException {
        long n = h.dim()[0];
        if (n < 1 || n > 7) {
            throw new FormatException(file, "the header says " + n + " dimensions, 1 to 7 are possible",
                    "The header is damaged: get the file again");
        }
        long frames = 1;
        for (int i = 1; i <= n; i++) {
            long size = h.dim()[i];
            // the three of the grid may be larger; they are checked with it
            if (size < 1 || i > 3 && size > Integer.MAX_VALUE / frames) {
                throw new FormatException(file, "the header says that dimension " + i + " has size " + size,
                        "The header is damaged: get the file again");
            }
            frames *= i > 3 ? size : 1;
        }
        return frames;
    }

    private static String dimensions(NiftiHeader h) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= h.dim()[0]; i++) {
            text.append(i == 1 ? "" : " × ").append(h.dim()[i]);
        }
        return text.toString();
    }

    private static StoredType type(Path file, int datatype) throws FormatException {
        return switch (datatype) {
            case 2 -> StoredType.UINT8;
            case 4 -> StoredType.INT16;
            case 8 -> StoredType.INT32;
            case 16 -> StoredType.FLOAT32;
            case 64 -> StoredType.FLOAT64;
            case 256 -> StoredType.INT8;
            case 512 -> StoredType.UINT16;
            case 768 -> StoredType.UINT32;
            case 1024 -> StoredType.INT64;
            case 1280 -> StoredType.UINT64;
            case 1 -> throw new FormatException(file, "its voxels are single bits (datatype 1)", CONVERT);
            case 32, 1792, 2048 -> throw new FormatException(file, "its voxels are complex numbers (datatype " + datatype + ")", CONVERT);
            case 128, 2304 -> throw new FormatException(file, "its voxels are colours (datatype " + datatype + ")", CONVERT);
            case 1536 -> throw new FormatException(file, "its voxels are 128-bit floats (datatype 1536)", CONVERT);
            default -> throw new FormatException(file, "its datatype is " + datatype + ", which NIfTI does not define",
                    "The header is damaged: get the file again");
        };
    }

    /** A slope of 0 means none, and so does NaN, which nibabel writes. */
    private static Scaling scaling(Path file, NiftiHeader h, List<String> warnings) throws FormatException {
        double slope = h.sclSlope();
        double intercept = h.sclInter();
        if (slope == 0 || Double.isNaN(slope)) {
            return Scaling.NONE;
        }
        if (Double.isInfinite(slope)) {
            warnings.add("scl_slope is " + slope + "; values are taken as stored");
            return Scaling.NONE;
        }
        if (!Double.isFinite(intercept)) {
            throw new FormatException(file, "scl_inter is " + intercept + ", it must be a number",
                    "Correct the header with the program that made the file");
        }
        return new Scaling(slope, intercept);
    }

    private static long offset(Path file, NiftiHeader h) throws FormatException {
        double offset = h.voxOffset();
        // the header and the four bytes that say whether extensions follow
        long least = !h.single() ? 0 : h.version() == 1 ? NiftiHeader.SIZE_1 + 4 : NiftiHeader.SIZE_2 + 4;
        if (offset == 0) {
            return least;
        }
        if (!(offset >= least && offset <= Long.MAX_VALUE / 2) || offset != Math.rint(offset)) {
            throw new FormatException(file, "vox_offset, where its voxels begin, is " + offset + "; it must be a whole number from " + least + " on",
                    "The header is damaged: get the file again");
        }
        return (long) offset;
    }

    private static Map<String, String> fields(NiftiHeader h, NiftiPlace place) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("format", "NIfTI-" + h.version() + (h.single() ? "" : " pair"));
        fields.put("place from", place.source());
        fields.put("sform code", Integer.toString(h.sformCode()));
        fields.put("qform code", Integer.toString(h.qformCode()));
        if (h.sclSlope() != 0 && Double.isFinite(h.sclSlope())) {
            fields.put("slope, intercept", h.sclSlope() + ", " + h.sclInter());
        }
        if (!h.description().isEmpty()) {
            fields.put("description", InputFiles.shown(h.description()));
        }
        if (h.intentCode() != 0) {
            fields.put("intent", h.intentCode() + (h.intentName().isEmpty() ? "" : " " + InputFiles.shown(h.intentName())));
        }
        return Collections.unmodifiableMap(fields);
    }
}
