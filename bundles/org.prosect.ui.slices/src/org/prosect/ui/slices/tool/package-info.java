/** The tools for points and boxes; contributed to org.prosect.ui.promptTools like anybody's. */
package org.prosect.ui.slices.tool;
