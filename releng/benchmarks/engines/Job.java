package org.prosect.benchmarks.engines;

/** What one engine does in one process. */
interface Job extends AutoCloseable {

    /** Makes the network ready; this is what compiling costs. */
    void prepare() throws Exception;

    /**
     * One unit of work.
     *
     * @return the output, a loss, or nothing
     */
    float[] run() throws Exception;

    @Override
    default void close() { }
}
