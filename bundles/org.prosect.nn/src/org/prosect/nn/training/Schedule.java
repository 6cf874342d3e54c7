package org.prosect.nn.training;

/** The learning rate of each step. */
@FunctionalInterface
public interface Schedule {

    /** @param step the first step is 0 */
    double rate(long step);

    static Schedule constant(double rate) {
        return step -> rate;
    }

    /** From {@code peak} by a half cosine to {@code last} · peak at {@code steps} and after. */
    static Schedule cosine(double peak, long steps, double last) {
        return step -> {
            double t = Math.min(1, (double) step / Math.max(1, steps));
            return peak * (last + (1 - last) * (1 + Math.cos(Math.PI * t)) / 2);
        };
    }

    /** peak · (1 − step / steps)^power, 0 after the end. */
    static Schedule polynomial(double peak, long steps, double power) {
        return step -> peak * Math.pow(Math.max(0, 1 - (double) step / Math.max(1, steps)), power);
    }

    /** {@code rate}, times {@code factor} from each of the milestones on. */
    static Schedule steps(double rate, double factor, long... milestones) {
        return step -> {
            double r = rate;
            for (long m : milestones) {
                r = step >= m ? r * factor : r;
            }
            return r;
        };
    }

    /** This schedule after a straight rise: step s of the first {@code steps} has (s + 1) / steps of the rate at which it starts. */
    default Schedule warmedUp(long steps) {
        return step -> step < steps ? rate(0) * (step + 1) / steps : rate(step - steps);
    }
}
