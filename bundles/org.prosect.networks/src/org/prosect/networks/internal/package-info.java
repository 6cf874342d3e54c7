/** Parts that several networks share. */
package org.prosect.networks.internal;
