/** The picture in space beside the slices: the window around what {@code gl} draws. */
package org.prosect.ui.render3d;
