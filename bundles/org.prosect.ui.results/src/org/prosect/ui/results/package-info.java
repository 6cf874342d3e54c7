/** The results of the open study: looked at, judged, and the perspectives that put the views in order. */
package org.prosect.ui.results;
