/**
 * Images on a regular grid: {@link org.prosect.imaging.Volume voxels}, their {@link org.prosect.imaging.Geometry place in the
 * patient}, {@link org.prosect.imaging.Mask binary masks}, and the kernels that work on them. Depends on the JDK only.
 *
 * <p>Everywhere: x runs fastest in memory, an integer index is the centre of a voxel, and patient positions are millimetres in LPS
 * (the axes of DICOM: x to the patient's left, y to the back, z to the head).
 */
package org.prosect.imaging;
