/** Brush, eraser and classical tools on the masks of results: what is edited, the mouse tools, the commands and their dialogs. */
package org.prosect.ui.masks;
