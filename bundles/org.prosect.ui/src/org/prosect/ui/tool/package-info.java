/** What a mouse tool for prompts meets: the slice under the pointer, what it may do with the study, and the readers of the extension point. */
package org.prosect.ui.tool;
