/** The views Methods and Models, and the commands that run, stop and replay methods. */
package org.prosect.ui.methods;
