package org.prosect.synth.shape;

/**
 * A long solid along z whose section is a rounded box between an ellipse and a square: half width to both sides, another depth to the
 * front than to the back.
 *
 * @param width half width of the section in millimetres
 * @param front from y = 0 to the front
 * @param back from y = 0 to the back
 * @param squareFront how square the front half is: 0 for an ellipse, 1 for the curve u⁴ + v⁴ = 1
 * @param squareBack the same for the back half
 */
public record Loft(Profile width, Profile front, Profile back, double squareFront, double squareBack) implements Shape {

    @Override
    public double distance(double x, double y, double z) {
        double a = width.at(z);
        double squareness = y < 0 ? squareFront : squareBack;
        double b = y < 0 ? front.at(z) : back.at(z);
        double u = x / a;
        double v = y / b;
        double uu = u * u;
        double vv = v * v;
        double two = Math.sqrt(uu + vv);
        if (two < 1e-6) {
            return -Math.min(a, b);
        }
        double four = Math.sqrt(Math.sqrt(uu * uu + vv * vv));
        double norm = two + squareness * (four - two);
        double cube = four * four * four;
        double gx = ((1 - squareness) * u / two + squareness * uu * u / cube) / a;
        double gy = ((1 - squareness) * v / two + squareness * vv * v / cube) / b;
        return (norm - 1) / Math.sqrt(gx * gx + gy * gy);
    }

    /** The same section moved in (positive) or out by a profile's millimetres on the sides, the front and the back. */
    public Loft inset(double factor, Profile side, Profile frontal, Profile dorsal) {
        return new Loft(width.plus(-factor, side), front.plus(-factor, frontal), back.plus(-factor, dorsal), squareFront, squareBack);
    }

    @Override
    public Bounds bounds() {
        return Bounds.EVERYWHERE;
    }
}
