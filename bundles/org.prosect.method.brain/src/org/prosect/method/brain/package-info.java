/** Segmentation of the brain on magnetic resonance images. */
package org.prosect.method.brain;
