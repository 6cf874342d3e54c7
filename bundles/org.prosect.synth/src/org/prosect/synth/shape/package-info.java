/**
 * Implicit shapes: functions that are negative inside, positive outside and close to the distance from the surface in millimetres.
 * Coordinates are millimetres along the patient axes (x left, y back, z head). Everything is built from +, -, ·, / and square roots, which
 * Java rounds alike on every machine, so that equal shapes give equal bits.
 *
 * <p>The combinators follow I. Quilez, "Distance functions" and "Smooth minimum" (iquilezles.org).
 */
package org.prosect.synth.shape;
