/** Simulated subjects: implicit shapes, the anatomy made of them, and the scanner that takes their picture. */
package org.prosect.synth;
