/** Simulated subjects with known truth (the interface of the extension point simulators), and the simulated user who clicks on them. */
package org.prosect.core.simulation;
