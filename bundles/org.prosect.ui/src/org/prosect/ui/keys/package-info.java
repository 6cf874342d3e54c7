/** Keys of commands: where they hold, and what they are called. */
package org.prosect.ui.keys;
