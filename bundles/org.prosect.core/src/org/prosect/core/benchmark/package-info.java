/** Benchmarks: methods run on labelled images with prompts made from the labels, and what their answers are worth. */
package org.prosect.core.benchmark;
