/** The Preview view: an image or a result as three planes. */
package org.prosect.ui.preview;
