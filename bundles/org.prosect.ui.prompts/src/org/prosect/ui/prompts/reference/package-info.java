/** The choice of an example: another image of the study with a mask. */
package org.prosect.ui.prompts.reference;
