/** The mouse tools of this bundle: scribble, lasso, mesh, reference image. */
package org.prosect.ui.prompts.tool;
