package org.prosect.synth.shape;

/** A number that changes smoothly with z; constant beyond its first and last knot. */
public final class Profile {

    private static final int STEPS_PER_MM = 1;

    private final double z0;
    private final double[] table;

    private Profile(double z0, double[] table) {
        this.z0 = z0;
        this.table = table;
    }

    /**
     * Through knots (Catmull-Rom).
     *
     * @param z rising positions in millimetres
     * @param values one for each
     */
    public static Profile of(double[] z, double[] values) {
        int n = (int) Math.ceil((z[z.length - 1] - z[0]) * STEPS_PER_MM) + 1;
        double[] table = new double[n];
        int i = 0;
        for (int s = 0; s < n; s++) {
            double at = Math.min(z[0] + (double) s / STEPS_PER_MM, z[z.length - 1]);
            while (i + 2 < z.length && at > z[i + 1]) {
                i++;
            }
            double span = z[i + 1] - z[i];
            double t = (at - z[i]) / span;
            double before = i == 0 ? 0 : (values[i + 1] - values[i - 1]) / (z[i + 1] - z[i - 1]) * span;
            double after = i + 2 == z.length ? 0 : (values[i + 2] - values[i]) / (z[i + 2] - z[i]) * span;
            double rise = values[i + 1] - values[i];
            table[s] = values[i] + t * (before + t * (3 * rise - 2 * before - after + t * (before + after - 2 * rise)));
        }
        return new Profile(z[0], table);
    }

    public double at(double z) {
        double s = Math.clamp((z - z0) * STEPS_PER_MM, 0.0, table.length - 1.0);
        int i = Math.min((int) s, table.length - 2);
        return table[i] + (s - i) * (table[i + 1] - table[i]);
    }

    /** The sum of this profile and a multiple of another with the same knots' range. */
    public Profile plus(double factor, Profile other) {
        double[] sum = table.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * other.at(z0 + (double) i / STEPS_PER_MM);
        }
        return new Profile(z0, sum);
    }
}
