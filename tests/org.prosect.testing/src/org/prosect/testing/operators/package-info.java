/** An independent judge of networks: each operator in plain loops in double precision, and golden files as weights. */
package org.prosect.testing.operators;
