/** Files into a study, and results, tables, reports and archives out of it. */
package org.prosect.ui.results.wizard;
