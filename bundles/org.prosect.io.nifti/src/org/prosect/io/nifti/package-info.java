/** NIfTI-1 and NIfTI-2 images: the exchange format of brain imaging. Source: nifti1.h and nifti2.h of the NIfTI data format working group. */
package org.prosect.io.nifti;
