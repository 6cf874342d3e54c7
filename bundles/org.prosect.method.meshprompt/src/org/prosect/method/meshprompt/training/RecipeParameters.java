package org.prosect.method.meshprompt.training;

import java.util.List;
import java.util.Set;

import org.prosect.core.parameter.ParameterDescriptor;
import org.prosect.core.parameter.ParameterType;

/** The parameters of a training of a registration network. −1 stands for what the configuration says. */
public final class RecipeParameters {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final Set<String> OF_MESHES = Set.of("canonical", "chamfer", "points", "correspondence", "other-meshes", "remap", "simulated", "encoder", "intensity");

    private RecipeParameters() { }

    /** All of them, in the order in which people are shown them. */
    public static List<ParameterDescriptor> all() {
        return List.of(
                new ParameterDescriptor("configuration", "Configuration", ParameterType.CHOICE, "small", 0, 0, List.of("small", "paper"), "",
                        "small: 48 × 64 × 48 voxels, half resolution inside, minutes on a processor; paper: 128³, four levels, for a graphics card"),
                whole("label", "Label", 0, 0, 65535, "The structure; 0: all labels together"),
                new ParameterDescriptor("canonical", "Canonical mesh", ParameterType.FILE, "", 0, 0, List.of(), "",
                        "The mesh that users will place, millimetres; empty: that of the training subject which is most like all others"),
                real("spacing", "Voxel size", 1, 0.01, 100, "mm", "Voxels of the model; the structure has to fit into its grid"),
                text("size", "Grid", "Voxels along the patient's left, back and head, such as 64,64,64; empty: as in the configuration"),
                text("widths", "Widths", "Widths of the network before its first level and on each; empty: as in the configuration"),
                new ParameterDescriptor("encoder", "Encoder", ParameterType.CHOICE, "separate", 0, 0, List.of("separate", "joint"), "",
                        "separate: features of the mesh and of the image are made apart, as published; joint: in sight of one another"),
                new ParameterDescriptor("intensity", "Intensities", ParameterType.CHOICE, "quantiles", 0, 0, List.of("quantiles", "evidence"), "",
                        "quantiles: the image's values between its extremes; evidence: how much likelier they are inside the mesh as it is put than around it, "
                        + "for models of any image; small configuration only"),
                whole("passes", "Passes", 0, 0, 10, "How often the model registers, each time around the last result: more passes forgive clicks off the centre, "
                        + "one trusts the click; 0: 2 in small, 1 in paper"),
                new ParameterDescriptor("mirrored", "Mirror images", ParameterType.BOOLEAN, "false", 0, 0, List.of(), "",
                        "The model will take the mean over the image and its mirror images: slower, steadier; for structures that may lie in any direction"),
                text("modality", "Modality", "Of the images, such as CT or MR; other images will cause a warning"),
                new ParameterDescriptor("chamfer", "Chamfer form", ParameterType.CHOICE, "auto", 0, 0, List.of("auto", "euclidean", "poincare"), "",
                        "euclidean: arcosh(1 + d²) in voxels; poincare: distances in the Poincaré ball; auto: euclidean in small, poincare in paper"),
                real("dice-weight", "Weight of overlap", -1, -1, INFINITY, "", "−1: 1 in small, 0 in paper"),
                real("gradient-weight", "Weight of smoothness", -1, -1, INFINITY, "", "−1: 1"),
                real("correspondence", "Weight of correspondence", 0, 0, INFINITY, "", "Counts how far vertices are from where they belong, besides how far they "
                        + "are from the surface; every case needs a mesh (a list with the column mesh) whose vertices correspond to those of the canonical one"),
                whole("points", "Points", 1400, 16, 20000, "Vertices and surface points of a pair that are compared"),
                real("rate", "Learning rate", -1, -1, 1, "", "The highest; −1: 0.002 in small, 0.0001 in paper"),
                whole("batch", "Batch", -1, -1, 64, "Pairs in a step; −1: 2 in small, 1 in paper"),
                real("other-meshes", "Meshes of others", -1, -1, 1, "", "Share of pairs with the mesh of another subject in place of the canonical one; "
                        + "−1: 0 in small, 1 in paper"),
                real("shift", "Shift", -1, -1, 100, "voxels", "How far the prompt may lie from the centre, along each axis; −1: 6 in small, 5 in paper"),
                real("augmentation", "Augmentation of shape", -1, -1, 5, "", "Strength; 1: rotations of ±15° and what goes with them; −1: 1 in small, 0 in paper"),
                real("appearance", "Augmentation of intensity", -1, -1, 5, "", "Strength of gamma, bias field, blur and noise; −1: 1 in small, 0 in paper"),
                real("remap", "Remapped share", 0, 0, 1, "", "Share of samples whose intensities go through a random curve, which may invert them"),
                new ParameterDescriptor("validation", "Validation", ParameterType.TEXT, "1/8", 0, 0, List.of(), "",
                        "Cases that are not trained on and judge the weights: names with commas between them, or K/N: the K-th of every N; none: no case"),
                real("simulated", "Simulated share", 0.5, 0, 1, "", "Share of simulated subjects, when they are wanted beside real ones"));
    }

    /** Those that mean the same for a registration of images to one another. */
    public static List<ParameterDescriptor> ofImages() {
        return all().stream().filter(p -> !OF_MESHES.contains(p.id())).map(p -> p.id().equals("dice-weight")
                ? real(p.id(), p.name(), -1, -1, INFINITY, "", "−1: 1") : p).toList();
    }

    private static ParameterDescriptor whole(String id, String name, int value, int least, int most, String help) {
        return new ParameterDescriptor(id, name, ParameterType.INTEGER, Integer.toString(value), least, most, List.of(), "", help);
    }

    private static ParameterDescriptor real(String id, String name, double value, double least, double most, String unit, String help) {
        return new ParameterDescriptor(id, name, ParameterType.REAL, Double.toString(value), least, most, List.of(), unit, help);
    }

    private static ParameterDescriptor text(String id, String name, String help) {
        return new ParameterDescriptor(id, name, ParameterType.TEXT, "", 0, 0, List.of(), "", help);
    }
}
