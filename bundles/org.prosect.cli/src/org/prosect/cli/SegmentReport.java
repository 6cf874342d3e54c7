package org.prosect.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.prosect.core.method.Segmentation;
import org.prosect.core.registry.MethodDescriptor;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What the command segment says of its answers. */
final class SegmentReport {

    private final Console console;
    private final MethodDescriptor method;
    private final double seconds;
    private final boolean separate;
    private final JsonArray structures = new JsonArray();

    /** Of answers that together took so long; {@code separate} when each is a structure with a name. */
    SegmentReport(Console console, MethodDescriptor method, double seconds, boolean separate) {
        this.console = console;
        this.method = method;
        this.seconds = seconds;
        this.separate = separate;
    }

    /** Says what became of one. */
    void add(SegmentPart part, Segmentation segmentation, JsonArray prompts) {
        long voxels = segmentation.mask().count();
        double millilitres = voxels * segmentation.mask().geometry().voxelVolume() / 1000;
        String time = separate ? "" : String.format(Locale.ROOT, ", %s in %.2f s", method.name(), seconds);
        console.line("%s: %d voxels, %.1f ml%s", part.mask(), voxels, millilitres, time);
        part.mesh().ifPresent(file -> console.line("%s: %s", file, SegmentPart.mesh(segmentation)));
        if (voxels == 0) {
            console.warning("the mask " + (separate ? part.mask() + " " : "") + "is empty; try other prompts or parameters");
        }
        JsonObject o = new JsonObject();
        o.addProperty("name", part.name());
        o.addProperty("mask", part.mask().toString());
        part.probability().ifPresent(file -> o.addProperty("probability", file.toString()));
        part.mesh().ifPresent(file -> o.addProperty("mesh", file.toString()));
        o.addProperty("voxels", voxels);
        o.add("millilitres", JsonOutput.number(millilitres));
        o.add("prompts", prompts);
        structures.add(o);
    }

    /**
     * Says what concerns all, after the last.
     *
     * @param labels file of the label map
     * @param overlapping voxels of more than one structure
     * @return all of it: the one answer's own keys, or a list of structures
     */
    JsonObject json(Path image, Optional<Path> labels, long overlapping) {
        if (separate) {
            console.line("%d structures, %s in %.2f s", structures.size(), method.name(), seconds);
        }
        if (overlapping > 0) {
            console.warning(overlapping + " voxels lie in more than one structure; in " + labels.orElseThrow() + " they have the largest label");
        }
        JsonObject o = new JsonObject();
        o.addProperty("method", method.id());
        o.addProperty("image", image.toString());
        if (!separate) {
            JsonObject only = structures.get(0).getAsJsonObject();
            only.remove("name");
            only.asMap().forEach(o::add);
        }
        o.addProperty("seconds", seconds);
        if (separate) {
            labels.ifPresent(file -> {
                o.addProperty("labels", file.toString());
                o.addProperty("overlappingVoxels", overlapping);
            });
            o.add("structures", structures);
        }
        return o;
    }
}
