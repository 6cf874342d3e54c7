/** What was done to a study, so that it can be taken back and done again, in this run and the next, and survives a crash. */
package org.prosect.study.history;
