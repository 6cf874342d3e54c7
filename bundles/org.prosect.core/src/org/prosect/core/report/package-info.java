/** What is told of a study: provenance as text, tables, and pages to read in a browser. */
package org.prosect.core.report;
