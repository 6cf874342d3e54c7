package org.prosect.testing;

import java.lang.management.ManagementFactory;

import javax.management.JMException;
import javax.management.ObjectName;

/** How much heap the current thread has taken so far, freed or not: an upper bound of what a piece of code needs, and the same on every run. */
public final class AllocatedMemory {

    private AllocatedMemory() { }

    /** Bytes allocated by the current thread since it started. */
    public static long bytes() {
        try {
            return (Long) ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                    "CurrentThreadAllocatedBytes");
        } catch (JMException e) {
            throw new IllegalStateException("this Java does not count allocated bytes", e);
        }
    }
}
