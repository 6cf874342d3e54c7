/** Evaluation metrics: the interface of the extension point evaluationMetrics. */
package org.prosect.core.metric;
