package org.prosect.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.OutputFolder;
import org.prosect.core.simulation.CanonicalStructure;
import org.prosect.core.simulation.SimulatedCase.CaseStructure;
import org.prosect.core.simulation.SimulatedCase.Picture;
import org.prosect.core.simulation.SimulatedCase;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Volume;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * The files of simulated subjects: images/NAME.nii.gz and labels/NAME.nii.gz, as training reads them; where structures overlap
 * masks/STRUCTURE/NAME.nii.gz instead of labels; STRUCTURE.csv, a list of images, labels or masks, and true meshes that training and benchmarks read;
 * meshes/SUBJECT/STRUCTURE.ply, canonical/STRUCTURE.ply and structures.json.
 */
final class SyntheticDataSet {

    private static final String SUFFIX = ".nii.gz";

    private final Services services;
    private final Path root;
    private final String kind;
    private final Map<String, JsonObject> structures = new LinkedHashMap<>();
    private final Map<String, StringBuilder> lists = new LinkedHashMap<>();
    private final JsonArray subjects = new JsonArray();

    /** Makes nothing yet. */
    SyntheticDataSet(Services services, Path root, String kind) {
        this.services = services;
        this.root = root;
        this.kind = kind;
    }

    /** Canonical meshes, their centroid at the origin. */
    void addCanonical(List<CanonicalStructure> organs) throws ProsectException {
        for (CanonicalStructure organ : organs) {
            String file = "canonical/" + organ.id() + ".ply";
            write(organ.mesh(), file);
            structure(organ.id(), organ.name(), organ.code(), organ.label()).addProperty("canonical", file);
        }
    }

    void add(long seed, SimulatedCase subject) throws ProsectException {
        String name = "%s-%04d".formatted(kind, seed);
        JsonObject entry = new JsonObject();
        entry.addProperty("name", name);
        entry.addProperty("seed", seed);
        JsonArray images = new JsonArray();
        for (Picture picture : subject.pictures()) {
            String file = name + (subject.pictures().size() > 1 ? "-" + picture.modality() : "") + SUFFIX;
            JsonObject image = new JsonObject();
            image.addProperty("modality", picture.modality());
            image.addProperty("image", write(picture.image(), "images/" + file));
            if (subject.labels().isPresent()) {
                image.addProperty("labels", write(subject.labels().get(), "labels/" + file));
            }
            images.add(image);
            for (CaseStructure s : subject.structures()) {
                String truth = subject.labels().isPresent() ? "labels/" + file : "masks/%s/%s%s".formatted(s.id(), name, SUFFIX);
                lists.computeIfAbsent(s.id(), id -> new StringBuilder("image,labels,mesh\n"))
                        .append("images/%s,%s,%s\n".formatted(file, truth, s.mesh().isPresent() ? mesh(name, s) : ""));
            }
        }
        entry.add("images", images);
        JsonArray parts = new JsonArray();
        for (CaseStructure s : subject.structures()) {
            parts.add(part(name, s, subject.labels().isEmpty()));
        }
        entry.add("structures", parts);
        subjects.add(entry);
    }

    private JsonObject part(String name, CaseStructure s, boolean maskFile) throws ProsectException {
        structure(s.id(), s.name(), s.code(), s.label());
        JsonObject part = new JsonObject();
        part.addProperty("id", s.id());
        part.addProperty("voxels", s.mask().count());
        if (maskFile) {
            part.addProperty("mask", write(Volume.ofUint8(s.mask().geometry(), s.mask().voxels()), "masks/" + s.id() + "/" + name + SUFFIX));
        }
        if (s.mesh().isPresent()) {
            part.addProperty("mesh", write(s.mesh().get(), mesh(name, s)));
        }
        if (s.canonical().isPresent()) {
            part.addProperty("canonical", write(s.canonical().get(), "canonical/" + name + "/" + s.id() + ".ply"));
        }
        return part;
    }

    /** Writes the lists and structures.json, and gives the latter. */
    JsonObject finish() throws ProsectException {
        for (Map.Entry<String, StringBuilder> list : lists.entrySet()) {
            JsonOutput.writeText(root.resolve(list.getKey() + ".csv"), list.getValue().toString());
        }
        JsonObject o = new JsonObject();
        o.addProperty("kind", kind);
        o.addProperty("frame", "patient millimetres, LPS");
        o.addProperty("licence", "CC0-1.0");
        o.addProperty("version", new Version().getVersion()[0]);
        JsonArray all = new JsonArray();
        structures.values().forEach(all::add);
        o.add("structures", all);
        o.add("subjects", subjects);
        JsonOutput.writeText(root.resolve("structures.json"), new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(o)
                + "\n");
        return o;
    }

    private static String mesh(String subject, CaseStructure s) {
        return "meshes/" + subject + "/" + s.id() + ".ply";
    }

    private JsonObject structure(String id, String name, String code, int label) {
        return structures.computeIfAbsent(id, key -> {
            JsonObject o = new JsonObject();
            o.addProperty("id", id);
            o.addProperty("name", name);
            if (!code.isEmpty()) {
                o.addProperty("codeSystem", "SCT");
                o.addProperty("code", code);
            }
            o.addProperty("label", label);
            return o;
        });
    }

    private String write(Volume volume, String name) throws ProsectException {
        services.images().write(volume, place(name), Progress.NONE);
        return name;
    }

    private String write(TriangleMesh mesh, String name) throws ProsectException {
        services.meshes().write(mesh, place(name), Progress.NONE);
        return name;
    }

    private Path place(String name) throws ProsectException {
        Path file = root.resolve(name);
        OutputFolder.make(file.getParent());
        return file;
    }
}
