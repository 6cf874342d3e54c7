/** Networks run by ONNX Runtime. */
package org.prosect.backend.onnxruntime;
