/** Training of methods: what a method contributes, which cases there are, and the loop with its checkpoints, limits and records. */
package org.prosect.core.training;
