/**
 * Simulated subjects whose surfaces are in known correspondence: a standard anatomy, the surfaces of its organs, and smooth invertible maps of
 * space that make subjects of it. As every subject is the image of the one standard anatomy under a map without folds, organs that are apart stay
 * apart, and vertex i is the same place of the organ in all of them. Positions are patient millimetres (LPS).
 */
package org.prosect.synth.organ;
