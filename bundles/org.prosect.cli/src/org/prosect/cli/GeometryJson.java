package org.prosect.cli;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** A geometry as JSON: size, spacing (mm), origin (mm, LPS), direction (row major), orientation. */
final class GeometryJson {

    private GeometryJson() { }

    static JsonObject of(Geometry g) {
        JsonObject o = new JsonObject();
        JsonArray size = new JsonArray();
        size.add(g.sizeX());
        size.add(g.sizeY());
        size.add(g.sizeZ());
        o.add("size", size);
        o.add("spacing", point(g.spacing()));
        o.add("origin", point(g.origin()));
        JsonArray direction = new JsonArray();
        for (double d : g.direction()) {
            direction.add(d);
        }
        o.add("direction", direction);
        o.addProperty("orientation", g.orientation());
        return o;
    }

    static JsonArray point(Point3 p) {
        JsonArray a = new JsonArray();
        a.add(p.x());
        a.add(p.y());
        a.add(p.z());
        return a;
    }
}
