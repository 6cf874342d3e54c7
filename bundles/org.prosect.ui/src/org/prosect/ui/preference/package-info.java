/** Pages of the preferences. */
package org.prosect.ui.preference;
