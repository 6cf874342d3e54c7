/** Files into the open study, and the study's files in the system's file manager. */
package org.prosect.ui.exchange;
