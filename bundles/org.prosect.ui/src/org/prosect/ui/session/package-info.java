/** The study that is open in the workbench: its commands, undo and redo, saving. Used by the UI thread only. */
package org.prosect.ui.session;
