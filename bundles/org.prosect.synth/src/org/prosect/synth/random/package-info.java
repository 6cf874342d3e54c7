/**
 * Random shapes and random pictures for training without data: compact organs that nobody has, their meshes in correspondence, and label maps
 * painted with intensities that no scanner gives (domain randomisation after Billot et al., "SynthSeg", Medical Image Analysis 2023). Meshes are
 * in patient millimetres (LPS) and images on any given {@link org.prosect.imaging.Geometry}. Equal seeds give equal results.
 */
package org.prosect.synth.random;
