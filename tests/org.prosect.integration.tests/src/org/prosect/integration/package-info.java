/** Tests of several bundles together, in a running OSGi framework, and of the rules that all bundles keep. */
package org.prosect.integration;
