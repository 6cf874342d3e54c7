package org.prosect.cli;

import java.nio.file.Path;
import java.util.Locale;

import org.apache.commons.geometry.euclidean.threed.Bounds3D;
import org.apache.commons.geometry.euclidean.threed.Vector3D;
import org.prosect.core.ProsectException;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.format.MeshFormat;
import org.prosect.core.registry.FormatDescriptor;
import org.prosect.geometry.MeshTopology;
import org.prosect.geometry.TriangleMesh;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What a mesh file holds. */
final class MeshInfo {

    private final Console console;
    private final MeshFiles meshes;

    MeshInfo(Console console, MeshFiles meshes) {
        this.console = console;
        this.meshes = meshes;
    }

    JsonObject show(Path file) throws ProsectException {
        FormatDescriptor<MeshFormat> format = meshes.forReading(file);
        TriangleMesh mesh;
        try (ProgressBar progress = console.progress("reading " + file.getFileName())) {
            mesh = meshes.read(file, progress);
        }
        MeshTopology topology = MeshTopology.of(mesh);
        JsonObject o = new JsonObject();
        o.addProperty("file", file.toString());
        o.addProperty("format", format.id());
        o.addProperty("vertices", mesh.vertexCount());
        o.addProperty("triangles", mesh.triangleCount());
        o.add("areaMm2", JsonOutput.number(mesh.area()));
        console.line("%s", file);
        row("format", format.name());
        row("size", mesh.vertexCount() + " vertices, " + mesh.triangleCount() + " triangles");
        row("area", String.format(Locale.ROOT, "%.6g mm²", mesh.area()));
        closedness(o, mesh, topology);
        o.addProperty("eulerNumber", topology.eulerNumber());
        o.addProperty("components", topology.components());
        row("Euler number", Integer.toString(topology.eulerNumber()));
        row("components", Integer.toString(topology.components()));
        if (mesh.vertexCount() > 0) {
            bounds(o, mesh.bounds());
        }
        return o;
    }

    /** Volume only where there is an inside; where triangles do not agree on its side, a row before says so. */
    private void closedness(JsonObject o, TriangleMesh mesh, MeshTopology topology) {
        boolean closed = topology.isClosed();
        o.addProperty("closed", closed);
        o.addProperty("boundaryEdges", topology.boundaryEdges());
        o.addProperty("oriented", topology.isOriented());
        row("closed", closed ? "yes" : mesh.triangleCount() == 0 ? "no, there are no triangles" : "no, " + topology.boundaryEdges()
                + " boundary edges");
        if (!topology.isOriented()) {
            row("orientation", topology.twistedEdges() + " edges between triangles that face opposite sides");
        }
        if (closed) {
            double millilitres = mesh.signedVolume() / 1000;
            o.add("volumeMl", JsonOutput.number(Math.abs(millilitres)));
            o.addProperty("insideOut", millilitres < 0);
            row("volume", String.format(Locale.ROOT, "%.6g ml", Math.abs(millilitres)) + (millilitres < 0 ? ", inside out" : ""));
        }
    }

    private void bounds(JsonObject o, Bounds3D box) {
        JsonObject bounds = new JsonObject();
        bounds.add("min", point(box.getMin()));
        bounds.add("max", point(box.getMax()));
        o.add("bounds", bounds);
        row("bounds", text(box.getMin()) + " … " + text(box.getMax()) + " mm (LPS)");
    }

    private static JsonArray point(Vector3D p) {
        JsonArray point = new JsonArray();
        point.add(p.getX());
        point.add(p.getY());
        point.add(p.getZ());
        return point;
    }

    private static String text(Vector3D p) {
        return String.format(Locale.ROOT, "%.6g, %.6g, %.6g", p.getX(), p.getY(), p.getZ());
    }

    private void row(String name, String value) {
        console.line("  %-12s %s", name, value);
    }
}
