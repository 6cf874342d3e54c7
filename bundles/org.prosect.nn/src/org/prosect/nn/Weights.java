package org.prosect.nn;

import java.nio.FloatBuffer;
import java.util.Set;

/** Named float tensors, such as those of a checkpoint. Reading a tensor may read a file; nothing is kept by the source. */
public interface Weights {

    /** All names, in the order of the source. */
    Set<String> names();

    /**
     * The shape of a tensor.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    Shape shape(String name);

    /**
     * The values of a tensor in row-major order as float32, positioned at 0; read-only. Where the source holds float32 in the machine's byte order
     * this is a view of the mapped file and takes no memory.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    FloatBuffer values(String name);
}
