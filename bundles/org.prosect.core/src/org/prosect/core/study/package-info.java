/** Images in and out of study folders through the installed formats: what the command line and the workbench do alike. */
package org.prosect.core.study;
