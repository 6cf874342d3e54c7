/** Prompt types: the interface of the extension point promptTypes. */
package org.prosect.core.prompt;
