/**
 * The prompt types of the study model with their text forms. Positions in a text are patient millimetres (LPS), or voxel indices behind the
 * prefix {@code ijk:}; on images of a single slice they may have two numbers.
 */
package org.prosect.prompts;
