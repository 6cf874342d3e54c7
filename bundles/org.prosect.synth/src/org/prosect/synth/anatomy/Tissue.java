package org.prosect.synth.anatomy;

/** What fills a shape. Safe for any number of threads. */
public interface Tissue {

    /**
     * The mean Hounsfield value of a voxel.
     *
     * @param depth millimetres below the surface of the shape; negative just outside
     * @param voxel side of the voxel in millimetres, over which thin shells are averaged
     */
    double hounsfield(double x, double y, double z, double depth, double voxel);
}
