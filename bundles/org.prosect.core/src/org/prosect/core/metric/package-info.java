/** Evaluation metrics, of one mask and of a whole interaction: the interfaces of the extension point evaluationMetrics. */
package org.prosect.core.metric;
