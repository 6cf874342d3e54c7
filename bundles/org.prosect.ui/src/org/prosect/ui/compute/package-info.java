/** Where networks run: the workbench's devices and the page that chooses among them. */
package org.prosect.ui.compute;
