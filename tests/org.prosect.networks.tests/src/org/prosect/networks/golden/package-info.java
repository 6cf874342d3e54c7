/** Golden cases of every network, for any engine: a subclass of each names its {@link org.prosect.testing.operators.Runner}. */
package org.prosect.networks.golden;
