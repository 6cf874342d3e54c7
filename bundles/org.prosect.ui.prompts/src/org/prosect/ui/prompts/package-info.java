/** The list of prompts, and what its bundle says. */
package org.prosect.ui.prompts;
