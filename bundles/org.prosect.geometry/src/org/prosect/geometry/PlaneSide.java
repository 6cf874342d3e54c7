package org.prosect.geometry;

/**
 * On which side of an edge a point of the plane lies. The answer for the edge from a to b is always the opposite of that for b to a, to the last bit,
 * so that two triangles that share an edge never both claim a point or both leave it. A point on the edge counts as moved by an infinitely small step
 * towards +u and a much smaller one towards +v (simulation of simplicity, Edelsbrunner and Mücke 1990).
 */
final class PlaneSide {

    private PlaneSide() { }

    /** 1 to the left of the edge, −1 to the right, 0 when the edge has no length. */
    static int of(double pu, double pv, double au, double av, double bu, double bv) {
        if (au < bu || au == bu && av < bv) {
            return ordered(pu, pv, au, av, bu, bv);
        }
        return au == bu && av == bv ? 0 : -ordered(pu, pv, bu, bv, au, av);
    }

    private static int ordered(double pu, double pv, double au, double av, double bu, double bv) {
        double cross = (bu - au) * (pv - av) - (bv - av) * (pu - au);
        if (cross != 0) {
            return cross > 0 ? 1 : -1;
        }
        // the derivative by the step along u is −(bv − av), by the step along v it is bu − au
        if (bv != av) {
            return bv < av ? 1 : -1;
        }
        return bu > au ? 1 : -1;
    }
}
