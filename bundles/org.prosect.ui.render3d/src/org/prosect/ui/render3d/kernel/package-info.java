/** What the picture in space shows and from where, without windows and without OpenGL: camera, texture, colours, cuts, picking, letters. */
package org.prosect.ui.render3d.kernel;
