/**
 * Runs networks with TensorFlow. Each network becomes one flat graph: a table of lowerings knows, for every operator, the TensorFlow operations that
 * mean the same. Outside, tensors are channel-first; inside, what touches convolutions is channel-last, and a value changes its layout only where
 * an operator needs the other one.
 */
package org.prosect.backend.tensorflow;
