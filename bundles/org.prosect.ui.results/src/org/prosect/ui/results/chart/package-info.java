/** Measured values as bars. */
package org.prosect.ui.results.chart;
