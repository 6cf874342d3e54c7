/** An independent judge of networks: each operator in plain loops with double accumulation, and golden files as weights. */
package org.prosect.testing.operators;
