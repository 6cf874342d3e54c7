/** Simulated subjects with known truth: the interface of the extension point simulators. */
package org.prosect.core.simulation;
