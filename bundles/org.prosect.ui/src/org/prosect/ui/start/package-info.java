/** What people see first: the start page, the sample study, and the first steps. */
package org.prosect.ui.start;
