package org.prosect.core;

import java.util.concurrent.CancellationException;

/**
 * Where long work says how far it is, and learns that nobody wants it any more. May be called from any thread, and often: hosts thin it out.
 */
public interface Progress {

    /** Reports to nobody and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void report(double fraction, String what) {
            // nobody listens
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Says how far the work is.
     *
     * @param fraction 0 to 1; other values are limited to that
     * @param what what is being done now, a few words; may be empty
     */
    void report(double fraction, String what);

    /** True once the user has cancelled. */
    boolean isCancelled();

    /**
     * To be called at least ten times a second by work that can be cancelled.
     *
     * @throws CancellationException when the user has cancelled
     */
    default void check() {
        if (isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }

    /** The part of this progress between two fractions, as a progress of its own from 0 to 1. */
    default Progress part(double from, double to) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void report(double fraction, String what) {
                whole.report(from + Math.clamp(fraction, 0.0, 1.0) * (to - from), what);
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }
}
