/** Slices of images and masks, and their pixels. Without a user interface: arrays in, arrays out. */
package org.prosect.ui.slices.kernel;
