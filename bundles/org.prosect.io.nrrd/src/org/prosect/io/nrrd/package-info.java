/** NRRD, "nearly raw raster data": the format of 3D Slicer and teem. Source: teem.sourceforge.net/nrrd/format.html. */
package org.prosect.io.nrrd;
