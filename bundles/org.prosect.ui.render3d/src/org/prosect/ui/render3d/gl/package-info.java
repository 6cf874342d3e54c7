/** Draws a {@link org.prosect.ui.render3d.kernel.Frame} with OpenGL 3.3. */
package org.prosect.ui.render3d.gl;
