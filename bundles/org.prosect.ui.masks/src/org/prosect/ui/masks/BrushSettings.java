package org.prosect.ui.masks;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.Preferences;

/** How brush and eraser are set; kept over restarts. A service of the workbench. For the UI thread only. */
public final class BrushSettings {

    /** Millimetres. */
    static final double LEAST = 0.5;
    /** Millimetres. */
    static final double MOST = 100;

    private static final double STEP = 1.15;

    /**
     * The settings at one moment.
     *
     * @param radius millimetres
     * @param ball whether it draws in space, else in the slice alone
     * @param ranged whether only voxels with values in the range are drawn
     * @param low the lower end of the range, in voxel values
     * @param high its upper end
     */
    record Now(double radius, boolean ball, boolean ranged, double low, double high) {

        Now withRadius(double value) {
            return new Now(Math.clamp(Math.round(value * 10) / 10.0, LEAST, MOST), ball, ranged, low, high);
        }

        Now withBall(boolean value) {
            return new Now(radius, value, ranged, low, high);
        }

        Now withRange(boolean on, double from, double to) {
            return new Now(radius, ball, on, from, to);
        }
    }

    private final Preferences preferences = InstanceScope.INSTANCE.getNode("org.prosect.ui.masks");
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Now now = new Now(preferences.getDouble("radius", 5), preferences.getBoolean("ball", false), preferences.getBoolean("ranged", false),
            preferences.getDouble("low", 0), preferences.getDouble("high", 100));

    Now now() {
        return now;
    }

    void change(UnaryOperator<Now> change) {
        Now next = change.apply(now);
        if (!next.equals(now)) {
            now = next;
            preferences.putDouble("radius", now.radius);
            preferences.putBoolean("ball", now.ball);
            preferences.putBoolean("ranged", now.ranged);
            preferences.putDouble("low", now.low);
            preferences.putDouble("high", now.high);
            listeners.forEach(Runnable::run);
        }
    }

    /** Makes the brush larger or smaller by 15 percent a step, at least by a tenth of a millimetre. */
    void grow(int steps) {
        change(n -> {
            double next = n.radius * Math.pow(STEP, steps);
            return n.withRadius(Math.abs(next - n.radius) < 0.1 ? n.radius + 0.1 * steps : next);
        });
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
