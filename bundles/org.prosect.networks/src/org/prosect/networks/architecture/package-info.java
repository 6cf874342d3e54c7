/** The networks of this bundle as contributions to {@code org.prosect.core.architectures}. */
package org.prosect.networks.architecture;
