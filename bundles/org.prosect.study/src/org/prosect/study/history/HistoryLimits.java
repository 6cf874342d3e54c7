package org.prosect.study.history;

/**
 * How much is remembered. Beyond it the oldest changes are dropped.
 *
 * @param changes number of changes; looked at when a study is opened or saved, so that a session forgets no prompt
 * @param bytes of the changes without mask deltas; looked at then too
 * @param maskBytes of mask deltas in memory; looked at after every change. The newest change always stays
 */
public record HistoryLimits(int changes, long bytes, long maskBytes) {

    /** 10 000 changes, 64 MB and 256 MB of mask deltas. */
    public static final HistoryLimits DEFAULT = new HistoryLimits(10_000, 64L << 20, 256L << 20);

    /** The same with another bound for mask deltas. */
    public HistoryLimits withMaskBytes(long other) {
        return new HistoryLimits(changes, bytes, other);
    }
}
