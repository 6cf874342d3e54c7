/** From anatomy to an image: sampling with partial volumes, blur by the point spread, and noise as filtered back projection leaves it. */
package org.prosect.synth.scanner;
