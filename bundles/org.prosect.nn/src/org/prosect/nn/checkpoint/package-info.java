/**
 * Files of trained weights: .safetensors (read and written), PyTorch zip and legacy files, ONNX initialisers and TensorFlow.js models. A
 * checkpoint is never executed: its pickles are interpreted by a reader that knows a short list of harmless names and refuses the rest.
 * Declared sizes are compared with the file before memory is taken.
 */
package org.prosect.nn.checkpoint;
