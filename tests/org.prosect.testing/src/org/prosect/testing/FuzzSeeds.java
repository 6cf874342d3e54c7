package org.prosect.testing;

import java.util.List;
import java.util.Map;

import org.prosect.core.format.ImageFormat;
import org.prosect.core.format.MeshFormat;

/**
 * Small valid files of one kind, of which {@link FormatFuzz} makes damaged ones: in the tests of a format, and for as long as one likes in
 * releng/fuzz, which finds the implementations by their names ending with {@code Seeds}. They have a constructor without arguments.
 */
public interface FuzzSeeds {

    /** An {@link ImageFormat} or a {@link MeshFormat}. */
    Object format();

    /** File name ending with its dot. */
    String suffix();

    /** One of each variant that takes a way of its own through the reader. */
    List<byte[]> files();

    /** Files that must lie beside them, undamaged, by their names. */
    default Map<String, byte[]> companions() {
        return Map.of();
    }
}
