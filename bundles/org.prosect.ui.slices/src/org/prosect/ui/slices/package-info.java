/** The slice editor: three planes of the image that is looked at, with masks and prompts, linked by one crosshair. */
package org.prosect.ui.slices;
