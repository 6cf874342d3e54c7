/** Contributions that fail in every way a contribution can fail, and a method and a prompt type that work, to prove that the rest goes on. */
package org.prosect.broken;
