/** The method that the user has chosen, shared by all views. */
package org.prosect.ui.method;
