package org.prosect.io.png;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOWriteProgressListener;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageOutputStream;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

/** Writes a slice as 8- or 16-bit grey PNG, its pixel size as pHYs and its exact geometry as text. */
final class PngWriter {

    private static final String INSTEAD = "Write it as NIfTI (.nii.gz), which holds every image";

    private PngWriter() { }

    static void write(Volume volume, Path file, Progress progress) throws FormatException {
        if (volume.geometry().sizeZ() != 1) {
            throw new FormatException(file, "a PNG file holds one slice, this image has " + volume.geometry().sizeZ(), INSTEAD);
        }
        BufferedImage image = image(storable(volume, file), volume.geometry());
        ImageWriter writer = jdkWriter();
        try {
            // a stream onto an existing file would leave the old file's end behind a shorter new one
            Files.deleteIfExists(file);
            try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
                writer.setOutput(out);
                writer.addIIOWriteProgressListener(new Listener(progress));
                writer.write(null, new IIOImage(image, null, metadata(writer, image, volume.geometry())), null);
            }
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be written (" + ImageFiles.reason(e) + ")",
                    "Check the disk's free space and your rights to this folder", e);
        } finally {
            writer.dispose();
        }
        progress.check();
    }

    /** The same values as UINT8 or UINT16. */
    private static Volume storable(Volume volume, Path file) throws FormatException {
        if (volume.type() == VoxelType.UINT8 || volume.type() == VoxelType.UINT16) {
            return volume;
        }
        if (!volume.type().isInteger()) {
            throw new FormatException(file, "a PNG file holds whole numbers from 0 to 65535, this image has " + volume.type().label()
                    + " values", INSTEAD);
        }
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0, n = volume.length(); i < n; i++) {
            double v = volume.get(i);
            min = Math.min(min, v);
            max = Math.max(max, v);
        }
        if (min < 0 || max > VoxelType.UINT16.max()) {
            throw new FormatException(file, "a PNG file holds whole numbers from 0 to 65535, this image has " + volume.type().label()
                    + " values from " + (long) min + " to " + (long) max, INSTEAD);
        }
        return volume.as(max <= VoxelType.UINT8.max() ? VoxelType.UINT8 : VoxelType.UINT16);
    }

    /** An image around the volume's own array. */
    private static BufferedImage image(Volume volume, Geometry g) {
        boolean bytes = volume.type() == VoxelType.UINT8;
        DataBuffer data = bytes ? new DataBufferByte((byte[]) volume.array(), volume.length())
                : new DataBufferUShort((short[]) volume.array(), volume.length());
        WritableRaster raster = Raster.createInterleavedRaster(data, g.sizeX(), g.sizeY(), g.sizeX(), 1, new int[] {0}, null);
        ColorModel grey = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_GRAY), false, false, ColorModel.OPAQUE, data.getDataType());
        return new BufferedImage(grey, raster, false, null);
    }

    private static IIOMetadata metadata(ImageWriter writer, BufferedImage image, Geometry g) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        String format = metadata.getNativeMetadataFormatName();
        IIOMetadataNode root = new IIOMetadataNode(format);
        long perMetreX = Math.round(1000 / g.spacing().x());
        long perMetreY = Math.round(1000 / g.spacing().y());
        if (perMetreX >= 1 && perMetreX <= Integer.MAX_VALUE && perMetreY >= 1 && perMetreY <= Integer.MAX_VALUE) {
            IIOMetadataNode density = new IIOMetadataNode("pHYs");
            density.setAttribute("pixelsPerUnitXAxis", Long.toString(perMetreX));
            density.setAttribute("pixelsPerUnitYAxis", Long.toString(perMetreY));
            density.setAttribute("unitSpecifier", "meter");
            root.appendChild(density);
        }
        IIOMetadataNode texts = new IIOMetadataNode("tEXt");
        IIOMetadataNode text = new IIOMetadataNode("tEXtEntry");
        text.setAttribute("keyword", PngHeader.GEOMETRY_KEYWORD);
        text.setAttribute("value", g.format());
        texts.appendChild(text);
        root.appendChild(texts);
        metadata.mergeTree(format, root);
        return metadata;
    }

    private static ImageWriter jdkWriter() {
        for (Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("png"); writers.hasNext();) {
            ImageWriter writer = writers.next();
            if ("java.desktop".equals(writer.getClass().getModule().getName())) {
                return writer;
            }
        }
        throw new IllegalStateException("this Java runtime has no writer for PNG");
    }

    /** Passes progress on, and stops the encoder soon after the user has cancelled. */
    private record Listener(Progress progress) implements IIOWriteProgressListener {

        @Override
        public void imageProgress(ImageWriter source, float percent) {
            progress.report(percent / 100, "");
            if (progress.isCancelled()) {
                source.abort();
            }
        }

        @Override
        public void imageStarted(ImageWriter source, int imageIndex) { }

        @Override
        public void imageComplete(ImageWriter source) { }

        @Override
        public void thumbnailStarted(ImageWriter source, int imageIndex, int thumbnailIndex) { }

        @Override
        public void thumbnailProgress(ImageWriter source, float percent) { }

        @Override
        public void thumbnailComplete(ImageWriter source) { }

        @Override
        public void writeAborted(ImageWriter source) { }
    }
}
