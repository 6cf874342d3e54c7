/** What all views of images agree on: the image, the crosshair, the grey window, the layout. For the UI thread only. */
package org.prosect.ui.view;
