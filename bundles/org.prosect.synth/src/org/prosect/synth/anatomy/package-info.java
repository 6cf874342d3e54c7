/**
 * The anatomy of the trunk as layers of implicit shapes, painted one over the other; each subject varies with its seed.
 *
 * <p>Frame: millimetres, x to the patient's left from the midline, y to the back from the middle of the trunk, z to the head from the middle of
 * the second lumbar vertebra. Sizes and places are those of an adult of about 170 cm, from the usual textbooks of sectional anatomy.
 */
package org.prosect.synth.anatomy;
