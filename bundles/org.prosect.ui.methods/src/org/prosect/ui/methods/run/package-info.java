/** Methods at work: run in the background on detached copies, cancelled, abandoned when they hang; what they make enters the study as one change. */
package org.prosect.ui.methods.run;
