/** Networks for magnetic resonance images of the brain. */
package org.prosect.networks.brain;
