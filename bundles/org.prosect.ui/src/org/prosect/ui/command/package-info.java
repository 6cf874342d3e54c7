/** Handlers of the menu's commands. */
package org.prosect.ui.command;
