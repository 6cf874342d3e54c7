/** The workbench: application, window, perspective, and how errors are shown. */
package org.prosect.ui;
