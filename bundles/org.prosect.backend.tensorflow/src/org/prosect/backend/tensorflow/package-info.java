/** Networks run and trained by TensorFlow. */
package org.prosect.backend.tensorflow;
