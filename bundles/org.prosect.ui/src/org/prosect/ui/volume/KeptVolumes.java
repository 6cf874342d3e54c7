package org.prosect.ui.volume;

import java.lang.ref.SoftReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;

/** Volumes and masks that were read, the one used last at the end. The oldest are let go of beyond a limit, and all when memory runs short. */
final class KeptVolumes {

    private record Kept(SoftReference<Object> value, long bytes) { }

    private final Map<String, Kept> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final long limit;

    /** @param limit in bytes; the newest is kept whatever its size */
    KeptVolumes(long limit) {
        this.limit = limit;
    }

    /** Null when it is not there any more. */
    Object get(String key) {
        Kept kept = entries.get(key);
        return kept == null ? null : kept.value.get();
    }

    void put(String key, Object value) {
        entries.put(key, new Kept(new SoftReference<>(value), bytes(value)));
        entries.values().removeIf(kept -> kept.value.get() == null);
        long sum = entries.values().stream().mapToLong(Kept::bytes).sum();
        for (Iterator<Kept> oldest = entries.values().iterator(); sum > limit && entries.size() > 1;) {
            sum -= oldest.next().bytes;
            oldest.remove();
        }
    }

    /** Lets go of all whose key begins so. */
    void removeFile(String prefix) {
        entries.keySet().removeIf(key -> key.startsWith(prefix));
    }

    private static long bytes(Object value) {
        return switch (value) {
            case Volume volume -> (long) volume.length() * volume.type().bytes();
            case Mask mask -> mask.voxels().length;
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }
}
