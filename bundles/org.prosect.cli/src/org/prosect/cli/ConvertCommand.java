package org.prosect.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.MeshFiles;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Interpolation;
import org.prosect.imaging.Orientation;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Resampler;
import org.prosect.imaging.Volume;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Another format, spacing, grid or axis order. */
@Command(name = "convert", mixinStandardHelpOptions = true,
        description = {
    "Writes an image in another format, spacing or orientation, or a mesh in another format. The format follows from the name of OUT."})
final class ConvertCommand implements Callable<Integer> {

    private final Services services;

    @Parameters(index = "0", paramLabel = "IN", description = "Image or mesh file.")
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT",
            description = "File to write, such as out.nii.gz, out.nrrd, out.mha, out.png, or for a mesh out.ply, out.stl, out.vtp.")
    private Path out;

    @Option(names = "--resample", paramLabel = "SPACING", description = "New spacing in mm: one number, or x,y,z. The field of view stays.")
    private String spacing;

    @Option(names = "--like", paramLabel = "FILE", description = "Resample onto the grid of this image.")
    private Path like;

    @Option(names = "--interpolation", paramLabel = "KIND", description = "trilinear (default) or nearest; use nearest for masks and label maps.")
    private Interpolation interpolation;

    @Option(names = "--fill", paramLabel = "VALUE", description = "Value outside the field of view (default: the image's smallest value).")
    private Double fill;

    @Option(names = "--orient", paramLabel = "LETTERS",
            description = "Permute and flip the axes to this orientation, such as LPS or RAS; nothing is interpolated.")
    private String orientation;

    ConvertCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws ProsectException {
        MeshFiles meshes = services.meshes();
        if (meshes.claims(out)) {
            return convert(meshes);
        }
        ImageFiles images = services.images();
        images.forWriting(out);
        if (meshes.claims(in)) {
            throw new ProsectException(in + ": this is a mesh, and " + out.getFileName() + " would be an image",
                    "Give OUT the name of a mesh, such as out.ply");
        }
        try (ProgressBar progress = services.console().progress("converting " + in.getFileName())) {
            Volume volume = images.read(in, progress.part(0, 0.5));
            if (orientation != null) {
                volume = reorient(volume);
            }
            if (spacing != null) {
                volume = resample(volume, target(volume.geometry()));
            }
            if (like != null) {
                volume = resample(volume, images.readHeader(like).geometry());
            }
            images.write(volume, out, progress.part(0.6, 1));
            services.console().line("%s: %s, %s", out, volume.geometry(), volume.type().label());
        }
        return 0;
    }

    private int convert(MeshFiles meshes) throws ProsectException {
        meshes.forWriting(out);
        String useless = spacing != null ? "--resample" : like != null ? "--like" : fill != null ? "--fill" : orientation != null ? "--orient"
                : interpolation != null ? "--interpolation" : "";
        if (!useless.isEmpty()) {
            throw new ProsectException(useless + " is for images, and " + out.getFileName() + " is a mesh", "Leave it out");
        }
        if (!meshes.claims(in) && services.images().claims(in)) {
            throw new ProsectException(in + ": this is an image, and " + out.getFileName() + " would be a mesh",
                    "Give OUT the name of an image; the surface of a mask is written by segment --mesh-out");
        }
        try (ProgressBar progress = services.console().progress("converting " + in.getFileName())) {
            TriangleMesh mesh = meshes.read(in, progress.part(0, 0.5));
            meshes.write(mesh, out, progress.part(0.5, 1));
            services.console().line("%s: %s", out, mesh);
        }
        return 0;
    }

    private Volume reorient(Volume volume) throws ProsectException {
        try {
            return Orientation.parse(orientation).reorient(volume);
        } catch (IllegalArgumentException e) {
            throw new ProsectException("--orient: " + e.getMessage(), "Give for example --orient LPS", e);
        }
    }

    private Geometry target(Geometry g) throws ProsectException {
        String[] parts = spacing.split(",");
        try {
            double x = Double.parseDouble(parts[0]);
            Point3 step = parts.length == 1 ? new Point3(x, x, g.dimensions() == 2 ? g.spacing().z() : x)
                    : new Point3(x, Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
            Geometry target = g.withSpacing(step);
            Limits.checkMemory(target, 4);
            return target;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new ProsectException("--resample: '" + spacing + "' is not a spacing", "Give one number in mm, or three separated by commas", e);
        } catch (IllegalArgumentException e) {
            throw new ProsectException("--resample " + spacing + ": " + e.getMessage(), "Give a spacing near the image's own, " + g.spacing().x()
                    + " mm", e);
        }
    }

    private Volume resample(Volume volume, Geometry target) throws ProsectException {
        Limits.checkMemory(target, volume.type().bytes());
        double outside = fill != null ? fill : volume.range().map(Volume.Range::min).orElse(0.0);
        return Resampler.resample(volume, target, interpolation != null ? interpolation : Interpolation.TRILINEAR, outside);
    }
}
