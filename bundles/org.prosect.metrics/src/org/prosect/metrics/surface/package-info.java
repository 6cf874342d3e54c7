/**
 * Distances between the surfaces of two masks in millimetres of the grid's spacing (a shear of the grid is not taken into account), and the metrics
 * made of them. Exact, in time that follows the surfaces rather than the volume, and the same for any number of cores.
 */
package org.prosect.metrics.surface;
