package org.prosect.core.format;

import java.util.List;
import java.util.Map;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.VoxelType;

/**
 * What a file says of its image before a voxel is read.
 *
 * @param geometry the grid, patient millimetres LPS
 * @param voxelType the type that reading gives
 * @param storedType the type and encoding in the file, as a user would name it, such as {@code int16, little endian, gzip}
 * @param frames images in the file (time points or channels); reading takes the first
 * @param fields further header fields worth showing, in their order
 * @param warnings what is odd but did not stop the reading, one sentence each
 */
public record ImageHeader(Geometry geometry, VoxelType voxelType, String storedType, int frames, Map<String, String> fields,
        List<String> warnings) { }
