/** Charts as pictures, for reports: lines, and the values of groups. Drawn without a display. */
package org.prosect.charts;
