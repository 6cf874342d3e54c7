/**
 * Networks as static graphs of operators with ONNX names and meanings: described once, run and trained by whatever compute backend is
 * installed. Channel-first layout, float32.
 */
package org.prosect.nn;
